import type { Reading } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { type Columns, readColumns } from "./columns";
import { type Choice, type JudgedRow, judgeRoster, type Known } from "./judge";
import { readKnown } from "./read-known.server";
import type { Sheet, SheetRefusal } from "./sheet";

/** A list beside what a program has: every row's outcome, as of now. Nothing is brought in by it. */
export interface JudgedRoster {
  columns: Columns;
  rows: readonly JudgedRow[];
  known: Known;
}

/**
 * Judges a list against a program. Refuses a list whose headings make no sense, and `no-program`
 * where the actor may bring nothing in.
 */
export async function judgeSheet(
  reading: Reading,
  programId: string,
  sheet: Sheet,
  choices: ReadonlyMap<number, Choice> = new Map(),
): Promise<Outcome<JudgedRoster, SheetRefusal | "no-program">> {
  const columns = readColumns(sheet.headers);
  if (!columns.ok) return columns;
  const known = await readKnown(reading, programId, { sheet, columns: columns.value });
  if (!known) return refused("no-program");
  const rows = judgeRoster(sheet, columns.value, known, choices);
  return done({ columns: columns.value, rows, known });
}
