import type { Locale } from "../../app/i18n/locale";
import type { Reader, Tx } from "../connect";

/** A person who signs in. */
export interface Account {
  personId: string;
  email: string;
  name: string;
  passwordHash: string;
  isDemo: boolean;
}

/** An account to add. */
export interface NewAccount extends Account {
  createdAt: number;
  /** English unless told. */
  language?: Locale;
}

const COLUMNS = ["person_id", "email", "name", "password_hash", "is_demo"] as const;

/** The account with an e-mail (lower case); null when there is none. */
export async function accountByEmail(db: Reader, email: string): Promise<Account | null> {
  const row = await db
    .selectFrom("account")
    .select(COLUMNS)
    .where("email", "=", email)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return row ? toAccount(row) : null;
}

/** A person's account; null when there is none, and once they are erased. */
export async function accountOf(db: Reader, personId: string): Promise<Account | null> {
  const row = await db
    .selectFrom("account")
    .select(COLUMNS)
    .where("person_id", "=", personId)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return row ? toAccount(row) : null;
}

/** Adds a person and their account. Throws a unique violation when the e-mail is taken. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  await tx
    .insertInto("person")
    .values({ id: account.personId, created_at: account.createdAt })
    .execute();
  await insertAccountOf(tx, account);
}

/** Adds an account for a person who is there. Throws a unique violation when the e-mail is taken. */
export async function insertAccountOf(tx: Tx, account: NewAccount): Promise<void> {
  await tx
    .insertInto("account")
    .values({
      person_id: account.personId,
      email: account.email,
      name: account.name,
      password_hash: account.passwordHash,
      is_demo: account.isDemo ? 1 : 0,
      created_at: account.createdAt,
      ...(account.language && { language: account.language }),
    })
    .execute();
}

/** Replaces a password's hash. */
export async function setPasswordHash(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx
    .updateTable("account")
    .set({ password_hash: hash })
    .where("person_id", "=", personId)
    .execute();
}

/** Sets a password's hash in place of the one that was just checked; false when it is another by now. */
export async function replacePasswordHash(
  tx: Tx,
  personId: string,
  hashes: { checked: string; next: string },
): Promise<boolean> {
  const replaced = await tx
    .updateTable("account")
    .set({ password_hash: hashes.next })
    .where("person_id", "=", personId)
    .where("password_hash", "=", hashes.checked)
    .returning("person_id")
    .executeTakeFirst();
  return replaced !== undefined;
}

/** Replaces a proved e-mail. Throws a unique violation when someone else has it. */
export async function setEmail(tx: Tx, personId: string, email: string): Promise<void> {
  await tx.updateTable("account").set({ email }).where("person_id", "=", personId).execute();
}

/** The language of whoever has an e-mail (lower case); null when nobody has. */
export async function languageAt(db: Reader, email: string): Promise<Locale | null> {
  const row = await db
    .selectFrom("account")
    .select("language")
    .where("email", "=", email)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return row?.language ?? null;
}

/** Sets the language of someone's pages and letters. */
export async function setLanguage(tx: Tx, personId: string, language: Locale): Promise<void> {
  await tx.updateTable("account").set({ language }).where("person_id", "=", personId).execute();
}

/** Whether someone gets letters about what is due. */
export async function wantsReminders(db: Reader, personId: string): Promise<boolean> {
  return (await addressForReminders(db, personId)) !== null;
}

/** Where to write to someone about what is due; null when they do not want it. */
export async function addressForReminders(db: Reader, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom("account")
    .select("email")
    .where("person_id", "=", personId)
    .where("reminders", "=", 1)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Turns letters about what is due on or off. */
export async function setReminders(tx: Tx, personId: string, wanted: boolean): Promise<void> {
  await tx
    .updateTable("account")
    .set({ reminders: wanted ? 1 : 0 })
    .where("person_id", "=", personId)
    .execute();
}

/** The demo's people, by name, for the one-click list; the longest-standing role of each. */
export async function demoAccounts(
  db: Reader,
): Promise<{ personId: string; name: string; email: string }[]> {
  const rows = await db
    .selectFrom("account")
    .select(["person_id", "name", "email"])
    .where("is_demo", "=", 1)
    .orderBy("created_at")
    .orderBy("person_id")
    .limit(50)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, name: row.name, email: row.email }));
}

function toAccount(row: {
  person_id: string;
  email: string;
  name: string;
  password_hash: string;
  is_demo: 0 | 1;
}): Account {
  return {
    personId: row.person_id,
    email: row.email,
    name: row.name,
    passwordHash: row.password_hash,
    isDemo: row.is_demo === 1,
  };
}
