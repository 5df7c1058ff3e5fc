import {
  type Account,
  accountByEmail,
  accountOf,
  setPasswordHash,
} from "../../db/queries/identity-accounts";
import { hasFactor } from "../../db/queries/identity-factors";
import type { App } from "../record/app.server";
import { SYSTEM } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { knock, takeBack } from "./doors.server";
import {
  hashPassword,
  isOldHash,
  PasswordQueueFullError,
  verifyPassword,
} from "./hash-password.server";
import type { OpenedSession } from "./session.server";
import { startSession } from "./start-session.server";

export interface Credentials {
  email: string;
  password: string;
  /** The client's address and device, for limits and for the list of sessions. */
  address: string;
  device: string | null;
}

export type SignInRefusal = "no-match" | "too-many" | "busy";

/**
 * Signs someone in with e-mail and password, and opens a new session; with a second factor set up it
 * opens nothing until a code is given (`needsCode`).
 * It takes the app, not a transaction, because argon2 must not run inside one. Whether the address
 * has an account shows in nothing: `no-match` has the same cost and the same words (I7).
 * `no-match` carries `left`, the tries before waiting; `too-many` carries `waitSeconds`.
 */
export async function signIn(
  app: App,
  { email, password, address, device }: Credentials,
): Promise<Outcome<OpenedSession & { personId: string; needsCode: boolean }, SignInRefusal>> {
  const checked = await checkPassword(app, { email, password, address });
  if (!checked.ok) return checked;
  const account = checked.value;
  return app.run({ kind: "person", personId: account.personId }, async (context) => {
    const opened = await startSession(context, app.env, account, device);
    const needsCode = await hasFactor(context.tx, account.personId);
    return done({ ...opened, personId: account.personId, needsCode });
  });
}

/** Signs one of the demo's people in without a password or code; `no-match` outside the demo. */
export async function signInAsDemo(
  app: App,
  { personId, device }: { personId: string; device: string | null },
): Promise<Outcome<OpenedSession, "no-match">> {
  if (!app.env.demo) return refused("no-match");
  return app.run({ kind: "person", personId }, async (context) => {
    const account = await accountOf(context.tx, personId);
    if (!account?.isDemo) return refused("no-match");
    // The press stands for password and code: it is there for whoever looks around.
    return done(await startSession(context, app.env, account, device, context.now));
  });
}

/**
 * Counts a try at someone's password and checks it. A good try is taken back, so that only guesses
 * add up; a hash made at an older cost is made again.
 */
export async function checkPassword(
  app: App,
  { email, password, address }: Omit<Credentials, "device">,
): Promise<Outcome<Account, SignInRefusal>> {
  const who = { account: email, address };
  const counted = await app.run(SYSTEM, (context) => knock(context, "password", who));
  if (!counted.ok) return counted;
  const account = await accountByEmail(app.db, email);
  const usable = account !== null && (app.env.demo || !account.isDemo) ? account : null;
  try {
    if (!(await verifyPassword(usable?.passwordHash ?? null, password)) || !usable) {
      return refused("no-match", { left: counted.value.left });
    }
    const newHash = isOldHash(usable.passwordHash) ? await hashPassword(password) : null;
    await app.run(SYSTEM, async (context) => {
      await takeBack(context, "password", who);
      if (newHash) await setPasswordHash(context.tx, usable.personId, newHash);
    });
    return done(newHash ? { ...usable, passwordHash: newHash } : usable);
  } catch (error) {
    if (error instanceof PasswordQueueFullError) return refused("busy");
    throw error;
  }
}
