import type { PathToPerson } from "./path";
import type { RetentionRule } from "./schedule";

/**
 * security.md §5: 1 public · 2 program (ids, rosters, openings) · 3 personal (name, contact, learning
 * record) · 4 sensitive (clearance state and dates, coach notes, holds, accommodation) · 5 secret
 * (passwords, keys, tokens, salts, item keys).
 */
export type DataClass = 1 | 2 | 3 | 4 | 5;

/** What one table holds about people. */
export interface Held<Row> {
  /** The class of each column; a column without one does not compile. */
  columns: Record<keyof Row & string, DataClass>;
  /**
   * What becomes of a person's rows when they are erased. `stays`: they name a person by a random id
   * only, and hold nothing that someone typed about them. `by`: the rows go. `apart`: a step of its own.
   */
  erased: "stays" | "apart" | { by: PathToPerson };
  kept: RetentionRule;
}

export type HeldTables<Tables> = { [Table in keyof Tables]: Held<Tables[Table]> };
