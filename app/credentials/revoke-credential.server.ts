import { awardById } from "../../db/queries/credentials";
import { insertRevocation } from "../../db/queries/credentials-status";
import { membershipsOf, organizationById } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { dayOf } from "./civil-day";
import { mayRevoke, type RevocationReason } from "./revocation";

export type RevocationRefusal =
  | "no-such-credential"
  | "not-yours-to-revoke"
  | "own"
  | "being-signed"
  | "already-revoked";

/**
 * Takes an award back, for good, with a reason from the list. For reviewers of the college that
 * issued it and for operators; no one revokes their own. The list is signed again right after.
 */
export async function revokeCredential(
  context: Context,
  input: { credentialId: string; reason: RevocationReason },
): Promise<Outcome<{ credentialId: string }, RevocationRefusal>> {
  const { tx, now, actor } = context;
  const { credentialId, reason } = input;
  const found = await awardById(tx, credentialId);
  if (found === null) return refused("no-such-credential");
  await lockPeople(tx, [found.personId]);
  const award = (await awardById(tx, credentialId)) ?? found;
  const { organizationId, statusListId } = award.facts;
  if (actor.personId === award.personId) return refused("own");
  const held = actor.personId === null ? [] : await membershipsOf(tx, actor.personId);
  if (actor.kind === "person" && !mayRevoke(held, organizationId)) {
    return refused("not-yours-to-revoke");
  }
  if (award.status.kind !== "issued") {
    return refused(award.status.kind === "revoked" ? "already-revoked" : "being-signed");
  }

  const issuer = await organizationById(tx, organizationId);
  await insertRevocation(tx, {
    id: context.newId(),
    credentialId,
    listId: statusListId,
    reason,
    actorId: actor.personId,
    day: dayOf(now, issuer?.timeZone ?? "UTC"),
    at: now,
  });
  await recordAudit(context, {
    organizationId,
    action: "credential-revoked",
    subjectId: credentialId,
    detail: { reason },
  });
  await context.enqueue({ kind: "publish-status-list", payload: { listId: statusListId } });
  const { personId, definition } = award;
  context.emit({
    kind: "credential-revoked",
    personId,
    credentialId,
    achievementId: definition.id,
  });
  return done({ credentialId });
}
