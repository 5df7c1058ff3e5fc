import type { Accommodation, PossibleReader } from "../../app/identity/accommodation";
import type { Reader, Tx } from "../connect";

/** How someone reads best; null when they set nothing. */
export async function accommodationOf(db: Reader, personId: string): Promise<Accommodation | null> {
  const row = await db
    .selectFrom("accommodation")
    .select(["text_size", "less_motion", "read_aloud", "words"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    textSize: row.text_size,
    lessMotion: row.less_motion === 1,
    readAloud: row.read_aloud === 1,
    words: row.words,
  };
}

/** Puts what someone chose in place of what they chose before. */
export async function putAccommodation(
  tx: Tx,
  personId: string,
  chosen: Accommodation,
  at: number,
): Promise<void> {
  const row = {
    text_size: chosen.textSize,
    less_motion: chosen.lessMotion ? 1 : 0,
    read_aloud: chosen.readAloud ? 1 : 0,
    words: chosen.words,
    saved_at: at,
  } as const;
  await tx
    .insertInto("accommodation")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
}

/** Names who may read it, in place of whoever was named before. */
export async function putAccommodationReaders(
  tx: Tx,
  personId: string,
  readerIds: readonly string[],
  at: number,
): Promise<void> {
  await tx.deleteFrom("accommodation_reader").where("person_id", "=", personId).execute();
  for (const readerId of readerIds)
    await tx
      .insertInto("accommodation_reader")
      .values({ person_id: personId, reader_id: readerId, named_at: at })
      .execute();
}

function staffOf(db: Reader, personId: string) {
  return db
    .selectFrom("membership as own")
    .innerJoin("membership as staff", "staff.organization_id", "own.organization_id")
    .innerJoin("organization", "organization.id", "own.organization_id")
    .where("own.person_id", "=", personId)
    .where("own.role", "=", "corps_member")
    .where("own.ended_at", "is", null)
    .where("organization.kind", "=", "program")
    .where("staff.role", "in", ["coach", "program_lead"])
    .where("staff.ended_at", "is", null)
    .where("staff.person_id", "<>", personId);
}

/** The coaches and leads of someone's programs, by name, and whether they named each. */
export async function possibleReaders(db: Reader, personId: string): Promise<PossibleReader[]> {
  const rows = await staffOf(db, personId)
    .innerJoin("account", "account.person_id", "staff.person_id")
    .leftJoin("accommodation_reader as named", (join) =>
      join.on("named.person_id", "=", personId).onRef("named.reader_id", "=", "staff.person_id"),
    )
    .select([
      "staff.person_id as personId",
      "account.name",
      "organization.name as organizationName",
      "named.named_at as namedAt",
    ])
    .distinct()
    .orderBy("account.name")
    .orderBy("staff.person_id")
    .execute();
  const once = new Map(
    rows.map(({ namedAt, ...row }) => [row.personId, { ...row, named: namedAt !== null }]),
  );
  return [...once.values()];
}

/** Whether a person named someone to read it who is still staff of one of their programs. */
export async function mayReadAccommodation(
  db: Reader,
  personId: string,
  readerId: string,
): Promise<boolean> {
  const row = await staffOf(db, personId)
    .innerJoin("accommodation_reader as named", (join) =>
      join
        .onRef("named.person_id", "=", "own.person_id")
        .onRef("named.reader_id", "=", "staff.person_id"),
    )
    .select("named.reader_id")
    .where("staff.person_id", "=", readerId)
    .executeTakeFirst();
  return row !== undefined;
}
