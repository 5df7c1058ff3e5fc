import type { Json } from "./canonical";
import { digestOf } from "./chain";

/** The columns that name a row together: ids, and after them the one that counts (1, 2, 3). */
interface RowKey {
  ids: readonly string[];
  nth?: string;
}

/**
 * Tables of which each row is sealed into its organization's chain as it stands, with what names a
 * row: the chain's kind is the table's name. Other kinds say for themselves what they seal.
 */
export const SEALED_TABLES = {
  hold_fact: "id",
  age_fact: "id",
  person_merge: "id",
  fact_correction: "fact_id",
  contest: "id",
  contest_answer: "contest_id",
  issuance_log: "credential_id",
  status_event: "id",
  training_session: "id",
  training_sign_off: "session_id",
  waiver: "id",
  waiver_answer: "waiver_id",
  waiver_end: "waiver_id",
  school_item: "id",
  school_waiver: "id",
  school_waiver_answer: "waiver_id",
  school_waiver_end: "waiver_id",
  school_conflict: "id",
  school_conflict_end: "conflict_id",
  rule_set: "id",
  rule_publication: "rule_set_id",
  agreement_text: "id",
  agreement_signature: "id",
  agreement_end: "signature_id",
  vendor: "id",
  vendor_end: "vendor_id",
  vendor_order: "id",
  vendor_news: { ids: ["vendor_id", "id"] },
  opening_change: { ids: ["opening_id"], nth: "seq" },
  opening_need: { ids: ["opening_id"], nth: "nth" },
  clearance_type: { ids: ["id"], nth: "version" },
  rule_table: "rule_set_id",
  card: { ids: ["kind", "id"], nth: "version" },
  career_role: { ids: ["id"], nth: "version" },
  college_credit: "id",
  college_credit_end: "credit_id",
  key_report: "id",
  key_report_end: "report_id",
  draft_step: { ids: ["draft_id"], nth: "nth" },
} as const satisfies Record<string, string | RowKey>;
export type SealedTable = keyof typeof SEALED_TABLES;

/**
 * Tables whose rows hold words beside a row of another table, and may be erased: with that table, and
 * the columns of both by which they belong together.
 */
export const SIDE_TABLES: readonly Side[] = [
  { table: "audit_detail", of: "audit_event", by: [["audit_id", "id"]] },
  { table: "observation_note", of: "observation", by: [["observation_id", "id"]] },
  { table: "attendance_note", of: "attendance", by: [["attendance_id", "id"]] },
  {
    table: "training_change_note",
    of: "training_change",
    by: [
      ["session_id", "session_id"],
      ["nth", "nth"],
    ],
  },
  { table: "coach_task_note", of: "coach_task_result", by: [["task_id", "task_id"]] },
  { table: "contest_note", of: "contest", by: [["contest_id", "id"]] },
  { table: "contest_answer_note", of: "contest_answer", by: [["contest_id", "contest_id"]] },
  { table: "agreement_name", of: "agreement_signature", by: [["signature_id", "id"]] },
  { table: "waiver_reason", of: "waiver", by: [["waiver_id", "id"]] },
  { table: "school_item_note", of: "school_item", by: [["item_id", "id"]] },
  { table: "school_waiver_reason", of: "school_waiver", by: [["waiver_id", "id"]] },
  {
    table: "school_waiver_end_reason",
    of: "school_waiver_end",
    by: [["waiver_id", "waiver_id"]],
  },
  { table: "school_conflict_note", of: "school_conflict", by: [["conflict_id", "id"]] },
];
export interface Side {
  table: string;
  of: string;
  /** The column here, and the column there. */
  by: readonly [here: string, there: string][];
}

/** A row as the database holds it. */
export type RawRow = Readonly<Record<string, string | number | null>>;

/** The columns that name a row of a sealed table, in order. */
export function keyColumns(table: SealedTable): string[] {
  const { ids, nth } = keyOf(table);
  return nth === undefined ? [...ids] : [...ids, nth];
}

/** How the chain names a row: the values of those columns, in order. */
export function rowName(...values: readonly (string | number | null | undefined)[]): string {
  return values.join("/");
}

/** The values in a row's name; null when it can be no row's of this table. */
export function namedValues(table: SealedTable, name: string): (string | number)[] | null {
  const { ids, nth } = keyOf(table);
  if (ids.length === 1 && nth === undefined) return [name];
  const values = name.split("/");
  if (values.length !== keyColumns(table).length) return null;
  if (nth === undefined) return values;
  const count = values.pop() ?? "";
  return /^\d{1,15}$/.test(count) ? [...values, Number(count)] : null;
}

function keyOf(table: SealedTable): RowKey {
  const key: string | RowKey = SEALED_TABLES[table];
  return typeof key === "string" ? { ids: [key] } : key;
}

/** Whether entries of this kind seal rows of a table. */
export function isSealedTable(kind: string): kind is SealedTable {
  return Object.hasOwn(SEALED_TABLES, kind);
}

/**
 * What the chain keeps of a row. Columns without a value are left out, so that a column that is added
 * later, empty in every old row, changes no digest.
 */
export function rowDigest(row: RawRow): string {
  const held: [string, Json][] = Object.entries(row).filter(([, value]) => value !== null);
  return digestOf(Object.fromEntries(held));
}
