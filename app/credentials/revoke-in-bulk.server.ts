import { z } from "zod";
import { type AgreementRefusal, agree } from "../record/agree.server";
import type { App } from "../record/app.server";
import type { Actor, Context } from "../record/context.server";
import { done, type Outcome } from "../record/outcome";
import { propose } from "../record/propose.server";
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
 * What revoking these would come to. Unless it is a rehearsal only, it is written down for a second
 * person to agree to within a day; nothing is revoked before.
 */
export async function proposeRevocations(
  app: App,
  actor: Actor,
  order: BulkRevocation & { rehearse: boolean },
): Promise<{ rows: OrderedRow[]; proposal: { proposalId: string; endsAt: number } | null }> {
  const { rehearse, ...payload } = order;
  const rows = await revokeEach(app, actor, payload, true);
  const proposal = rehearse
    ? null
    : await app.run(actor, (context) => propose(context, { kind: KIND, payload }));
  return { rows, proposal };
}

/** Agrees to it as a second person who may revoke them too, and does it, each row by itself. */
export async function agreeToRevocations(
  app: App,
  actor: Actor,
  proposalId: string,
): Promise<Outcome<OrderedRow[], AgreementRefusal>> {
  const agreed = await app.run(actor, (context) => agree(context, { proposalId, kind: KIND }));
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
