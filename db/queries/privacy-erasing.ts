import { type RawBuilder, sql } from "kysely";
import { type Db, engineOf, type Tx } from "../connect";
import type { PathToPerson } from "../held/path";
import { HELD } from "../held/tables";
import { dropRuns } from "./bulk";
import { earlierNamesOf } from "./identity-names";

/** What stands where the name of someone erased stood. */
export const ERASED_NAME = "Erased person";

/** A condition on a table's rows: they are about this person. */
export function isAbout(path: PathToPerson, personId: string): RawBuilder<boolean> {
  return reaches(path, sql`= ${personId}`);
}

/** A condition on a table's rows: the person whom they are about meets another condition. */
export function reaches(path: PathToPerson, condition: RawBuilder<unknown>): RawBuilder<boolean> {
  if (typeof path === "string") return sql<boolean>`${sql.ref(path)} ${condition}`;
  const here = sql.join(path.by.map(([column]) => sql.ref(column)));
  const there = sql.join(path.by.map(([, column]) => sql.ref(column)));
  return sql<boolean>`(${here}) in (
    select ${there} from ${sql.table(path.table)} where ${reaches(path.path, condition)})`;
}

/** What letters and forms may have repeated of someone: every address and every name that they had here. */
export interface KnownStrings {
  emails: readonly string[];
  names: readonly string[];
}

/** Every address that someone had here, and every name: what letters and forms may have repeated. */
export async function stringsOf(tx: Tx, personId: string): Promise<KnownStrings | null> {
  const account = await tx
    .selectFrom("account")
    .select(["email", "name"])
    .where("person_id", "=", personId)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  const listed = await tx
    .selectFrom("unclaimed_person")
    .select(["email", "name"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  const own = account ?? listed;
  if (!own) return null;
  const named = await tx
    .selectFrom("roster_address")
    .select("email")
    .where("person_id", "=", personId)
    .execute();
  const invited = await tx
    .selectFrom("invitation")
    .select("email")
    .where("accepted_by", "=", personId)
    .execute();
  const linked = await tx
    .selectFrom("account_token")
    .select("email")
    .where("person_id", "=", personId)
    .execute();
  const emails = [own, ...named, ...invited, ...linked].map(({ email }) => email);
  const earlier = await earlierNamesOf(tx, personId);
  const names = [own, ...earlier].map(({ name }) => name);
  return { emails: [...new Set(emails)], names: [...new Set(names)] };
}

/**
 * Takes out of every table what says who someone was or holds what they wrote, as `HELD` says of each,
 * and leaves an account that names nobody, so that what others did with them still reads.
 */
export async function removeStringsOf(
  tx: Tx,
  personId: string,
  known: KnownStrings,
  now: number,
): Promise<void> {
  await removeAuditWords(tx, personId, known.emails);
  await removeGuardiansOf(tx, personId);
  for (const [table, { erased }] of Object.entries(HELD))
    if (typeof erased === "object")
      await sql`delete from ${sql.table(table)} where ${isAbout(erased.by, personId)}`.execute(tx);
  // A name stands in a letter as a value of its own; an address also within an answer of a mail server.
  await removeMailWith(tx, [
    ...known.emails.map(inJson),
    ...known.names.map((name) => JSON.stringify(name)),
  ]);
  await removeListsWith(tx, [...known.emails, ...known.names].map(inJson));
  await removeRunsWith(tx, personId, [...known.emails, ...known.names]);
  await tx
    .deleteFrom("account_token")
    .where((eb) => eb.or([eb("person_id", "=", personId), eb("email", "in", [...known.emails])]))
    .execute();
  await tx
    .deleteFrom("invitation")
    .where((eb) => eb.or([eb("accepted_by", "=", personId), eb("email", "in", [...known.emails])]))
    .execute();
  await unnameCredentials(tx, personId);
  await tx
    .updateTable("account")
    .set({
      email: `${personId}@erased.invalid`,
      name: ERASED_NAME,
      password_hash: "erased",
      reminders: 0,
      is_demo: 0,
      erased_at: now,
    })
    .where("person_id", "=", personId)
    .execute();
}

/** What their guardians typed, and the letters to them: a guardian is known only as theirs. */
async function removeGuardiansOf(tx: Tx, personId: string): Promise<void> {
  const guardians = await tx
    .selectFrom("guardian")
    .leftJoin("guardian_contact as contact", "contact.guardian_id", "guardian.id")
    .select(["guardian.id", "contact.email"])
    .where("guardian.person_id", "=", personId)
    .execute();
  for (const { id, email } of guardians) {
    await tx
      .deleteFrom("agreement_name")
      .where("signature_id", "in", (eb) =>
        eb.selectFrom("agreement_signature").select("id").where("signed_by", "=", id),
      )
      .execute();
    if (email !== null) await removeMailWith(tx, [inJson(email)]);
  }
}

/** What the log of rights said in words of them and of their invitations; its entries stay. */
async function removeAuditWords(
  tx: Tx,
  personId: string,
  emails: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("audit_detail")
    .where("audit_id", "in", (eb) =>
      eb
        .selectFrom("audit_event")
        .select("id")
        .where((or) =>
          or.or([
            or("subject_id", "=", personId),
            or("subject_id", "in", (invited) =>
              invited
                .selectFrom("invitation")
                .select("id")
                .where((row) =>
                  row.or([row("accepted_by", "=", personId), row("email", "in", [...emails])]),
                ),
            ),
          ]),
        ),
    )
    .execute();
}

/** Letters to them or about them, waiting or kept for the demo. */
async function removeMailWith(tx: Tx, strings: readonly string[]): Promise<void> {
  for (const [table, column] of [
    ["outbox", "payload"],
    ["outbox", "last_error"],
    ["local_mail", "to_address"],
    ["local_mail", "mail"],
  ] as const)
    for (const words of strings)
      await sql`delete from ${sql.table(table)}
        where replace(${sql.ref(column)}, ${words}, '') <> ${sql.ref(column)}`.execute(tx);
}

/** Uploaded lists that name them, whole: what is in them was or is brought in elsewhere. */
async function removeListsWith(tx: Tx, strings: readonly string[]): Promise<void> {
  const naming = strings.map(
    (words) => sql<boolean>`replace(lower(sheet), lower(${words}), '') <> lower(sheet)
      or replace(lower(plan), lower(${words}), '') <> lower(plan)`,
  );
  const found = await tx
    .selectFrom("roster_upload")
    .select("id")
    .where((eb) => eb.or(naming))
    .execute();
  const ids = ["", ...found.map(({ id }) => id)];
  await tx.deleteFrom("roster_choice").where("upload_id", "in", ids).execute();
  await tx.deleteFrom("roster_upload").where("id", "in", ids).execute();
}

/** Runs that are about them or name them, whole: what they did is recorded elsewhere. */
async function removeRunsWith(tx: Tx, personId: string, strings: readonly string[]): Promise<void> {
  const names = (column: string) =>
    strings.map((words) => {
      const text = sql`lower(coalesce(${sql.ref(column)}, ''))`;
      return sql<boolean>`replace(${text}, lower(${words}), '') <> ${text}`;
    });
  const rows = await tx
    .selectFrom("bulk_row")
    .select("run_id as id")
    .where((eb) => eb.or([eb("person_id", "=", personId), ...names("subject")]))
    .execute();
  const runs = await tx
    .selectFrom("bulk_run")
    .select("id")
    .where((eb) => eb.or(names("reason")))
    .execute();
  await dropRuns(
    tx,
    [...rows, ...runs].map(({ id }) => id),
  );
}

const inJson = (words: string) => JSON.stringify(words).slice(1, -1);

/** The frozen facts of their credentials lose the sealed address: with its salt it can be guessed. */
async function unnameCredentials(tx: Tx, personId: string): Promise<void> {
  const held = await tx
    .selectFrom("credential")
    .select(["id", "facts"])
    .where("person_id", "=", personId)
    .execute();
  for (const { id, facts } of held) {
    const { recipient: _, ...rest } = JSON.parse(facts);
    await tx
      .updateTable("credential")
      .set({ facts: JSON.stringify(rest) })
      .where("id", "=", id)
      .execute();
  }
}

/**
 * Overwrites what deleted rows left in the SQLite file and its log. PostgreSQL's own vacuum does the
 * same there, in its own time. Resolves to false while a reader still needs the log.
 */
export async function overwriteRemains(db: Db): Promise<boolean> {
  if (engineOf(db) !== "sqlite") return true;
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows.every(({ busy }) => busy === 0);
}
