import type { Change, Choice, JudgedRow } from "./judge";
import type { ReadRow } from "./read-row";
import type { Sheet } from "./sheet";

/** How long a list waits for its owner; then it and all it says are thrown away. */
export const UPLOAD_LIFE_MS = 7 * 24 * 3_600_000;

/** A row as confirmed: who it is about (null: someone new), and what it does to them. */
export interface PlannedRow {
  read: ReadRow;
  personId: string | null;
  changes: readonly Change[];
}

/** How many rows of a plan came out how. */
export interface ImportCounts {
  added: number;
  changed: number;
  /** Rows that found something else than was confirmed, and did nothing. */
  passed: number;
}

/** A list of people from its upload until it ends, for its owner alone. */
export interface Upload {
  id: string;
  programId: string;
  ownerId: string;
  state: "read" | "importing" | "done";
  sheet: Sheet;
  choices: ReadonlyMap<number, Choice>;
  plan: readonly PlannedRow[];
  /** How many rows of the plan are done. */
  at: number;
  counts: ImportCounts;
  /** New people get a letter. */
  invite: boolean;
  createdAt: number;
  expiresAt: number;
}

export const NO_COUNTS: ImportCounts = { added: 0, changed: 0, passed: 0 };

/** What of a judged list is brought in: whoever is new, and whoever is changed. */
export function planOf(rows: readonly JudgedRow[]): PlannedRow[] {
  return rows.flatMap((row): PlannedRow[] => {
    if (row.outcome === "new") return [{ read: row.read, personId: null, changes: row.changes }];
    if (row.outcome !== "matched" || row.changes.length === 0) return [];
    return [{ read: row.read, personId: row.person.personId, changes: row.changes }];
  });
}
