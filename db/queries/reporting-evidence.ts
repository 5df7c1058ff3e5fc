import type { Head } from "../../app/reporting/evidence/pack";
import type { Reader } from "../connect";
import { namesThen } from "./identity-names";
import type { StoredDecision } from "./placement-decisions";

/** A corps member of a program, as known at an instant. */
export interface MemberThen {
  personId: string;
  /** What they were called then; null where nobody knows any more. */
  name: string | null;
  grantedAt: number;
  /** When they left, if that was known. */
  endedAt: number | null;
}

/**
 * Who served in a program at some time from an instant on, as known at another: also those who have
 * left since.
 */
export async function membersThen(
  db: Reader,
  which: { programId: string; from: number; knownAt: number },
): Promise<MemberThen[]> {
  const rows = await db
    .selectFrom("membership")
    .select(["membership.person_id", "membership.granted_at", "membership.ended_at"])
    .where("membership.organization_id", "=", which.programId)
    .where("membership.role", "=", "corps_member")
    .where("membership.granted_at", "<=", which.knownAt)
    .where(({ eb, or }) =>
      or([eb("membership.ended_at", "is", null), eb("membership.ended_at", ">=", which.from)]),
    )
    .execute();
  const names = await namesThen(
    db,
    rows.map(({ person_id }) => person_id),
    which.knownAt,
  );
  return rows.map((row) => ({
    personId: row.person_id,
    name: names.get(row.person_id) ?? null,
    grantedAt: row.granted_at,
    endedAt: asKnown(row.ended_at, which.knownAt),
  }));
}

/** A placement of a program, as known at an instant. */
export interface PlacementThen {
  id: string;
  personId: string;
  openingId: string;
  title: string;
  role: string;
  schoolId: string;
  school: string;
  districtId: string | null;
  startsOn: string;
  endsOn: string;
  slot: number;
  decisionId: string;
  placedBy: string;
  placedAt: number;
  /** The ids of the rule versions that it was made under. */
  pinned: readonly string[];
  /** Its end, if that was known. */
  endedOn: string | null;
}

/** Every placement of a program that was made by an instant, as known then. */
export async function placementsThen(
  db: Reader,
  which: { programId: string; knownAt: number },
): Promise<PlacementThen[]> {
  const rows = await db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .selectAll("placement")
    .select([
      "opening.title",
      "opening.role",
      "opening.school_id",
      "opening.starts_on",
      "opening.ends_on",
      "school.name as school",
      "school.parent_id",
    ])
    .where("opening.organization_id", "=", which.programId)
    .where("placement.placed_at", "<=", which.knownAt)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    openingId: row.opening_id,
    title: row.title,
    role: row.role,
    schoolId: row.school_id,
    school: row.school,
    districtId: row.parent_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    slot: row.slot,
    decisionId: row.decision_id,
    placedBy: row.placed_by,
    placedAt: row.placed_at,
    pinned: JSON.parse(row.pinned),
    endedOn: asKnown(row.ended_at, which.knownAt) === null ? null : row.ended_on,
  }));
}

/**
 * Where a chain ended at an instant: the entry before the first one written later, so that a clock
 * that steps back changes nothing. Null when it had not begun.
 */
export async function headThen(db: Reader, stream: string, at: number): Promise<Head | null> {
  const later = await db
    .selectFrom("chain_entry")
    .select("seq")
    .where("stream", "=", stream)
    .where("at", ">", at)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  let query = db
    .selectFrom("chain_entry")
    .select(["stream", "seq", "hash"])
    .where("stream", "=", stream)
    .orderBy("seq", "desc")
    .limit(1);
  if (later) query = query.where("seq", "<", later.seq);
  return (await query.executeTakeFirst()) ?? null;
}

/** The last checkpoint over all chains that was written by an instant; null before the first. */
export async function checkpointThen(db: Reader, at: number): Promise<Head | null> {
  const row = await db
    .selectFrom("checkpoint")
    .select(["seq", "hash"])
    .where("at", "<=", at)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { stream: "checkpoint", seq: row.seq, hash: row.hash } : null;
}

/** The decisions of a program's chain up to a place in it, in order. */
export async function decisionsUpTo(
  db: Reader,
  which: { programId: string; seq: number },
): Promise<Omit<StoredDecision, "permits">[]> {
  const rows = await db
    .selectFrom("decision")
    .selectAll()
    .where("organization_id", "=", which.programId)
    .where("seq", "<=", which.seq)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    seq: row.seq,
    openingId: row.opening_id,
    personId: row.person_id,
    purpose: row.purpose,
    outcome: row.outcome,
    body: row.body,
    hash: row.hash,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }));
}

/** What bodies decided about some people and was known at an instant; states included. */
export async function clearancesThen(
  db: Reader,
  which: { personIds: readonly string[]; knownAt: number },
) {
  return db
    .selectFrom("clearance")
    .select([
      "id",
      "person_id as personId",
      "type",
      "state",
      "body",
      "jurisdiction",
      "on_day as on",
      "valid_through as validThrough",
      "custody",
      "recorded_by as recordedBy",
      "recorded_at as recordedAt",
    ])
    .where("person_id", "in", [...which.personIds, ""])
    .where("recorded_at", "<=", which.knownAt)
    .execute();
}

function asKnown(at: number | null, knownAt: number): number | null {
  return at !== null && at <= knownAt ? at : null;
}
