import { hasFactor } from "../../db/queries/identity-factors";
import { endSession } from "../../db/queries/identity-sessions";
import type { App } from "../record/app.server";
import { done, type Outcome, refused } from "../record/outcome";
import { checkFactor, type FactorRefusal } from "./check-factor.server";
import type { OpenedSession, Who } from "./session.server";
import { type Credentials, checkPassword, type SignInRefusal } from "./sign-in.server";
import { startSession } from "./start-session.server";

/**
 * Fresh proof of who is there: checks a password again, and a code where a second factor is set up, and
 * opens a new session in place of the present one (I10). `other-person` when a held form belongs to
 * someone else: nothing is sent on.
 */
export async function proveAgain(
  app: App,
  input: Credentials & { code: string; present: Who | null; heldFor: string | null },
): Promise<Outcome<OpenedSession, SignInRefusal | FactorRefusal | "other-person">> {
  const { code, address, present, heldFor, device } = input;
  const checked = await checkPassword(app, input);
  if (!checked.ok) return checked;
  const { personId } = checked.value;
  if (heldFor !== null && heldFor !== personId) return refused("other-person");
  return app.run({ kind: "person", personId }, async (context) => {
    let factorAt = present?.personId === personId ? present.factorAt : null;
    if (await hasFactor(context.tx, personId)) {
      const proved = await checkFactor(context, app.env, { personId, code, address });
      if (!proved.ok) return proved;
      factorAt = context.now;
    }
    if (present) await endSession(context.tx, present.personId, present.sessionId);
    return done(await startSession(context, app.env, checked.value, device, factorAt));
  });
}
