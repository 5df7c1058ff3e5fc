/** A list of people as it was read from a file, before anything is judged: values only. */
export interface Sheet {
  headers: readonly string[];
  rows: readonly SheetRow[];
  /** What a file holds that this import never reads, by what it is, with how many. No words of its own. */
  leftOut: readonly LeftOut[];
}

export interface SheetRow {
  /** As the file's own program numbers its rows, from 1. */
  row: number;
  /** Null where the row cannot be read at all: its quotes make no sense. */
  cells: readonly string[] | null;
}

/** What is left out of a file: columns, a sheet, a table, or people of a role that we keep nothing about. */
export interface LeftOut {
  what: "column" | "sheet" | "table" | "role";
  /** Letters of columns, the number of a sheet, a table or a role that OneRoster knows. */
  name: string;
  n: number;
}

/** Stands in a cell for what was typed there and is not kept. */
export const NOT_KEPT = "…";
export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 100;
/** Characters of one cell that are kept; a longer one is refused by name. */
export const MOST_CELL = 1_000;

/** Why a whole file is refused; what each needs for its sentence is in `detail`. */
export type SheetRefusal =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "not-text"
  | "unknown-kind"
  | "misnamed"
  | "damaged"
  | "inflated"
  | "macros"
  | "external"
  | "no-users"
  | "missing-column"
  | "doubled-column";

/** The name of a cell as a spreadsheet writes it: column 5 (from 0) of row 14 is F14. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** The letters of a column, from 0: A … Z, AA, AB … */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}
