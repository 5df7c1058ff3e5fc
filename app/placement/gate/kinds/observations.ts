import { z } from "zod";
import { anyLeaf, leafKind, name, names, period, whole } from "../leaf";
import { tally } from "./tally";

const options = z.strictObject({
  ...anyLeaf,
  type: name,
  n: whole,
  min_score: z.number().optional(),
  by: names.optional(),
  max_age: period.optional(),
});

/** Enough observed sign-offs at the score, never by the person under any of their ids. */
export const observations = leafKind(options, {
  about: ({ type, n, min_score, by }) => ({
    type,
    need: n,
    by: by ?? [],
    ...(min_score === undefined ? {} : { score: min_score }),
  }),
  reads: ({ type }, facts) => facts.observations.filter((record) => record.type === type),
  judge(leaf, known) {
    const records = known.facts.observations.filter(
      (record) =>
        record.type === leaf.type &&
        record.observer !== null &&
        !known.ids.has(record.observer) &&
        (leaf.by === undefined ||
          (record.observerRole !== null && leaf.by.includes(record.observerRole))) &&
        (leaf.min_score === undefined || (record.score !== null && record.score >= leaf.min_score)),
    );
    return tally(records, {
      need: leaf.n,
      worth: () => 1,
      maxAge: leaf.max_age,
      today: known.today,
    });
  },
});
