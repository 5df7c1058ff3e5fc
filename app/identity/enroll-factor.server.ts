import { accountOf } from "../../db/queries/identity-accounts";
import {
  confirmFactor,
  factorsOf,
  hasFactor,
  insertFactor,
  recoveryCodesLeft,
  removeFactors,
  replaceRecoveryCodes,
  takeStep,
} from "../../db/queries/identity-factors";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { endSessionsOf, noteFactor } from "../../db/queries/identity-sessions";
import { lockPeople } from "../../db/queries/locks";
import type { Env } from "../env.server";
import { sha256 } from "../record/canonical";
import type { Context, Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { newBytes } from "../record/secret.server";
import {
  otpauthAddress,
  RECOVERY_BYTES,
  RECOVERY_CODES,
  recoveryCode,
  SECRET_BYTES,
  secretInText,
  stepOfCode,
} from "./factor";
import { holds, PLATFORM, POWER } from "./roles";
import { openFactor, sealFactor } from "./seal-factor.server";
import { enqueueMail } from "./send-mail.server";

/** What someone's page about their second factor prints. Instants are epoch milliseconds. */
export interface OwnFactor {
  /** Since when it counts; null while none does. */
  since: number | null;
  recoveryLeft: number;
  /** The secret of one that waits for its first code. */
  pending: { address: string; secret: string } | null;
}

/** How things stand with someone's second factor. */
export async function readOwnFactor(
  { db }: Reading,
  env: Env,
  who: { personId: string; email: string },
): Promise<OwnFactor> {
  const factors = await factorsOf(db, who.personId);
  const [on] = factors.filter(({ confirmedAt }) => confirmedAt !== null);
  const pending = on ? undefined : factors.find(({ kind }) => kind === "totp");
  const secret = pending && openFactor(pending, env);
  return {
    since: on?.confirmedAt ?? null,
    recoveryLeft: await recoveryCodesLeft(db, who.personId),
    pending: secret
      ? { address: otpauthAddress(secret, who.email), secret: secretInText(secret) }
      : null,
  };
}

/** Makes a secret for the acting person's app. It counts for nothing until its first code is given. */
export async function beginFactor(
  context: Context,
  env: Env,
): Promise<Outcome<{ secret: Buffer }, "has-factor">> {
  const personId = personOf(context);
  await lockPeople(context.tx, [personId]);
  if (await hasFactor(context.tx, personId)) return refused("has-factor");
  const secret = newBytes(SECRET_BYTES);
  const owner = { id: context.newId(), personId, kind: "totp" } as const;
  await insertFactor(context.tx, {
    ...owner,
    ...sealFactor(secret, owner, env),
    madeAt: context.now,
  });
  return done({ secret });
}

/**
 * Confirms the acting person's new factor by its first code. From then on a password alone opens nothing:
 * every other session ends, `sessionId` has shown it. Returns the recovery codes, which are shown once.
 */
export async function confirmOwnFactor(
  context: Context,
  env: Env,
  { code, sessionId }: { code: string; sessionId: string | null },
): Promise<Outcome<{ recoveryCodes: string[] }, "nothing-begun" | "no-code">> {
  const { tx, now } = context;
  const personId = personOf(context);
  await lockPeople(tx, [personId]);
  const begun = (await factorsOf(tx, personId)).find(({ confirmedAt }) => confirmedAt === null);
  if (!begun) return refused("nothing-begun");
  const step = stepOfCode(openFactor(begun, env), code, now);
  if (step === null || !(await takeStep(tx, begun.id, step))) return refused("no-code");
  await confirmFactor(tx, begun.id, now);
  await endSessionsOf(tx, personId, sessionId);
  if (sessionId !== null) await noteFactor(tx, sessionId, now);
  await noteChange(context, "factor-set", "factor-set", personId);
  return done({ recoveryCodes: await newCodes(context, personId) });
}

/** New recovery codes for the acting person in place of the old; `nothing-begun` without a factor. */
export async function renewRecoveryCodes(
  context: Context,
): Promise<Outcome<{ recoveryCodes: string[] }, "nothing-begun">> {
  const personId = personOf(context);
  await lockPeople(context.tx, [personId]);
  if (!(await hasFactor(context.tx, personId))) return refused("nothing-begun");
  return done({ recoveryCodes: await newCodes(context, personId) });
}

/** Turns the acting person's factor off; `needed` for whoever can place, clear or give rights. */
export async function removeOwnFactor(
  context: Context,
): Promise<Outcome<null, "needed" | "nothing-begun">> {
  const { tx } = context;
  const personId = personOf(context);
  await lockPeople(tx, [personId]);
  if (holds(await membershipsOf(tx, personId), POWER)) return refused("needed");
  if ((await factorsOf(tx, personId)).length === 0) return refused("nothing-begun");
  await removeFactors(tx, personId);
  await noteChange(context, "factor-removed", "factor-removed", personId);
  return done(null);
}

async function newCodes({ tx }: Context, personId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    recoveryCode(newBytes(RECOVERY_BYTES)),
  );
  await replaceRecoveryCodes(tx, personId, codes.map(sha256));
  return codes;
}

async function noteChange(
  context: Context,
  action: string,
  template: "factor-set" | "factor-removed",
  personId: string,
): Promise<void> {
  await recordAudit(context, { organizationId: PLATFORM, action, subjectId: personId });
  const account = await accountOf(context.tx, personId);
  if (account) await enqueueMail(context, { to: account.email, template, names: {}, link: null });
}

function personOf({ actor }: Context): string {
  if (actor.personId === null) throw new Error("Only a person has a second factor.");
  return actor.personId;
}
