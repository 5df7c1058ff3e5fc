import type { DraftFile, Revision, RevisionKind } from "../../app/authoring/draft";
import type { Reader, Tx } from "../connect";
import { PERSON_NAME } from "./person-name";

/** Every file of a draft as it is, or as it was at a revision, by path. */
export async function draftFiles(
  db: Reader,
  draftId: string,
  at: { seq: number } | null = null,
): Promise<DraftFile[]> {
  const newest = db
    .selectFrom("draft_revision")
    .select((one) => ["path", one.fn.max("seq").as("seq")])
    .where("draft_id", "=", draftId)
    .$if(at !== null, (query) => query.where("seq", "<=", at?.seq ?? 0))
    .groupBy("path");
  const rows = await db
    .selectFrom("draft_revision as revision")
    .innerJoin(newest.as("newest"), "newest.seq", "revision.seq")
    .select(["revision.path", "revision.text", "revision.seq", "revision.hash"])
    .where("revision.draft_id", "=", draftId)
    .orderBy("revision.path")
    .execute();
  return rows.flatMap(({ path, text, seq, hash }) =>
    text === null ? [] : [{ path, text, seq, hash }],
  );
}

/** The newest revision of one file, even one that took it away; null when it never was. */
export async function newestOf(
  db: Reader,
  draftId: string,
  path: string,
): Promise<{ seq: number; text: string | null; hash: string } | null> {
  const row = await db
    .selectFrom("draft_revision")
    .select(["seq", "text", "hash"])
    .where("draft_id", "=", draftId)
    .where("path", "=", path)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The text of one file at one of its own revisions; undefined when that is none. */
export async function textAt(
  db: Reader,
  draftId: string,
  { path, seq }: { path: string; seq: number },
): Promise<string | null | undefined> {
  const row = await db
    .selectFrom("draft_revision")
    .select("text")
    .where("draft_id", "=", draftId)
    .where("path", "=", path)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row?.text;
}

/** The number and the instant of a draft's last revision; 0 when it has none. */
export async function lastRevision(
  db: Reader,
  draftId: string,
): Promise<{ seq: number; at: number }> {
  const row = await db
    .selectFrom("draft_revision")
    .select(["seq", "at"])
    .where("draft_id", "=", draftId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? { seq: 0, at: 0 };
}

/**
 * Everyone whose words are in a draft, or wait to be chosen for it: who changed it, and who typed what
 * was kept aside and not dropped, whoever took it in.
 */
export async function writersOf(db: Reader, draftId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("draft_revision")
    .select("person_id")
    .where("draft_id", "=", draftId)
    .union(
      db
        .selectFrom("draft_held as held")
        .leftJoin("draft_held_end as ended", "ended.held_id", "held.id")
        .select("held.person_id")
        .where("held.draft_id", "=", draftId)
        .where((where) =>
          where.or([where("ended.how", "is", null), where("ended.how", "=", "settled")]),
        ),
    )
    .execute();
  return rows.flatMap(({ person_id }) => person_id ?? []);
}

/** A revision as the change that made it may come again. */
export interface KeyedRevision
  extends Pick<Revision, "path" | "seq" | "baseSeq" | "kind" | "personId"> {
  text: string | null;
}

/** What a change with this key made before, by path; empty when it is new. */
export async function revisionsByKey(
  db: Reader,
  draftId: string,
  editKey: string,
): Promise<KeyedRevision[]> {
  const rows = await db
    .selectFrom("draft_revision")
    .select(["path", "seq", "base_seq", "text", "kind", "person_id"])
    .where("draft_id", "=", draftId)
    .where("edit_key", "=", editKey)
    .execute();
  return rows.map(({ base_seq, person_id, ...rest }) => ({
    ...rest,
    baseSeq: base_seq,
    personId: person_id,
  }));
}

/** Writes one change of one file. */
export async function insertRevision(
  tx: Tx,
  row: {
    draftId: string;
    seq: number;
    path: string;
    baseSeq: number | null;
    text: string | null;
    hash: string;
    kind: RevisionKind;
    why: string | null;
    editKey: string;
    by: string | null;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("draft_revision")
    .values({
      draft_id: row.draftId,
      seq: row.seq,
      path: row.path,
      base_seq: row.baseSeq,
      text: row.text,
      hash: row.hash,
      kind: row.kind,
      why: row.why,
      edit_key: row.editKey,
      person_id: row.by,
      at: row.at,
    })
    .execute();
}

/** The log of a draft's changes, newest first, `limit` at most, those before a revision. */
export async function revisionLog(
  db: Reader,
  draftId: string,
  { path, before, limit }: { path: string | null; before: number | null; limit: number },
): Promise<Revision[]> {
  const rows = await db
    .selectFrom("draft_revision as revision")
    .leftJoin("account", "account.person_id", "revision.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "revision.person_id")
    .select((one) => [
      "revision.seq",
      "revision.path",
      "revision.base_seq",
      "revision.kind",
      "revision.why",
      one.case().when("revision.text", "is", null).then(1).else(0).end().as("removed"),
      "revision.person_id",
      PERSON_NAME.as("name"),
      "revision.at",
    ])
    .where("revision.draft_id", "=", draftId)
    .$if(path !== null, (query) => query.where("revision.path", "=", path ?? ""))
    .$if(before !== null, (query) => query.where("revision.seq", "<", before ?? 0))
    .orderBy("revision.seq", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    path: row.path,
    baseSeq: row.base_seq,
    kind: row.kind,
    why: row.why,
    removed: row.removed === 1,
    personId: row.person_id,
    personName: row.person_id === null ? null : row.name,
    at: row.at,
  }));
}
