import type { Guardian, GuardianLink, KnownGuardian } from "../../app/placement/guardians/guardian";
import type { Reader, Tx } from "../connect";

/** Writes down who signs for somebody under 18: a person of their own, without an account. */
export async function insertGuardian(
  tx: Tx,
  guardian: Guardian & { addedBy: string; name: string; email: string },
): Promise<void> {
  const { id, personId, programId, addedBy, addedAt, name, email } = guardian;
  await tx.insertInto("person").values({ id, created_at: addedAt }).execute();
  await tx
    .insertInto("guardian")
    .values({
      id,
      person_id: personId,
      organization_id: programId,
      added_by: addedBy,
      added_at: addedAt,
    })
    .execute();
  await tx.insertInto("guardian_contact").values({ guardian_id: id, name, email }).execute();
}

/** Every guardian ever entered for a person in a program, newest first. */
export async function guardiansOf(
  db: Reader,
  who: { personId: string; programId: string },
): Promise<KnownGuardian[]> {
  const rows = await guardians(db)
    .where("guardian.person_id", "=", who.personId)
    .where("guardian.organization_id", "=", who.programId)
    .execute();
  return rows.map(toGuardian);
}

/** The guardian of an id; null when there is none. */
export async function guardianById(db: Reader, id: string): Promise<KnownGuardian | null> {
  const row = await guardians(db).where("guardian.id", "=", id).executeTakeFirst();
  return row ? toGuardian(row) : null;
}

/** Every guardian with an address (lower case), newest first. */
export async function guardiansAt(db: Reader, email: string): Promise<KnownGuardian[]> {
  const rows = await guardians(db).where("contact.email", "=", email).execute();
  return rows.map(toGuardian);
}

/** Every guardian of a person in any program, with what they said no to: for the person's own export. */
export async function guardiansEver(
  db: Reader,
  personId: string,
): Promise<{ name: string | null; email: string | null; addedAt: number }[]> {
  const rows = await guardians(db).where("guardian.person_id", "=", personId).execute();
  return rows.map((row) => ({ name: row.name, email: row.email, addedAt: row.added_at }));
}

/** Adds a link that is about to be mailed. */
export async function insertGuardianLink(
  tx: Tx,
  link: Omit<GuardianLink, "usedAt"> & { createdAt: number },
): Promise<void> {
  await tx
    .insertInto("guardian_link")
    .values({
      id: link.id,
      guardian_id: link.guardianId,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** A link by its id; null when there is none. */
export async function guardianLinkById(db: Reader, id: string): Promise<GuardianLink | null> {
  const row = await db
    .selectFrom("guardian_link")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { guardian_id: guardianId, expires_at: expiresAt, used_at: usedAt } = row;
  return { id: row.id, guardianId, expiresAt, usedAt };
}

/** Spends a link; false when it was spent before. */
export async function spendGuardianLink(tx: Tx, id: string, at: number): Promise<boolean> {
  const result = await tx
    .updateTable("guardian_link")
    .set({ used_at: at })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Writes down that a guardian said no to a text. */
export async function insertGuardianRefusal(
  tx: Tx,
  refusal: { guardianId: string; textId: string; at: number },
): Promise<void> {
  await tx
    .insertInto("guardian_refusal")
    .values({ guardian_id: refusal.guardianId, text_id: refusal.textId, at: refusal.at })
    .execute();
}

/** When a guardian said no to each text they refused, the last time. */
export async function guardianRefusals(
  db: Reader,
  guardianId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("guardian_refusal")
    .select(["text_id", "at"])
    .where("guardian_id", "=", guardianId)
    .orderBy("at")
    .execute();
  return new Map(rows.map((row) => [row.text_id, row.at]));
}

function guardians(db: Reader) {
  return db
    .selectFrom("guardian")
    .leftJoin("guardian_contact as contact", "contact.guardian_id", "guardian.id")
    .selectAll("guardian")
    .select(["contact.name", "contact.email"])
    .orderBy("guardian.added_at", "desc")
    .orderBy("guardian.id", "desc");
}

function toGuardian(
  row: Awaited<ReturnType<ReturnType<typeof guardians>["executeTakeFirstOrThrow"]>>,
): KnownGuardian {
  const { name, email } = row;
  return {
    id: row.id,
    personId: row.person_id,
    programId: row.organization_id,
    addedAt: row.added_at,
    contact: name !== null && email !== null ? { name, email } : null,
  };
}
