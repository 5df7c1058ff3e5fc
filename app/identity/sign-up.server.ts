import { z } from "zod";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { defaultLocale, type Locale, locales } from "../i18n/locale";
import type { App } from "../record/app.server";
import { SYSTEM } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { createAccount } from "./create-account.server";
import { knock } from "./doors.server";
import { giveRole } from "./grant-role.server";
import { hashOrBusy } from "./hash-password.server";
import type { LinkState } from "./link-life";
import { mailLink, mailNoLink, takeLink } from "./mail-link.server";
import { passwordProblem } from "./password";
import { PLATFORM } from "./roles";
import type { OpenedSession } from "./session.server";
import { startSession } from "./start-session.server";

const pendingAccount = z.object({
  name: z.string(),
  passwordHash: z.string(),
  language: z.enum(locales).default(defaultLocale),
});

export interface SignUp {
  name: string;
  /** Lower case. */
  email: string;
  password: string;
  address: string;
  /** What the page was read in; letters and pages keep to it. */
  language: Locale;
}

/**
 * Starts an account as a corps member: writes a letter with a link; the account is made when the
 * link is used. An address that has an account gets a letter too, so that the answer, its cost and
 * the number of letters are the same (I7). `password` carries `problem`, `too-many` `waitSeconds`.
 */
export async function signUp(
  app: App,
  { name, email, password, address, language }: SignUp,
): Promise<Outcome<null, "password" | "too-many" | "busy">> {
  const problem = passwordProblem(password, [email, name]);
  if (problem) return refused("password", { problem });
  const counted = await app.run(SYSTEM, (context) =>
    knock(context, "sign-up", { account: email, address }),
  );
  if (!counted.ok) return counted;
  const hashed = await hashOrBusy(password);
  if (!hashed.ok) return hashed;

  return app.run(SYSTEM, async (context) => {
    const pending = { name, passwordHash: hashed.value, language };
    const link = { purpose: "sign-up", email, personId: null, pending } as const;
    if (await accountByEmail(context.tx, email)) {
      await mailNoLink(context, { template: "have-account", names: {}, language }, link);
    } else {
      await mailLink(context, { template: "sign-up", names: {}, language }, link);
    }
    return done(null);
  });
}

/** Finishes a sign-up: uses the link, makes the account, and signs its owner in. */
export async function finishSignUp(
  app: App,
  { linkId, device }: { linkId: string; device: string | null },
): Promise<Outcome<OpenedSession, Exclude<LinkState, "open">>> {
  return app.run(SYSTEM, async (context) => {
    const taken = await takeLink(context, linkId, ["sign-up"]);
    if (!taken.ok) return taken;
    const { email, pending } = taken.value;
    if (await accountByEmail(context.tx, email)) return refused("used");
    const account = pendingAccount.parse(pending);
    const personId = await createAccount(context, { ...account, email, isDemo: false });
    const own = { ...context, actor: { kind: "person", personId } as const };
    await recordAudit(own, {
      organizationId: PLATFORM,
      action: "account-created",
      subjectId: personId,
    });
    await giveRole(own, { personId, organizationId: PLATFORM, role: "corps_member" });
    return done(await startSession(own, app.env, { personId, email }, device));
  });
}
