import type { BulkAction, BulkRow, BulkRun, PlannedRow } from "../../app/placement/bulk/run";
import { engineOf, type Reader, type Tx } from "../connect";
import { type FirstOf, firstOf } from "./first-of";

/** Keeps a run and its rows; false when its form was sent before. */
export async function insertRun(
  tx: Tx,
  run: Omit<BulkRun, "doneAt"> & { formKey: string },
  rows: readonly PlannedRow[],
): Promise<boolean> {
  const added = await tx
    .insertInto("bulk_run")
    .values({
      id: run.id,
      organization_id: run.programId,
      owner_id: run.ownerId,
      form_key: run.formKey,
      action: run.action,
      reason: run.reason,
      due_on: run.dueOn,
      created_at: run.createdAt,
      expires_at: run.expiresAt,
      done_at: null,
    })
    .onConflict((conflict) => conflict.columns(["owner_id", "form_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) return false;
  for (let from = 0; from < rows.length; from += 100)
    await tx
      .insertInto("bulk_row")
      .values(
        rows.slice(from, from + 100).map((row) => ({
          run_id: run.id,
          row: row.row,
          line: row.line,
          problem: row.problem,
          person_id: row.personId,
          subject: row.subject,
          outcome: null,
          detail: JSON.stringify(row.would),
          at: null,
        })),
      )
      .execute();
  return true;
}

/** The run that a form asked for; null when it was never sent. */
export async function runOfForm(
  db: Reader,
  ownerId: string,
  formKey: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("bulk_run")
    .select("id")
    .where("owner_id", "=", ownerId)
    .where("form_key", "=", formKey)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A run by id; null when there is none. */
export async function runById(db: Reader, id: string): Promise<BulkRun | null> {
  const row = await runs(db).where("id", "=", id).executeTakeFirst();
  return row ? toRun(row) : null;
}

/** Someone's runs that have not ended, newest first. */
export async function runsOf(db: Reader, ownerId: string, now: number): Promise<FirstOf<BulkRun>> {
  const query = runs(db)
    .where("owner_id", "=", ownerId)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .orderBy("id");
  const { rows, total } = await firstOf(query, 50);
  return { rows: rows.map(toRun), total };
}

/** The rows of a run, in order, with the name of whom each is about. */
export async function runRows(db: Reader, runId: string): Promise<BulkRow[]> {
  const rows = await db
    .selectFrom("bulk_row as row")
    .leftJoin("account", "account.person_id", "row.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "row.person_id")
    .selectAll("row")
    .select((eb) => eb.fn.coalesce("account.name", "unclaimed.name").as("name"))
    .where("row.run_id", "=", runId)
    .orderBy("row.row")
    .execute();
  return rows.map((row) => ({
    row: row.row,
    line: row.line,
    problem: row.problem as BulkRow["problem"],
    personId: row.person_id,
    name: row.name,
    subject: row.subject,
    said: row.detail === null ? { ok: true } : JSON.parse(row.detail),
    isDone: row.outcome !== null,
  }));
}

/** Whether a row is still to be done, locked until the transaction ends: two who press do it once. */
export async function claimRow(tx: Tx, runId: string, row: number): Promise<boolean> {
  const query = tx
    .selectFrom("bulk_row")
    .select("row")
    .where("run_id", "=", runId)
    .where("row", "=", row)
    .where("problem", "is", null)
    .where("outcome", "is", null);
  const locked = engineOf(tx) === "postgres" ? query.forUpdate() : query;
  return (await locked.executeTakeFirst()) !== undefined;
}

/** Writes down how a row went. */
export async function finishRow(
  tx: Tx,
  runId: string,
  { row, said, at }: Pick<BulkRow, "row" | "said"> & { at: number },
): Promise<void> {
  await tx
    .updateTable("bulk_row")
    .set({ outcome: said.ok ? "done" : "refused", detail: JSON.stringify(said), at })
    .where("run_id", "=", runId)
    .where("row", "=", row)
    .execute();
}

/** Marks a run done, once none of its rows waits; false while one does, and when it was before. */
export async function finishRun(tx: Tx, runId: string, at: number): Promise<boolean> {
  const done = await tx
    .updateTable("bulk_run")
    .set({ done_at: at })
    .where("id", "=", runId)
    .where("done_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("bulk_row")
            .select("bulk_row.row")
            .where("bulk_row.run_id", "=", runId)
            .where("bulk_row.problem", "is", null)
            .where("bulk_row.outcome", "is", null),
        ),
      ),
    )
    .returning("id")
    .executeTakeFirst();
  return done !== undefined;
}

/** Throws away every run that has ended. Returns how many. */
export async function dropEndedRuns(tx: Tx, now: number): Promise<number> {
  const ended = await tx
    .selectFrom("bulk_run")
    .select("id")
    .where("expires_at", "<=", now)
    .execute();
  return dropRuns(
    tx,
    ended.map(({ id }) => id),
  );
}

/** Throws some runs away; what they did stays. */
export async function dropRuns(tx: Tx, ids: readonly string[]): Promise<number> {
  const some = [...ids, ""];
  await tx.deleteFrom("bulk_row").where("run_id", "in", some).execute();
  await tx.deleteFrom("bulk_run").where("id", "in", some).execute();
  return ids.length;
}

function runs(db: Reader) {
  return db
    .selectFrom("bulk_run")
    .select(["id", "organization_id", "owner_id", "action", "reason", "due_on"])
    .select(["created_at", "expires_at", "done_at"]);
}

function toRun(row: {
  id: string;
  organization_id: string;
  owner_id: string;
  action: string;
  reason: string;
  due_on: string | null;
  created_at: number;
  expires_at: number;
  done_at: number | null;
}): BulkRun {
  return {
    id: row.id,
    programId: row.organization_id,
    ownerId: row.owner_id,
    action: row.action as BulkAction,
    reason: row.reason,
    dueOn: row.due_on,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    doneAt: row.done_at,
  };
}
