import type { Reader, Tx } from "../connect";

/** Keeps what somebody looked at in the place of what they looked at before, for one draft. */
export async function keepLook(
  tx: Tx,
  row: { draftId: string; personId: string; body: string; at: number },
): Promise<void> {
  const { body, at } = row;
  await tx
    .insertInto("draft_look")
    .values({ draft_id: row.draftId, person_id: row.personId, body, at })
    .onConflict((on) => on.columns(["draft_id", "person_id"]).doUpdateSet({ body, at }))
    .execute();
}

/** What somebody looked at last for a draft, and when; null when nothing is kept. */
export async function lookOf(
  db: Reader,
  { draftId, personId }: { draftId: string; personId: string },
): Promise<{ body: string; at: number } | null> {
  const row = await db
    .selectFrom("draft_look")
    .select(["body", "at"])
    .where("draft_id", "=", draftId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row ?? null;
}
