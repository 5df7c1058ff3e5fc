import {
  accountByEmail,
  accountOf,
  replacePasswordHash,
  setEmail,
} from "../../db/queries/identity-accounts";
import { endSessionsOf } from "../../db/queries/identity-sessions";
import type { App } from "../record/app.server";
import { type Context, SYSTEM } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { hashOrBusy } from "./hash-password.server";
import type { LinkState } from "./link-life";
import { mailLink, takeLink } from "./mail-link.server";
import { passwordProblem } from "./password";
import { PLATFORM } from "./roles";
import { enqueueMail } from "./send-mail.server";
import type { Who } from "./session.server";
import { checkPassword, type SignInRefusal } from "./sign-in.server";

/**
 * Sets a new password for someone who types the present one. Every other session ends, and the
 * owner gets a letter. `no-match` is about the present password, `password` about the new one.
 */
export async function changePassword(
  app: App,
  who: Who,
  input: { present: string; password: string; address: string },
): Promise<Outcome<null, SignInRefusal | "password">> {
  const problem = passwordProblem(input.password, [who.email, who.name]);
  if (problem) return refused("password", { problem });
  const { email } = who;
  const checked = await checkPassword(app, {
    email,
    password: input.present,
    address: input.address,
  });
  if (!checked.ok) return checked;
  const hashed = await hashOrBusy(input.password);
  if (!hashed.ok) return hashed;

  return app.run(who.actor, async (context) => {
    const hashes = { checked: checked.value.passwordHash, next: hashed.value };
    // Another change was faster: then what was typed is no longer the present password.
    if (!(await replacePasswordHash(context.tx, who.personId, hashes))) return refused("no-match");
    await endSessionsOf(context.tx, who.personId, who.sessionId);
    await noteChange(context, "password-changed", who.personId);
    const letter = { to: email, template: "password-changed", names: {}, link: null } as const;
    await enqueueMail(context, letter);
    return done(null);
  });
}

/**
 * Starts a change of e-mail for someone who types their password: the new address gets a link, and
 * nothing changes until it is used. An address that has an account gets a letter all the same (I7).
 */
export async function changeEmail(
  app: App,
  who: Who,
  input: { present: string; email: string; address: string },
): Promise<Outcome<null, SignInRefusal | "same">> {
  if (input.email === who.email) return refused("same");
  const checked = await checkPassword(app, {
    email: who.email,
    password: input.present,
    address: input.address,
  });
  if (!checked.ok) return checked;

  return app.run(who.actor, async (context) => {
    const { email } = input;
    if (await accountByEmail(context.tx, email)) {
      await enqueueMail(context, { to: email, template: "have-account", names: {}, link: null });
    } else {
      const link = { purpose: "change-email", email, personId: who.personId } as const;
      await mailLink(context, { template: "change-email", names: {} }, link);
    }
    return done(null);
  });
}

/** Finishes a change of e-mail: uses the link, ends every session but `keep`, tells the old address. */
export async function finishChangeEmail(
  app: App,
  { linkId, keep }: { linkId: string; keep: Who | null },
): Promise<Outcome<null, Exclude<LinkState, "open">>> {
  return app.run(SYSTEM, async (context) => {
    const taken = await takeLink(context, linkId, ["change-email"]);
    if (!taken.ok) return taken;
    const { email, personId } = taken.value;
    const account = personId === null ? null : await accountOf(context.tx, personId);
    if (!account || (await accountByEmail(context.tx, email))) return refused("used");
    await setEmail(context.tx, account.personId, email);
    const here = keep?.personId === account.personId ? keep.sessionId : null;
    await endSessionsOf(context.tx, account.personId, here);
    await noteChange(context, "email-changed", account.personId);
    const letter = { to: account.email, template: "email-changed", names: {}, link: null } as const;
    await enqueueMail(context, letter);
    return done(null);
  });
}

async function noteChange(context: Context, action: string, personId: string): Promise<void> {
  await recordAudit(
    { ...context, actor: { kind: "person", personId } },
    { organizationId: PLATFORM, action, subjectId: personId },
  );
}
