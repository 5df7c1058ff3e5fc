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

/** A guardian, and a text newer than their entry that they were not asked about yet. */
export interface GuardianToAsk {
  guardianId: string;
  textId: string;
}

/**
 * Guardians who were entered before the newest version of a text that asks for a guardian, published from
 * an instant on, and who neither answered it nor were asked about it: one page in order, after `after`.
 */
export async function guardiansToAsk(
  db: Reader,
  { since, after, limit }: { since: number; after: GuardianToAsk | null; limit: number },
): Promise<GuardianToAsk[]> {
  let query = db
    .selectFrom("agreement_text as text")
    .innerJoin("guardian", (join) =>
      join
        .onRef("guardian.organization_id", "=", "text.organization_id")
        .onRef("guardian.added_at", "<", "text.published_at"),
    )
    .innerJoin("guardian_contact as contact", "contact.guardian_id", "guardian.id")
    .select(["text.id as textId", "guardian.id as guardianId"])
    .where("text.published_at", ">=", since)
    .where("text.parties", "like", '%"guardian"%')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("agreement_text as newer")
            .select("newer.id")
            .whereRef("newer.organization_id", "=", "text.organization_id")
            .whereRef("newer.doc", "=", "text.doc")
            .whereRef("newer.version", ">", "text.version"),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("guardian_ask as ask")
            .select("ask.at")
            .whereRef("ask.guardian_id", "=", "guardian.id")
            .whereRef("ask.text_id", "=", "text.id"),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("agreement_signature as signature")
            .select("signature.id")
            .whereRef("signature.signed_by", "=", "guardian.id")
            .whereRef("signature.text_id", "=", "text.id"),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("guardian_refusal as refusal")
            .select("refusal.at")
            .whereRef("refusal.guardian_id", "=", "guardian.id")
            .whereRef("refusal.text_id", "=", "text.id"),
        ),
      ),
    )
    .orderBy("text.id")
    .orderBy("guardian.id")
    .limit(limit);
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb("text.id", ">", after.textId),
        eb.and([eb("text.id", "=", after.textId), eb("guardian.id", ">", after.guardianId)]),
      ]),
    );
  return query.execute();
}

/** Notes that a guardian was asked about a text; false when that was done before. */
export async function insertGuardianAsk(
  tx: Tx,
  { guardianId, textId, at }: GuardianToAsk & { at: number },
): Promise<boolean> {
  const row = await tx
    .insertInto("guardian_ask")
    .values({ guardian_id: guardianId, text_id: textId, at })
    .onConflict((conflict) => conflict.columns(["guardian_id", "text_id"]).doNothing())
    .returning("at")
    .executeTakeFirst();
  return row !== undefined;
}

/** When a guardian was asked again about each text, by the text's id. */
export async function guardianAsks(
  db: Reader,
  guardianId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("guardian_ask")
    .select(["text_id", "at"])
    .where("guardian_id", "=", guardianId)
    .execute();
  return new Map(rows.map((row) => [row.text_id, row.at]));
}
