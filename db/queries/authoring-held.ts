import type { HeldText } from "../../app/authoring/draft";
import type { Reader, Tx } from "../connect";
import { PERSON_NAME } from "./person-name";

/** Keeps a text that could not be merged. */
export async function insertHeld(
  tx: Tx,
  row: {
    id: string;
    draftId: string;
    path: string;
    baseSeq: number | null;
    againstSeq: number;
    text: string | null;
    editKey: string;
    by: string;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("draft_held")
    .values({
      id: row.id,
      draft_id: row.draftId,
      path: row.path,
      base_seq: row.baseSeq,
      against_seq: row.againstSeq,
      text: row.text,
      edit_key: row.editKey,
      person_id: row.by,
      at: row.at,
    })
    .execute();
}

/** The held texts of a draft that wait for someone to choose, oldest first. */
export async function heldTexts(db: Reader, draftId: string): Promise<HeldText[]> {
  const rows = await db
    .selectFrom("draft_held as held")
    .leftJoin("draft_held_end as ended", "ended.held_id", "held.id")
    .leftJoin("account", "account.person_id", "held.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "held.person_id")
    .select([
      "held.id",
      "held.path",
      "held.base_seq",
      "held.against_seq",
      "held.text",
      "held.person_id",
      PERSON_NAME.as("name"),
      "held.at",
    ])
    .where("held.draft_id", "=", draftId)
    .where("ended.held_id", "is", null)
    .orderBy("held.at")
    .orderBy("held.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    path: row.path,
    baseSeq: row.base_seq,
    againstSeq: row.against_seq,
    text: row.text,
    personId: row.person_id,
    personName: row.name,
    at: row.at,
  }));
}

/** The held texts that a change with this key left, settled or not, by path. */
export async function heldByKey(
  db: Reader,
  draftId: string,
  editKey: string,
): Promise<{ id: string; path: string; text: string | null; baseSeq: number | null }[]> {
  return db
    .selectFrom("draft_held")
    .select(["id", "path", "text", "base_seq as baseSeq"])
    .where("draft_id", "=", draftId)
    .where("edit_key", "=", editKey)
    .execute();
}

/** A text that someone's was kept aside as, and was put an end to; null when it waits, or is none of theirs. */
export async function endedHeld(
  db: Reader,
  draftId: string,
  { heldId, path, personId }: { heldId: string; path: string; personId: string },
): Promise<{ text: string | null } | null> {
  const row = await db
    .selectFrom("draft_held as held")
    .innerJoin("draft_held_end as ended", "ended.held_id", "held.id")
    .select("held.text")
    .where("held.id", "=", heldId)
    .where("held.draft_id", "=", draftId)
    .where("held.path", "=", path)
    .where("held.person_id", "=", personId)
    .executeTakeFirst();
  return row ?? null;
}

/** Says that a held text was settled or dropped; again changes nothing. */
export async function endHeld(
  tx: Tx,
  row: { heldId: string; how: "settled" | "dropped"; by: string; at: number },
): Promise<void> {
  await tx
    .insertInto("draft_held_end")
    .values({ held_id: row.heldId, how: row.how, person_id: row.by, at: row.at })
    .onConflict((conflict) => conflict.column("held_id").doNothing())
    .execute();
}
