import { awardById } from "../../db/queries/credentials";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { takeBack } from "./take-back.server";

/**
 * Ends the award that a renewal takes the place of, in the transaction that issues the renewal: at no
 * moment does the person hold neither. Nothing for an award that renews none.
 */
export async function supersedeAward(
  context: Context,
  { credentialId }: { credentialId: string },
): Promise<void> {
  const renewal = await awardById(context.tx, credentialId);
  if (!renewal?.supersedes) return;
  await lockPeople(context.tx, [renewal.personId]);
  const award = await awardById(context.tx, renewal.supersedes);
  if (award?.status.kind !== "issued") return;
  await takeBack(context, award, { reason: "superseded", actorId: null });
}
