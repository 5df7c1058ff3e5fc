import { accountByEmail } from "../../db/queries/identity-accounts";
import { membershipsOf } from "../../db/queries/identity-organizations";
import type { Env } from "../env.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { checkFactor, type FactorRefusal } from "./check-factor.server";
import { holds } from "./roles";

export type OperatorRefusal = FactorRefusal | "no-operator";

/**
 * Who an operator at the command line is: by their e-mail and a code of their second factor, or one of
 * their recovery codes, which is used up. Refused `no-operator` for everyone who is none, and as
 * `checkFactor` refuses.
 */
export async function proveOperator(
  context: Context,
  env: Env,
  { email, code }: { email: string; code: string },
): Promise<Outcome<{ personId: string }, OperatorRefusal>> {
  const account = await accountByEmail(context.tx, email);
  if (!account || !holds(await membershipsOf(context.tx, account.personId), ["operator"]))
    return refused("no-operator");
  const { personId } = account;
  const proved = await checkFactor(context, env, { personId, code, address: null });
  return proved.ok ? done({ personId }) : proved;
}
