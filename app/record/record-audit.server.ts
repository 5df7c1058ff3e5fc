import { insertAuditEvent } from "../../db/queries/record";
import { appendToChain } from "./append-to-chain.server";
import { canonicalJson, type Json } from "./canonical";
import type { Context } from "./context.server";
import { newSecret } from "./secret.server";

/**
 * Writes down a change of rights, chained per organization. `detail` may hold words people typed:
 * it lives in an erasable side row, and the chain holds only its salted digest.
 */
export async function recordAudit(
  context: Context,
  input: {
    organizationId: string;
    action: string;
    subjectId: string;
    detail?: { [key: string]: Json };
  },
): Promise<void> {
  const id = context.newId();
  const salt = newSecret();
  const detail: Json = input.detail ?? {};
  await insertAuditEvent(context.tx, {
    id,
    organizationId: input.organizationId,
    actorId: context.actor.personId,
    action: input.action,
    subjectId: input.subjectId,
    at: context.now,
    salt,
    payload: canonicalJson(detail),
  });
  await appendToChain(context, {
    stream: `org:${input.organizationId}`,
    kind: "audit",
    refId: id,
    payload: {
      actor: context.actor.personId,
      action: input.action,
      subject: input.subjectId,
      detail,
    },
    salt,
  });
}
