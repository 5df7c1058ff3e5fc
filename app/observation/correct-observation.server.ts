import { lockPeople } from "../../db/queries/locks";
import { observationById } from "../../db/queries/observation";
import { answerOnce } from "../record/answer-once.server";
import { canonicalJson, sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { type Change, type CorrectionRefusal, mayCorrect } from "./correction";
import { readVersionTask } from "./read-practice-task.server";
import { readSigner } from "./read-standing.server";
import { canWrite, judgeDay, writeObservation } from "./record-observation.server";
import { lowestLevel, type RowScore, scoreRows } from "./rubric";
import type { DayProblem } from "./signing";

export interface CorrectionForm {
  observationId: string;
  /** Why; a sentence that the person reads too. */
  reason: string;
  change: Change;
}

/**
 * Supersedes an observation, with who and why: the observer scores it again or takes it back, the
 * program's lead takes it back. The first record stays as it was written. The same correction sent
 * twice is one; refuses `already-corrected` with `by`, the record that stands in its place.
 */
export async function correctObservation(
  context: Context,
  form: CorrectionForm,
): Promise<Outcome<{ id: string }, CorrectionRefusal>> {
  const before = await observationById(context.tx, form.observationId);
  if (!before) return refused("not-found");
  await lockPeople(context.tx, [before.personId]);
  const actor = await readSigner(context);
  const rights = mayCorrect(actor, before);
  if (!(form.change.kind === "rescore" ? rights.rescore : rights.withdraw))
    return refused("not-yours");
  const { personId, organizationId: programId } = before;
  if (!(await canWrite(context, { personId, programId }))) return refused("no-second-reader");
  const rows = await rowsAfter(context, before, form.change);
  if (!rows.ok) return rows;

  const { answer } = await answerOnce(
    context,
    { key: correctionKey(form), action: "correct-observation" },
    async (): Promise<Outcome<{ id: string }, "already-corrected">> => {
      const standing = await observationById(context.tx, form.observationId);
      if (standing?.supersededBy)
        return refused("already-corrected", { by: standing.supersededBy });
      const id = context.newId();
      const { change } = form;
      await writeObservation(
        context,
        {
          id,
          personId: before.personId,
          observerId: before.observerId,
          observerRole: before.observerRole,
          organizationId: before.organizationId,
          courseId: before.courseId,
          courseVersionId: before.courseVersionId,
          rows: rows.value,
          score: lowestLevel(rows.value),
          onDay: change.kind === "rescore" ? change.onDay : before.onDay,
          withdrawn: change.kind === "withdraw",
          supersedes: before.id,
          recordedBy: actor.personId,
          recordedAt: context.now,
        },
        {
          saw: change.kind === "rescore" ? change.saw : null,
          nextStep: change.kind === "rescore" ? change.nextStep : null,
          reason: form.reason,
        },
      );
      return done({ id });
    },
  );
  return answer;
}

async function rowsAfter(
  context: Context,
  before: { organizationId: string; courseVersionId: string; rows: RowScore[] },
  change: Change,
): Promise<Outcome<RowScore[], "rows-missing" | DayProblem>> {
  if (change.kind === "withdraw") return done(before.rows);
  const day = await judgeDay(context, before.organizationId, change.onDay);
  if (!day.ok) return day;
  const task = await readVersionTask(context.tx, before.courseVersionId);
  if (!task) throw new Error(`no practice task in ${before.courseVersionId}`);
  return scoreRows(task.task.rubric, change.levels);
}

function correctionKey({ observationId, reason, change }: CorrectionForm): string {
  const filled = change.kind === "rescore" ? { ...change, levels: { ...change.levels } } : change;
  return sha256(canonicalJson(["correction", observationId, reason, filled]));
}
