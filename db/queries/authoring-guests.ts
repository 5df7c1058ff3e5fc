import type { Reader, Tx } from "../connect";
import { PERSON_NAME } from "./person-name";

/** A way to read one revision of a draft without an account, as its makers see it. */
export interface GuestLink {
  id: string;
  atSeq: number;
  forWhom: string;
  madeBy: string;
  madeAt: number;
  expiresAt: number;
  endedAt: number | null;
}

/** The links of a draft, newest first. */
export async function guestLinks(db: Reader, draftId: string): Promise<GuestLink[]> {
  const rows = await db
    .selectFrom("guest_link as link")
    .leftJoin("guest_link_end as ended", "ended.link_id", "link.id")
    .leftJoin("account", "account.person_id", "link.made_by")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "link.made_by")
    .select([
      "link.id",
      "link.at_seq",
      "link.for_whom",
      PERSON_NAME.as("name"),
      "link.made_at",
      "link.expires_at",
      "ended.at as ended_at",
    ])
    .where("link.draft_id", "=", draftId)
    .orderBy("link.made_at", "desc")
    .orderBy("link.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    atSeq: row.at_seq,
    forWhom: row.for_whom,
    madeBy: row.name,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  }));
}

/** The link with one of these digests that works at an instant; null when there is none. */
export async function openGuestLink(
  db: Reader,
  digests: readonly string[],
  now: number,
): Promise<{ draftId: string; atSeq: number; digest: string; expiresAt: number } | null> {
  const row = await db
    .selectFrom("guest_link as link")
    .leftJoin("guest_link_end as ended", "ended.link_id", "link.id")
    .select(["link.draft_id", "link.at_seq", "link.token_digest", "link.expires_at"])
    .where("link.token_digest", "in", digests)
    .where("link.expires_at", ">", now)
    .where("ended.link_id", "is", null)
    .executeTakeFirst();
  return row
    ? {
        draftId: row.draft_id,
        atSeq: row.at_seq,
        digest: row.token_digest,
        expiresAt: row.expires_at,
      }
    : null;
}

/** Keeps a link; its token is kept nowhere. */
export async function insertGuestLink(
  tx: Tx,
  row: {
    id: string;
    draftId: string;
    tokenDigest: string;
    atSeq: number;
    forWhom: string;
    by: string;
    at: number;
    expiresAt: number;
  },
): Promise<void> {
  await tx
    .insertInto("guest_link")
    .values({
      id: row.id,
      draft_id: row.draftId,
      token_digest: row.tokenDigest,
      at_seq: row.atSeq,
      for_whom: row.forWhom,
      made_by: row.by,
      made_at: row.at,
      expires_at: row.expiresAt,
    })
    .execute();
}

/** Ends a link; again changes nothing. */
export async function endGuestLink(
  tx: Tx,
  row: { linkId: string; by: string; at: number },
): Promise<void> {
  await tx
    .insertInto("guest_link_end")
    .values({ link_id: row.linkId, person_id: row.by, at: row.at })
    .onConflict((conflict) => conflict.column("link_id").doNothing())
    .execute();
}

/** Ends a right by name; again changes nothing. */
export async function endCourseRight(
  tx: Tx,
  row: { rightId: string; by: string; at: number },
): Promise<void> {
  await tx
    .insertInto("course_right_end")
    .values({ right_id: row.rightId, ended_by: row.by, at: row.at })
    .onConflict((conflict) => conflict.column("right_id").doNothing())
    .execute();
}
