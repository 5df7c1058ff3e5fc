import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { textFor } from "../../app/i18n/catalog";
import { addCounts, CHUNK, importRows } from "../../app/placement/roster/import-roster.server";
import type { JudgedRow } from "../../app/placement/roster/judge";
import { countRows } from "../../app/placement/roster/judge";
import { judgeSheet } from "../../app/placement/roster/judge-file.server";
import { readRosterFile } from "../../app/placement/roster/read-file.server";
import {
  changeWords,
  faultWords,
  fileWords,
  leftWords,
} from "../../app/placement/roster/roster-words";
import { cellName, MOST_BYTES } from "../../app/placement/roster/sheet";
import { NO_COUNTS, planOf } from "../../app/placement/roster/upload";
import type { App } from "../../app/record/app.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import {
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  parsedOrMisuse,
} from "./command";

const t = textFor("en");

/**
 * `roster import FILE --program ID [--dry-run]`: a line for each row, and the good ones brought in.
 * Possible duplicates wait for a lead on the page. Exit 1 when a row was rejected or waits.
 */
export async function rosterImport(line: CommandLine): Promise<ExitCode> {
  const { path, programId, dryRun } = readWords(line.args);
  const read = await readRosterFile(await readBytes(path), extname(path).toLowerCase());
  if (!read.ok) throw new MisuseError(`${path}: ${fileWords(read, t)}`);
  const { app } = await line.open(dryRun ? { asItIs: true } : undefined);
  const judged = await judgeSheet(app.reading(COMMAND_LINE), programId, read.value);
  if (!judged.ok && judged.reason === "no-program") {
    throw new MisuseError(`There is no program ${programId}.`);
  }
  if (!judged.ok) throw new MisuseError(`${path}: ${fileWords(judged, t)}`);
  const { rows } = judged.value;
  const headers = read.value.headers;
  for (const row of rows) line.print(rowLine(row, headers));
  for (const row of rows)
    if (row.outcome === "rejected")
      for (const problem of row.problems) {
        const where =
          problem.column === null ? `row ${row.row}` : cellName(problem.column, row.row);
        line.say(`${where}: ${faultWords(problem, t)}`);
      }
  for (const left of read.value.leftOut) line.say(`Left out: ${leftWords(left, t)}.`);
  const counts = countRows(rows);
  const waiting = counts.rejected + counts.duplicate;
  const words = `${counts.matched} matched (${counts.changed} changed), ${counts.new} new, ${counts.duplicate} possible duplicates, ${counts.rejected} rejected.`;
  if (dryRun) line.say(`${words} Nothing was brought in.`);
  else {
    const did = await bringIn(app, programId, planOf(rows));
    line.say(`${words} ${did.added} added, ${did.changed} changed.`);
  }
  return waiting === 0 ? GOOD : NOT_GOOD;
}

async function bringIn(app: App, programId: string, plan: ReturnType<typeof planOf>) {
  let counts = NO_COUNTS;
  for (let at = 0; at < plan.length; at += CHUNK) {
    const rows = plan.slice(at, at + CHUNK);
    const did = await app.run(COMMAND_LINE, (context) =>
      importRows(context, { programId, rows, invite: false }),
    );
    counts = addCounts(counts, did);
  }
  return counts;
}

/** A row for a machine: what it is, and of what is wrong the cell, its heading and what to do. */
function rowLine(row: JudgedRow, headers: readonly string[]): object {
  if (row.outcome === "rejected") {
    const problems = row.problems.map((problem) => ({
      ...(problem.column === null
        ? {}
        : { cell: cellName(problem.column, row.row), column: headers[problem.column] ?? "" }),
      says: problem.says,
      fault: problem.fault,
      problem: faultWords(problem, t),
    }));
    return { row: row.row, outcome: row.outcome, problems };
  }
  const about = { row: row.row, outcome: row.outcome, email: row.read.email };
  if (row.outcome === "new") return about;
  const found = { ...about, person: row.person.personId };
  if (row.outcome === "duplicate") return found;
  return { ...found, changes: row.changes.map((change) => changeWords(change, t)) };
}

function readWords(args: string[]): { path: string; programId: string; dryRun: boolean } {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: { program: { type: "string" }, "dry-run": { type: "boolean" } },
    }),
  );
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new MisuseError("Give one file.");
  if (!values.program) throw new MisuseError("Say which program: --program ID.");
  return { path, programId: values.program, dryRun: values["dry-run"] === true };
}

async function readBytes(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new MisuseError(`There is no file ${path}.`);
  if (!found.isFile()) throw new MisuseError(`${path} is not a file.`);
  if (found.size > MOST_BYTES) throw new MisuseError(`${path} is larger than 10 MB.`);
  return readFile(path).catch(() => {
    throw new MisuseError(`${path} cannot be read: check who may read it.`);
  });
}
