import { textFor } from "../../app/i18n/catalog";
import { createAccount } from "../../app/identity/create-account.server";
import { giveRole } from "../../app/identity/grant-role.server";
import { hashPassword } from "../../app/identity/hash-password.server";
import type { Role } from "../../app/identity/roles";
import { type LocalLetter, readLocalMail } from "../../app/identity/send-mail.server";
import { readVisit, type Who } from "../../app/identity/session.server";
import { signIn } from "../../app/identity/sign-in.server";
import { SYSTEM } from "../../app/record/context.server";
import type { World } from "./world";

export const PHRASE = "seven lamps on a long road";
export const HOME = "203.0.113.7";

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
  const all = await readLocalMail(app, textFor("en"));
  return to === undefined ? all : all.filter((letter) => letter.to === to);
}

/** The token of a letter's link. */
export function tokenOf(letter: LocalLetter | undefined): string {
  return letter?.link?.split("/").at(-1) ?? "";
}
