import { runRows, runsOf } from "../../../db/queries/bulk";
import { subjectNames } from "../../../db/queries/bulk-subjects";
import { listOrganizations } from "../../../db/queries/identity-organizations";
import { organizationsWhere } from "../../identity/roles";
import type { Who } from "../../identity/session.server";
import type { Reading } from "../../record/context.server";
import { ownRun } from "./carry-out-run.server";
import type { BulkRun, RunShown } from "./run";

/** A run of the reader's own; null when it has ended, or is another's. */
export async function readRun(reading: Reading, id: string): Promise<RunShown | null> {
  const run = await ownRun(reading, id);
  if (!run) return null;
  const rows = await runRows(reading.db, id);
  const named = rows.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const subjects = Object.fromEntries(await subjectNames(reading.db, run.action, named));
  return { run, rows, subjects };
}

/** The programs that someone leads, and their runs of the last seven days. */
export async function readRuns(
  { db, now }: Reading,
  who: Who,
): Promise<{
  programs: { id: string; name: string }[];
  runs: BulkRun[];
  total: number;
  zone: string;
}> {
  const ids = organizationsWhere(who.memberships, ["program_lead"]);
  const programs = await listOrganizations(db, { ids, kinds: ["program"] });
  const { rows, total } = await runsOf(db, who.personId, now);
  return {
    programs: programs.map(({ id, name }) => ({ id, name })),
    runs: rows,
    total,
    zone: programs[0]?.timeZone ?? "UTC",
  };
}
