import { organizationById } from "../../../db/queries/identity-organizations";
import type { Reading } from "../../record/context.server";
import type { Change, JudgedRow, KnownPerson, RowOutcome } from "./judge";
import { countRows } from "./judge";
import { judgeSheet } from "./judge-file.server";
import type { CellProblem, ReadRow } from "./read-row";
import type { LeftOut, SheetRow } from "./sheet";
import { type ImportCounts, planOf } from "./upload";
import { ownUpload } from "./use-upload.server";

/** Rows of one outcome on a page of the report. */
export const SHOWN = 50;
/** Rows in doubt that are asked about on one page. */
export const ASKED = 10;

/** A row as the report shows it. */
export type ShownRow = { row: number } & (
  | { outcome: "rejected"; problems: readonly CellProblem[] }
  | {
      outcome: "new" | "matched" | "duplicate";
      name: string;
      email: string;
      changes: readonly Change[];
    }
);

/** Someone as they stand beside a row. */
export type Beside = Pick<KnownPerson, "personId" | "name" | "start" | "cohort"> & {
  email: string;
};

/** A row in doubt, whom it looks like, and what was said about it. */
export interface Twin {
  row: number;
  read: Pick<ReadRow, "name" | "email" | "start" | "cohort">;
  person: Beside;
  choice: "same" | "two" | null;
}

/** What an uploaded list would do, or has done. */
export interface RosterReport {
  id: string;
  program: string;
  state: "read" | "importing" | "done";
  total: number;
  counts: Record<RowOutcome | "changed", number>;
  /** How many rows confirming would bring in. */
  plan: number;
  progress: { at: number; of: number; counts: ImportCounts };
  leftOut: readonly LeftOut[];
  newCohorts: readonly string[];
  shown: { outcome: RowOutcome; rows: readonly ShownRow[]; of: number; next: number | null };
  twins: readonly Twin[];
  /** Where the rows in doubt before and after these begin; null where there are none. */
  twinsAt: { earlier: number | null; later: number | null };
  mayInvite: boolean;
}

/** The report of someone's own list, judged as of now; null for anyone else's, and after it ended. */
export async function readReport(
  reading: Reading,
  id: string,
  show: { outcome: RowOutcome | null; from: number; twinsFrom: number },
): Promise<RosterReport | null> {
  const upload = await ownUpload(reading, id);
  if (!upload) return null;
  const { sheet, choices, programId, state } = upload;
  const judged = await judgeSheet(reading, programId, sheet, choices);
  const open = await judgeSheet(reading, programId, sheet);
  if (!judged.ok || !open.ok) return null;
  const { rows, known } = judged.value;
  const counts = countRows(rows);
  const outcome = show.outcome ?? (counts.rejected > 0 ? "rejected" : "new");
  const those = rows.filter((row) => row.outcome === outcome);
  const until = show.from + SHOWN;
  const twins = open.value.rows.flatMap((row) => twinOf(row, choices));
  const twinsFrom = show.twinsFrom < twins.length ? show.twinsFrom : 0;
  const program = await organizationById(reading.db, programId);
  const cohorts = new Set(known.cohorts.map((name) => name.toLowerCase()));
  const named = rows.flatMap((row) => ("read" in row && row.read.cohort ? [row.read.cohort] : []));
  return {
    id,
    program: program?.name ?? "",
    state,
    total: rows.length,
    counts,
    plan: planOf(rows).length,
    progress: { at: upload.at, of: upload.plan.length, counts: upload.counts },
    leftOut: sheet.leftOut,
    newCohorts: [...new Set(named)].filter((name) => !cohorts.has(name.toLowerCase())),
    shown: {
      outcome,
      rows: those.slice(show.from, until).map(shownRow),
      of: those.length,
      next: until < those.length ? until : null,
    },
    twins: twins.slice(twinsFrom, twinsFrom + ASKED),
    twinsAt: {
      earlier: twinsFrom > 0 ? Math.max(0, twinsFrom - ASKED) : null,
      later: twinsFrom + ASKED < twins.length ? twinsFrom + ASKED : null,
    },
    mayInvite: known.importer.people,
  };
}

/** The rejected rows of someone's own list as they were, with what is wrong; null as `readReport`. */
export async function readRejected(
  reading: Reading,
  id: string,
): Promise<{
  headers: readonly string[];
  rows: readonly { cells: readonly string[]; problems: readonly CellProblem[]; row: number }[];
} | null> {
  const upload = await ownUpload(reading, id);
  if (!upload) return null;
  const judged = await judgeSheet(reading, upload.programId, upload.sheet, upload.choices);
  if (!judged.ok) return null;
  const cells = new Map(upload.sheet.rows.map((one: SheetRow) => [one.row, one.cells ?? []]));
  return {
    headers: upload.sheet.headers,
    rows: judged.value.rows.flatMap((row) =>
      row.outcome === "rejected"
        ? [{ row: row.row, cells: cells.get(row.row) ?? [], problems: row.problems }]
        : [],
    ),
  };
}

function shownRow(row: JudgedRow): ShownRow {
  if (row.outcome === "rejected") {
    return { row: row.row, outcome: row.outcome, problems: row.problems };
  }
  const { name, email } = row.read;
  const changes = row.outcome === "duplicate" ? [] : row.changes;
  return { row: row.row, outcome: row.outcome, name, email, changes };
}

function twinOf(row: JudgedRow, choices: ReadonlyMap<number, { choice: "same" | "two" }>): Twin[] {
  if (row.outcome !== "duplicate") return [];
  const { personId, name, start, cohort, emails } = row.person;
  const { read } = row;
  return [
    {
      row: row.row,
      read: { name: read.name, email: read.email, start: read.start, cohort: read.cohort },
      person: { personId, name, email: emails[0] ?? "", start, cohort },
      choice: choices.get(row.row)?.choice ?? null,
    },
  ];
}
