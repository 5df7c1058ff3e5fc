import { lockPeople } from "../../db/queries/locks";
import { insertAgeDate } from "../../db/queries/placement-facts";
import { appendToChain } from "../record/append-to-chain.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { sharedProgram } from "./check-rights.server";
import type { Day } from "./gate/days";

/**
 * Puts on file the day on which a corps member turns 18. Only an adjudicator of the same program,
 * never for themself. A later entry corrects an earlier one; neither is lost.
 */
export async function recordAgeDate(
  context: Context,
  entry: { personId: string; on: Day },
): Promise<Outcome<{ id: string }, "own-clearance" | "not-in-your-program">> {
  const { actor, tx, now } = context;
  if (actor.personId === entry.personId) return refused("own-clearance");
  const shared = await sharedProgram(tx, actor, "adjudicator", entry.personId);
  if (!shared || actor.personId === null) return refused("not-in-your-program");

  await lockPeople(tx, [entry.personId]);
  const id = context.newId();
  await insertAgeDate(tx, {
    id,
    personId: entry.personId,
    age: "18",
    on: entry.on,
    organizationId: shared.programId,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await appendToChain(context, {
    stream: `org:${shared.programId}`,
    kind: "age-date",
    refId: id,
    payload: { person: entry.personId, age: "18", on: entry.on },
  });
  context.emit({ kind: "clearance-recorded", personId: entry.personId });
  return done({ id });
}
