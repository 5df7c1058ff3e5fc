import { setImmediate } from "node:timers/promises";
import {
  claimRow,
  dropEndedRuns,
  finishRow,
  finishRun,
  runById,
  runRows,
} from "../../../db/queries/bulk";
import type { App } from "../../record/app.server";
import { type Actor, type Reading, SYSTEM } from "../../record/context.server";
import { recordAudit } from "../../record/record-audit.server";
import { holdsRoleIn } from "../check-rights.server";
import { doRow } from "./do-row.server";
import type { BulkRun } from "./run";
import { tally } from "./run";

/** Someone's own run, while it lasts and they still lead its program; else null, whoever's it is. */
export async function ownRun({ db, actor, now }: Reading, id: string): Promise<BulkRun | null> {
  const run = await runById(db, id);
  if (!run || run.ownerId !== actor.personId || run.expiresAt <= now) return null;
  return (await holdsRoleIn(db, actor, run.programId, "program_lead")) ? run : null;
}

/**
 * Does the rows of a run that are still to be done, each in a transaction of its own: one that is
 * refused, or that breaks, stops none of the others. Pressed again, or by two at once, each row is done
 * once. What was refused for its number alone is left for another press. Null when the run is not the
 * actor's. Throws the first thing that broke, after the rest was done.
 */
export async function carryOutRun(
  app: App,
  actor: Actor & { personId: string },
  id: string,
): Promise<{ done: number; refused: number; left: number } | null> {
  const run = await ownRun(app.reading(actor), id);
  if (!run) return null;
  const waiting = (await runRows(app.db, id)).filter(
    ({ problem, isDone }) => problem === null && !isDone,
  );
  const broken: unknown[] = [];
  for (const row of waiting) {
    try {
      await app.run(actor, async (context) => {
        const { tx, now } = context;
        if (!(await claimRow(tx, id, row.row))) return;
        const said = await doRow(context, run, row);
        if (said.ok || said.why !== "too-many") await finishRow(tx, id, { ...row, said, at: now });
      });
    } catch (error) {
      broken.push(error);
    }
    await setImmediate();
  }
  const counts = await app.run(actor, async (context) => {
    const { tx, now } = context;
    const rows = await runRows(tx, id);
    const left = rows.filter(({ problem, isDone }) => problem === null && !isDone).length;
    const { through, not } = tally(rows.filter(({ isDone }) => isDone));
    const counted = { done: through, refused: not.reduce((sum, { n }) => sum + n, 0), left };
    if (await finishRun(tx, id, now))
      await recordAudit(context, {
        organizationId: run.programId,
        action: "bulk-run-done",
        subjectId: id,
        detail: { action: run.action, done: counted.done, refused: counted.refused },
      });
    return counted;
  });
  if (broken.length > 0) throw broken[0];
  return counts;
}

/** Throws away every run that has ended; what they did stays. Returns how many. */
export function endRuns(app: App): Promise<number> {
  return app.run(SYSTEM, ({ tx, now }) => dropEndedRuns(tx, now));
}
