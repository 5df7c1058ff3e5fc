import { awardById, awardsOf } from "../../db/queries/credentials";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { earningOf, standsOn } from "./ladder";
import { takeBack } from "./take-back.server";

/**
 * Takes back what stacked on a credential that was just taken back, and what stacked on that in turn.
 * A credential that can still be earned with what is left stands.
 */
export async function reviewDependents(
  context: Context,
  { personId }: { personId: string },
): Promise<void> {
  await lockPeople(context.tx, [personId]);
  const awards = await awardsOf(context.tx, personId);
  const standing = awards.filter(({ status }) => status.kind !== "revoked");
  const held = new Set(standing.map(({ definition }) => definition.id));
  for (const { id, definition } of standing) {
    if (standsOn(earningOf(definition), held)) continue;
    const award = await awardById(context.tx, id);
    if (award?.status.kind === "issued")
      await takeBack(context, award, { reason: "evidence-withdrawn", actorId: null });
  }
}
