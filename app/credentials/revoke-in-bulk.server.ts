import { z } from "zod";
import { PLATFORM } from "../identity/roles";
import { type AgreementRefusal, agree } from "../record/agree.server";
import type { App } from "../record/app.server";
import type { Actor, Context } from "../record/context.server";
import { done, type Outcome } from "../record/outcome";
import { propose } from "../record/propose.server";
import { recordAudit } from "../record/record-audit.server";
import { changeInBulk } from "./change-in-bulk.server";
import type { OrderedRow } from "./order";
import { revocationReasons } from "./revocation";
import { revokeCredential } from "./revoke-credential.server";

const KIND = "revoke-credentials";
const revocation = z.object({
  credentials: z.array(z.string()),
  reason: z.enum(revocationReasons),
});
type BulkRevocation = z.infer<typeof revocation>;

/**
 * What revoking these would come to. Unless it is a rehearsal only, those that the first person may
 * revoke are written down for a second one to agree to within a day; nothing is revoked before.
 */
export async function proposeRevocations(
  app: App,
  actor: Actor,
  order: BulkRevocation & { rehearse: boolean },
): Promise<{ rows: OrderedRow[]; proposal: { proposalId: string; endsAt: number } | null }> {
  const { rehearse, ...payload } = order;
  const rows = await revokeEach(app, actor, payload, true);
  if (rehearse) return { rows, proposal: null };
  // Both must be allowed to: what the first could not revoke is not put before the second.
  const credentials = rows.filter(({ outcome }) => outcome === "done").map(({ asked }) => asked);
  const proposal = await app.run(actor, async (context) => {
    const asked = await propose(context, { kind: KIND, payload: { ...payload, credentials } });
    await recordAudit(context, {
      organizationId: PLATFORM,
      action: "revocations-asked",
      subjectId: asked.proposalId,
      detail: { credentials, reason: payload.reason },
    });
    return asked;
  });
  return { rows, proposal };
}

/** Agrees to it as a second person who may revoke them too, and does it, each row by itself. */
export async function agreeToRevocations(
  app: App,
  actor: Actor,
  proposalId: string,
): Promise<Outcome<OrderedRow[], AgreementRefusal>> {
  const agreed = await app.run(actor, async (context) => {
    const outcome = await agree(context, { proposalId, kind: KIND });
    if (outcome.ok)
      await recordAudit(context, {
        organizationId: PLATFORM,
        action: "revocations-agreed",
        subjectId: proposalId,
      });
    return outcome;
  });
  if (!agreed.ok) return agreed;
  return done(await revokeEach(app, actor, revocation.parse(agreed.value.payload), false));
}

function revokeEach(
  app: App,
  actor: Actor,
  { credentials, reason }: BulkRevocation,
  rehearse: boolean,
): Promise<OrderedRow[]> {
  const revoke = (context: Context, credentialId: string) =>
    revokeCredential(context, { credentialId, reason });
  return changeInBulk(app, actor, { credentials, rehearse }, revoke);
}
