import type { Reader, Tx } from "../connect";

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
  let query = openTexts(db)
    .innerJoin("guardian_contact as contact", "contact.guardian_id", "guardian.id")
    .select(["text.id as textId", "guardian.id as guardianId"])
    .whereRef("guardian.added_at", "<", "text.published_at")
    .where("text.published_at", ">=", since)
    .where("text.parties", "like", '%"guardian"%')
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

/**
 * Guardians of some programs who were asked about a newer text and have not answered it: those asked
 * first come first. Replaced guardians and texts that were replaced are not waited for.
 */
export async function guardiansWaitedFor(
  db: Reader,
  programIds: readonly string[],
  limit: number,
): Promise<{ personId: string; person: string; title: string; askedAt: number; zone: string }[]> {
  return unansweredAsks(db)
    .innerJoin("account", "account.person_id", "guardian.person_id")
    .innerJoin("organization", "organization.id", "guardian.organization_id")
    .select(["guardian.person_id as personId", "account.name as person", "text.title"])
    .select(["ask.at as askedAt", "organization.time_zone as zone"])
    .where("guardian.organization_id", "in", [...programIds, ""])
    .orderBy("ask.at")
    .orderBy("guardian.id")
    .limit(limit)
    .execute();
}

function unansweredAsks(db: Reader) {
  return openTexts(db)
    .innerJoin("guardian_ask as ask", (join) =>
      join.onRef("ask.guardian_id", "=", "guardian.id").onRef("ask.text_id", "=", "text.id"),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("guardian as later")
            .select("later.id")
            .whereRef("later.person_id", "=", "guardian.person_id")
            .whereRef("later.organization_id", "=", "guardian.organization_id")
            .whereRef("later.added_at", ">", "guardian.added_at"),
        ),
      ),
    );
}

/** The newest version of each text, with every guardian of its program who neither signed nor refused it. */
function openTexts(db: Reader) {
  return db
    .selectFrom("agreement_text as text")
    .innerJoin("guardian", "guardian.organization_id", "text.organization_id")
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
    );
}
