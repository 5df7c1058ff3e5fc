import {
  type Factor,
  factorsOf,
  takeRecoveryCode,
  takeStep,
} from "../../db/queries/identity-factors";
import type { Env } from "../env.server";
import { sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { knock, takeBack } from "./doors.server";
import { type FactorKind, stepOfCode, typedRecoveryCode } from "./factor";
import { openFactor } from "./seal-factor.server";

export type FactorRefusal = "no-code" | "too-many";

/** What someone gives beside their password, and where from: it is counted like a password. */
export interface GivenCode {
  personId: string;
  code: string;
  address: string | null;
}

/**
 * How each kind of factor is checked. A kind without a check proves nothing; a passkey's signature takes
 * its place here.
 */
const CHECKS: Partial<Record<FactorKind, Check>> = {
  totp: async ({ tx, now }, env, factor, code) => {
    const step = stepOfCode(openFactor(factor, env), code, now);
    return step !== null && takeStep(tx, factor.id, step);
  },
};

type Check = (context: Context, env: Env, factor: Factor, code: string) => Promise<boolean>;

/**
 * Checks a code of someone's second factor, or one of their recovery codes, and uses it up: the same
 * code opens nothing a second time, also not for two requests at once. `no-code` carries `left`, the
 * tries before waiting; `too-many` carries `waitSeconds`.
 */
export async function checkFactor(
  context: Context,
  env: Env,
  { personId, code, address }: GivenCode,
): Promise<Outcome<{ by: FactorKind | "recovery" }, FactorRefusal>> {
  const who = { account: personId, address };
  const counted = await knock(context, "code", who);
  if (!counted.ok) return counted;
  const by = await matching(context, env, personId, code);
  if (by === null) return refused("no-code", { left: counted.value.left });
  await takeBack(context, "code", who);
  return done({ by });
}

async function matching(
  context: Context,
  env: Env,
  personId: string,
  code: string,
): Promise<FactorKind | "recovery" | null> {
  const { tx, now } = context;
  // A recovery code needs no key: it opens also where what sealed the factors is lost.
  const recovery = typedRecoveryCode(code);
  if (recovery !== null && (await takeRecoveryCode(tx, personId, sha256(recovery), now)))
    return "recovery";
  const factors = await factorsOf(tx, personId);
  for (const factor of factors.filter(({ confirmedAt }) => confirmedAt !== null))
    if (await CHECKS[factor.kind]?.(context, env, factor, code)) return factor.kind;
  return null;
}
