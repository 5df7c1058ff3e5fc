import { organizationById } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { insertAgeDate } from "../../db/queries/placement-facts";
import { daysLater } from "../record/civil-day";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { isSamePerson } from "../record/same-person.server";
import { sealRow } from "../record/seal-row.server";
import { sharedProgram } from "./check-rights.server";
import { TURNS_18_DAYS } from "./clearances/clearance";
import { type Day, localDay } from "./gate/days";

/**
 * Puts on file the day on which a corps member turns 18. Only an adjudicator of the same program,
 * never for themself. A later entry corrects an earlier one; neither is lost.
 */
export async function recordAgeDate(
  context: Context,
  entry: { personId: string; on: Day },
): Promise<Outcome<{ id: string }, "own-clearance" | "not-in-your-program" | "age-far">> {
  const { actor, tx, now } = context;
  if (await isSamePerson(tx, actor.personId, entry.personId)) return refused("own-clearance");
  const shared = await sharedProgram(tx, actor, "adjudicator", entry.personId);
  const program = shared && (await organizationById(tx, shared.programId));
  if (!program || actor.personId === null) return refused("not-in-your-program");
  const today = localDay(now, program.timeZone);
  const bounds = {
    earliest: daysLater(today, -TURNS_18_DAYS.back),
    latest: daysLater(today, TURNS_18_DAYS.ahead),
  };
  if (entry.on < bounds.earliest || entry.on > bounds.latest) return refused("age-far", bounds);

  await lockPeople(tx, [entry.personId]);
  const id = context.newId();
  await insertAgeDate(tx, {
    id,
    personId: entry.personId,
    age: "18",
    on: entry.on,
    organizationId: program.id,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await sealRow(context, { organizationId: program.id, table: "age_fact", id });
  context.emit({ kind: "age-recorded", personId: entry.personId });
  return done({ id });
}
