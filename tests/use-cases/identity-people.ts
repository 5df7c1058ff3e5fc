import { createAccount } from "../../app/identity/create-account.server";
import { beginFactor, confirmOwnFactor } from "../../app/identity/enroll-factor.server";
import { codeOfStep, stepAt } from "../../app/identity/factor";
import { giveRole } from "../../app/identity/grant-role.server";
import { hashPassword } from "../../app/identity/hash-password.server";
import type { Role } from "../../app/identity/roles";
import { type LocalLetter, readLocalMail } from "../../app/identity/send-mail.server";
import { readVisit, type Who } from "../../app/identity/session.server";
import { signIn } from "../../app/identity/sign-in.server";
import { SYSTEM } from "../../app/record/context.server";
import { noteFactor } from "../../db/queries/identity-sessions";
import type { World } from "./world";

export const PHRASE = "seven lamps on a long road";
export const HOME = "203.0.113.7";
const FACTOR_STEP_MS = 30_000;

let hashed: Promise<string> | undefined;

/** Adds someone with an account, the phrase above as password, and roles. */
export async function addPerson(
  { run }: World,
  email: string,
  roles: { organizationId: string; role: Role }[] = [],
): Promise<string> {
  hashed ??= hashPassword(PHRASE);
  const passwordHash = await hashed;
  const name = email.split("@")[0] ?? email;
  return run(SYSTEM, async (context) => {
    const personId = await createAccount(context, { email, name, passwordHash, isDemo: false });
    for (const role of roles) await giveRole(context, { personId, ...role });
    return personId;
  });
}

/** Signs in and reads the cookie back, as the next request would. */
export async function enterAs(
  world: World,
  email: string,
  device = "Firefox on Linux",
): Promise<Who> {
  return (await visitOf(world, await cookieFor(world, email, device)))!;
}

/** Signs in and gives the Cookie header of a browser that took the answer. */
export async function cookieFor(
  world: World,
  email: string,
  device = "Firefox on Linux",
): Promise<string> {
  const signedIn = await signIn(world.app, { email, password: PHRASE, address: HOME, device });
  if (!signedIn.ok) throw new Error(`could not sign ${email} in: ${signedIn.reason}`);
  // As if they had a phone: what is asked of it has tests of its own.
  await world.run(SYSTEM, ({ tx, now }) => noteFactor(tx, signedIn.value.sessionId, now));
  return cookieIn(signedIn.value.setCookie);
}

export function cookieIn(setCookie: string): string {
  return setCookie.split(";")[0] ?? "";
}

export async function visitOf({ app }: World, cookie: string): Promise<Who | null> {
  return (await readVisit(app, cookie)).who;
}

/** Every letter that was sent, newest first. */
export async function letters({ app }: World, to?: string): Promise<LocalLetter[]> {
  await app.settle();
  const all = await readLocalMail(app);
  return to === undefined ? all : all.filter((letter) => letter.to === to);
}

/** The token of a letter's link. */
export function tokenOf(letter: LocalLetter | undefined): string {
  return letter?.link?.split("/").at(-1) ?? "";
}

/** Sets a factor up for someone, by the same use cases as the page. */
export async function enrollFactor({ app, run, advance }: World, personId: string) {
  const begun = await run(personId, (context) => beginFactor(context, app.env));
  if (!begun.ok) throw new Error(begun.reason);
  const { secret } = begun.value;
  const code = codeOfStep(secret, stepAt(app.now()));
  const confirmed = await run(personId, (context) =>
    confirmOwnFactor(context, app.env, { code, sessionId: null }),
  );
  if (!confirmed.ok) throw new Error(confirmed.reason);
  advance(FACTOR_STEP_MS);
  const codeAt = (away = 0) => codeOfStep(secret, stepAt(app.now()) + away);
  return { secret, codeAt, recoveryCodes: confirmed.value.recoveryCodes };
}
