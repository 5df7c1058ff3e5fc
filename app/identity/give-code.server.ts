import { accountOf } from "../../db/queries/identity-accounts";
import { factorsOf } from "../../db/queries/identity-factors";
import { endSession } from "../../db/queries/identity-sessions";
import type { App } from "../record/app.server";
import { done, type Outcome, refused } from "../record/outcome";
import { checkFactor, type FactorRefusal } from "./check-factor.server";
import { codeOfStep, stepAt } from "./factor";
import { openFactor } from "./seal-factor.server";
import { enqueueMail } from "./send-mail.server";
import type { HalfSession, OpenedSession } from "./session.server";
import { startSession } from "./start-session.server";

/**
 * The second half of signing in: a good code opens a new session in place of the one that waited. A
 * recovery code is mailed about.
 */
export async function giveCode(
  app: App,
  half: HalfSession,
  { code, address, device }: { code: string; address: string; device: string | null },
): Promise<Outcome<OpenedSession, FactorRefusal>> {
  const { personId, sessionId } = half;
  return app.run({ kind: "person", personId }, async (context) => {
    const checked = await checkFactor(context, app.env, { personId, code, address });
    if (!checked.ok) return checked;
    const account = await accountOf(context.tx, personId);
    if (!account) return refused("no-code");
    if (checked.value.by === "recovery")
      await enqueueMail(context, {
        to: account.email,
        template: "recovery-used",
        names: {},
        link: null,
      });
    await endSession(context.tx, personId, sessionId);
    return done(await startSession(context, app.env, account, device, context.now));
  });
}

/**
 * In the demo, the code that someone of the cast would read from their phone; null for anyone else, and
 * outside the demo.
 */
export async function demoCode(app: App, personId: string): Promise<string | null> {
  if (!app.env.demo || !(await accountOf(app.db, personId))?.isDemo) return null;
  const factor = (await factorsOf(app.db, personId)).find(({ kind }) => kind === "totp");
  if (!factor) return null;
  const now = stepAt(app.now());
  const step = Math.max(now, (factor.lastStep ?? 0) + 1);
  return step > now + 1 ? null : codeOfStep(openFactor(factor, app.env), step);
}
