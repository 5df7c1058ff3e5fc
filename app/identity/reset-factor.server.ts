import { z } from "zod";
import type { Reader } from "../../db/connect";
import { accountOf } from "../../db/queries/identity-accounts";
import { hasFactor, removeFactors } from "../../db/queries/identity-factors";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { endSessionsOf } from "../../db/queries/identity-sessions";
import { lockPeople } from "../../db/queries/locks";
import { openProposals } from "../../db/queries/record-proposals";
import { type AgreementRefusal, agree } from "../record/agree.server";
import type { Context, Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { propose } from "../record/propose.server";
import { recordAudit } from "../record/record-audit.server";
import { holds, PLATFORM } from "./roles";
import { enqueueMail } from "./send-mail.server";

const KIND = "reset-factor";
const reset = z.object({ personId: z.string() });

export type ResetRefusal = "not-allowed" | "unknown-person" | "yourself" | "no-factor";

/** Someone whose second factor is lost, as an operator reads them. Instants are epoch milliseconds. */
export interface LostFactor {
  person: { personId: string; name: string };
  hasFactor: boolean;
  /** What waits for a second operator; `mine` when the reader asked for it. */
  waiting: { proposalId: string; endsAt: number; mine: boolean } | null;
}

/** How things stand with someone's second factor, for an operator; null for nobody's id. */
export async function readLostFactor(
  { db, now, actor }: Reading,
  personId: string,
): Promise<LostFactor | null> {
  const account = await accountOf(db, personId);
  if (!account) return null;
  const waiting = await waitingFor(db, personId, now);
  return {
    person: { personId, name: account.name },
    hasFactor: await hasFactor(db, personId),
    waiting: waiting
      ? {
          proposalId: waiting.id,
          endsAt: waiting.endsAt,
          mine: waiting.askedBy === actor.personId,
        }
      : null,
  };
}

/**
 * An operator, who has seen again who it is, asks a second one to reset someone's lost factor. Asking
 * again while it waits changes nothing.
 */
export async function askForReset(
  context: Context,
  { personId }: { personId: string },
): Promise<Outcome<null, ResetRefusal>> {
  const refusal = await refusalFor(context, personId);
  if (refusal) return refused(refusal);
  await lockPeople(context.tx, [personId]);
  if (await waitingFor(context.tx, personId, context.now)) return done(null);
  await propose(context, { kind: KIND, payload: { personId } });
  await recordAudit(context, {
    organizationId: PLATFORM,
    action: "factor-reset-asked",
    subjectId: personId,
  });
  return done(null);
}

/**
 * A second operator, who has seen again who it is, agrees: factors and recovery codes go, every session
 * ends, and the person sets up a new one after their password.
 */
export async function agreeToReset(
  context: Context,
  { proposalId }: { proposalId: string },
): Promise<Outcome<null, ResetRefusal | AgreementRefusal>> {
  const { tx, actor } = context;
  if (!holds(await membershipsOf(tx, actor.personId ?? ""), ["operator"]))
    return refused("not-allowed");
  const agreed = await agree(context, { proposalId, kind: KIND });
  if (!agreed.ok) return agreed;
  const { personId } = reset.parse(agreed.value.payload);
  const refusal = await refusalFor(context, personId);
  if (refusal) return refused(refusal);
  await lockPeople(tx, [personId]);
  await removeFactors(tx, personId);
  await endSessionsOf(tx, personId, null);
  await recordAudit(context, {
    organizationId: PLATFORM,
    action: "factor-reset",
    subjectId: personId,
    detail: { proposal: proposalId },
  });
  const account = await accountOf(tx, personId);
  if (account)
    await enqueueMail(context, {
      to: account.email,
      template: "factor-removed",
      names: {},
      link: null,
    });
  return done(null);
}

/** What was asked about someone and waits for a second operator. */
async function waitingFor(db: Reader, personId: string, now: number) {
  const open = await openProposals(db, [KIND], now);
  return open.find((one) => reset.parse(JSON.parse(one.payload)).personId === personId);
}

async function refusalFor({ tx, actor }: Context, personId: string): Promise<ResetRefusal | null> {
  if (!holds(await membershipsOf(tx, actor.personId ?? ""), ["operator"])) return "not-allowed";
  if ((await accountOf(tx, personId)) === null) return "unknown-person";
  if (actor.personId === personId) return "yourself";
  return (await hasFactor(tx, personId)) ? null : "no-factor";
}
