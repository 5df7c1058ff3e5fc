import { insertRevocation } from "../../db/queries/credentials-status";
import { organizationById } from "../../db/queries/identity-organizations";
import type { Context } from "../record/context.server";
import { recordAudit } from "../record/record-audit.server";
import { sealRow } from "../record/seal-row.server";
import type { Award } from "./award-record";
import { dayOf } from "./civil-day";
import type { RevocationReason } from "./revocation";

/**
 * Ends an award that was issued, for good: its status changes at once, the list is signed again after
 * the commit. Later domains hear of it, unless a renewal took its place. The caller has locked the
 * person and found the award issued; `actorId` is null where a rule decided.
 */
export async function takeBack(
  context: Context,
  award: Award,
  { reason, actorId }: { reason: RevocationReason; actorId: string | null },
): Promise<void> {
  const { tx, now } = context;
  const { id: credentialId, personId, definition } = award;
  const { organizationId, statusListId } = award.facts;
  const issuer = await organizationById(tx, organizationId);
  const id = context.newId();
  await insertRevocation(tx, {
    id,
    credentialId,
    listId: statusListId,
    reason,
    actorId,
    day: dayOf(now, issuer?.timeZone ?? "UTC"),
    at: now,
  });
  await sealRow(context, { organizationId, table: "status_event", id });
  await recordAudit(context, {
    organizationId,
    action: reason === "superseded" ? "credential-superseded" : "credential-revoked",
    subjectId: credentialId,
    detail: { reason },
  });
  await context.enqueue({ kind: "publish-status-list", payload: { listId: statusListId } });
  if (reason !== "superseded")
    context.emit({
      kind: "credential-revoked",
      personId,
      credentialId,
      achievementId: definition.id,
    });
}
