import { awardById, awardsOf } from "../../db/queries/credentials";
import { membershipsOf, organizationById } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { isSamePerson } from "../record/same-person.server";
import type { ReissueRefusal } from "./order";
import { placeAward } from "./place-award.server";
import { mayRevoke } from "./revocation";

/**
 * Issues an award again under a new id, for the person's address and the organization's name of today:
 * same version, same days, same evidence. The old one ends as `superseded` in the transaction that
 * issues the new. For whoever may revoke it, never for their own.
 */
export async function reissueAward(
  context: Context,
  { credentialId }: { credentialId: string },
): Promise<Outcome<{ credentialId: string }, ReissueRefusal>> {
  const { tx, now, actor } = context;
  const found = await awardById(tx, credentialId);
  const held = actor.personId === null ? [] : await membershipsOf(tx, actor.personId);
  const isTheirs = found !== null && mayRevoke(held, found.facts.organizationId);
  if (found === null || (actor.kind === "person" && !isTheirs))
    return refused("no-such-credential");
  if (await isSamePerson(tx, actor.personId, found.personId)) return refused("own");
  await lockPeople(tx, [found.personId]);
  const award = (await awardById(tx, credentialId)) ?? found;
  const { personId, definition, facts, status, issuedOn, validThrough, basis } = award;
  if (status.kind !== "issued")
    return refused(status.kind === "revoked" ? "already-revoked" : "being-signed");
  if (facts.validUntil !== null && facts.validUntil <= now) return refused("ended");
  const others = await awardsOf(tx, personId, definition.id);
  if (others.some(({ supersedes }) => supersedes === credentialId)) return refused("replaced");
  const organization = await organizationById(tx, facts.organizationId);
  const issued = await placeAward(context, {
    personId,
    issuer: {
      organizationId: facts.organizationId,
      organizationName: organization?.name ?? facts.organizationName,
      timeZone: organization?.timeZone ?? "UTC",
    },
    definition,
    awardedAt: facts.awardedAt,
    issuedOn,
    validThrough,
    evidence: facts.evidence,
    basis,
    supersedes: credentialId,
  });
  await recordAudit(context, {
    organizationId: facts.organizationId,
    action: "credential-reissued",
    subjectId: credentialId,
    detail: { successor: issued },
  });
  return done({ credentialId: issued });
}
