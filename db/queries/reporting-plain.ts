import { sql } from "kysely";
import type { Reader } from "../connect";

interface Plain {
  table: string;
  columns: readonly string[];
  order: string;
}

/**
 * Tables that an export hands over as they stand: the columns that say something about the person, by
 * the section they appear in. Ids of other people and what only machines read are left out.
 */
export const PLAIN_SECTIONS = {
  devices: { table: "known_device", columns: ["device", "first_seen_at"], order: "first_seen_at" },
  secondFactors: {
    table: "factor",
    columns: ["kind", "made_at", "confirmed_at"],
    order: "made_at",
  },
  corrections: {
    table: "fact_correction",
    columns: ["fact_id", "kind", "reason", "recorded_at"],
    order: "recorded_at",
  },
  offers: {
    table: "offer",
    columns: ["id", "opening_id", "slot", "open", "proposed_at"],
    order: "proposed_at",
  },
  serving: {
    table: "serving_choice",
    columns: ["kind", "value", "words", "from_time", "to_time", "said_at"],
    order: "kind",
  },
  enrolments: { table: "enrolment", columns: ["course_id", "made", "at"], order: "at" },
  reminders: { table: "reminder", columns: ["opening_id", "req", "at"], order: "at" },
  dailyLetters: { table: "digest", columns: ["day", "lines", "at"], order: "day" },
  checksOrdered: { table: "vendor_order", columns: ["id", "type", "asked_at"], order: "asked_at" },
  startDays: {
    table: "roster_start",
    columns: ["organization_id", "starts_on"],
    order: "starts_on",
  },
  addresses: { table: "roster_address", columns: ["organization_id", "email"], order: "email" },
  cohorts: {
    table: "cohort_member",
    columns: ["cohort_id", "from_day", "to_day"],
    order: "from_day",
  },
  moreTime: {
    table: "cohort_extension",
    columns: ["cohort_id", "due_on", "recorded_at"],
    order: "recorded_at",
  },
  reads: { table: "person_read", columns: ["what", "at"], order: "at" },
  erasureRequests: {
    table: "erasure_request",
    columns: ["asked_at", "due_at"],
    order: "asked_at",
  },
  courseRights: {
    table: "course_right",
    columns: ["course_id", "role", "given_at"],
    order: "given_at",
  },
  courseSignOffs: {
    table: "course_signer",
    columns: ["course_id", "subject", "equity", "legal", "clinical", "given_at"],
    order: "given_at",
  },
  // Without the texts, which are the college's; those that wait for a choice are still the writer's.
  courseChanges: {
    table: "draft_revision",
    columns: ["draft_id", "seq", "path", "kind", "why", "at"],
    order: "at",
  },
  textsKeptAside: {
    table: "draft_held",
    columns: ["draft_id", "path", "text", "at"],
    order: "at",
  },
  legalHolds: { table: "legal_hold", columns: ["id", "lifts", "at"], order: "at" },
} as const satisfies Record<string, Plain>;
export type PlainSection = keyof typeof PLAIN_SECTIONS;

/** The rows of one of those tables about a person, oldest first. */
export async function plainRows(
  db: Reader,
  section: PlainSection,
  personId: string,
): Promise<Record<string, string | number | null>[]> {
  const { table, columns, order }: Plain = PLAIN_SECTIONS[section];
  const { rows } = await sql<Record<string, string | number | null>>`
    select ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(table)} where person_id = ${personId} order by ${sql.ref(order)}`.execute(db);
  return rows;
}

/** What a person contested, in their words, and what was answered. */
export function contestsEver(db: Reader, personId: string) {
  return db
    .selectFrom("contest")
    .leftJoin("contest_note as note", "note.contest_id", "contest.id")
    .leftJoin("contest_answer as answer", "answer.contest_id", "contest.id")
    .leftJoin("contest_answer_note as words", "words.contest_id", "contest.id")
    .select([
      "contest.id",
      "contest.kind",
      "contest.fact_id as factId",
      "contest.asked_at as askedAt",
      "contest.due_on as dueOn",
      "note.said",
      "answer.outcome",
      "answer.answered_at as answeredAt",
      "words.said as answer",
    ])
    .where("contest.person_id", "=", personId)
    .orderBy("contest.asked_at")
    .orderBy("contest.id")
    .execute();
}
