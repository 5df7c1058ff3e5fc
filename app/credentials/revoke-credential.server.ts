import { awardById } from "../../db/queries/credentials";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { isSamePerson } from "../record/same-person.server";
import { mayRevoke, type RevocationReason, type RevocationRefusal } from "./revocation";
import { takeBack } from "./take-back.server";

/**
 * Takes an award back, for good, with a reason from the list. For reviewers of the college that
 * issued it and for operators; no one revokes their own. The list is signed again right after.
 */
export async function revokeCredential(
  context: Context,
  input: { credentialId: string; reason: RevocationReason },
): Promise<Outcome<{ credentialId: string }, RevocationRefusal>> {
  const { tx, actor } = context;
  const { credentialId, reason } = input;
  const found = await awardById(tx, credentialId);
  if (found === null) return refused("no-such-credential");
  await lockPeople(tx, [found.personId]);
  const award = (await awardById(tx, credentialId)) ?? found;
  const { organizationId } = award.facts;
  if (await isSamePerson(tx, actor.personId, award.personId)) return refused("own");
  const held = actor.personId === null ? [] : await membershipsOf(tx, actor.personId);
  if (actor.kind === "person" && !mayRevoke(held, organizationId)) {
    return refused("not-yours-to-revoke");
  }
  if (award.status.kind !== "issued") {
    return refused(award.status.kind === "revoked" ? "already-revoked" : "being-signed");
  }

  await takeBack(context, award, { reason, actorId: actor.personId });
  return done({ credentialId });
}
