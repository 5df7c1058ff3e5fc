import { z } from "zod";
import { anyLeaf, leafKind, name, period, whole } from "../leaf";
import { tally } from "./tally";

const options = z
  .strictObject({
    ...anyLeaf,
    type: name,
    mode: name.optional(),
    min_minutes: whole.optional(),
    n: whole.optional(),
    max_age: period.optional(),
  })
  .refine((leaf) => (leaf.min_minutes === undefined) !== (leaf.n === undefined), {
    message: "needs one of min_minutes or n",
  });

/** Minutes, or a number, of sessions of the type attended in the mode. */
export const sessions = leafKind(options, {
  about: ({ type, mode, min_minutes, n }) => ({
    type,
    mode: mode ?? "",
    need: min_minutes ?? n ?? 0,
    unit: min_minutes === undefined ? "sessions" : "minutes",
  }),
  reads: ({ type }, facts) => facts.sessions.filter((record) => record.type === type),
  judge(leaf, known) {
    const records = known.facts.sessions.filter(
      (record) =>
        record.type === leaf.type && (leaf.mode === undefined || record.mode === leaf.mode),
    );
    return tally(records, {
      need: leaf.min_minutes ?? leaf.n ?? 0,
      worth: (record) => (leaf.min_minutes === undefined ? 1 : record.minutes),
      maxAge: leaf.max_age,
      today: known.today,
    });
  },
});
