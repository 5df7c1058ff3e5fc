import { accountByEmail, setPasswordHash } from "../../db/queries/identity-accounts";
import { endSessionsOf } from "../../db/queries/identity-sessions";
import type { App } from "../record/app.server";
import { type Context, SYSTEM } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { knock } from "./doors.server";
import { hashOrBusy } from "./hash-password.server";
import type { LinkState } from "./link-life";
import { mailLink, mailNoLink, readLink, takeLink } from "./mail-link.server";
import { passwordProblem } from "./password";
import { PLATFORM } from "./roles";
import { enqueueMail } from "./send-mail.server";

/**
 * Starts a reset: one letter goes out whether or not the address has an account (I7).
 * Whoever asks, only the owner of the mailbox chooses the password.
 */
export async function requestReset(
  context: Context,
  { email, address }: { email: string; address: string },
): Promise<Outcome<null, "too-many">> {
  const counted = await knock(context, "reset", { account: email, address });
  if (!counted.ok) return counted;
  const account = await accountByEmail(context.tx, email);
  const personId = account?.personId ?? null;
  const link = { purpose: "reset-password", email, personId } as const;
  if (account) await mailLink(context, { template: "reset", names: {} }, link);
  else await mailNoLink(context, { template: "no-account", names: {} }, link);
  return done(null);
}

/** Sets a new password by a mailed link, and ends every session. `password` carries `problem`. */
export async function resetPassword(
  app: App,
  { linkId, password }: { linkId: string; password: string },
): Promise<Outcome<null, Exclude<LinkState, "open"> | "password" | "busy">> {
  const { state, link } = await readLink(app.reading(SYSTEM), linkId, ["reset-password"]);
  if (state !== "open" || !link) return refused(state === "open" ? "unknown" : state);
  const problem = passwordProblem(password, [link.email]);
  if (problem) return refused("password", { problem });
  const hashed = await hashOrBusy(password);
  if (!hashed.ok) return hashed;

  return app.run(SYSTEM, async (context) => {
    const taken = await takeLink(context, linkId, ["reset-password"]);
    if (!taken.ok) return taken;
    const { personId, email } = taken.value;
    if (personId === null) throw new Error("a reset link belongs to someone");
    await setPasswordHash(context.tx, personId, hashed.value);
    await endSessionsOf(context.tx, personId, null);
    await recordAudit(
      { ...context, actor: { kind: "person", personId } },
      { organizationId: PLATFORM, action: "password-reset", subjectId: personId },
    );
    const letter = { to: email, template: "password-changed", names: {}, link: null } as const;
    await enqueueMail(context, letter);
    return done(null);
  });
}
