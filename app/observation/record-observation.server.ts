import { organizationById } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { insertObservation, type NewObservation } from "../../db/queries/observation";
import { hasSecondReader } from "../identity/read-second-readers.server";
import { answerOnce } from "../record/answer-once.server";
import { appendToChain } from "../record/append-to-chain.server";
import { canonicalJson, type Json, sha256 } from "../record/canonical";
import { dayIn, daysLater } from "../record/civil-day";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { newSecret } from "../record/secret.server";
import { readPracticeTask } from "./read-practice-task.server";
import { readSigner, readStanding } from "./read-standing.server";
import { lowestLevel, scoreRows } from "./rubric";
import {
  type DayProblem,
  dayProblem,
  OBSERVERS,
  type ObservationRefusal,
  OLDEST_DAYS,
  programToSign,
} from "./signing";

/** What an observer wrote down about one practice task. */
export interface ObservationForm {
  /** Names the form, so that sending it twice records once. */
  key: string;
  personId: string;
  courseId: string;
  /** The civil day of the practice task, in the program's zone. */
  onDay: string;
  /** Level by row id. */
  levels: Readonly<Record<string, number | undefined>>;
  saw: string | null;
  nextStep: string | null;
}

/**
 * Records that a coach watched a corps member of their program do a course's practice task, every row
 * of the rubric scored. The same form sent twice is one observation. Words about somebody under 18 are
 * refused (`no-second-reader`) where nobody else of the program could read them; levels alone are not.
 */
export async function recordObservation(
  context: Context,
  form: ObservationForm,
): Promise<Outcome<{ id: string }, ObservationRefusal>> {
  await lockPeople(context.tx, [form.personId]);
  const signer = await readSigner(context);
  const about = await readStanding(context.tx, form.personId);
  const signing = programToSign(signer, about, OBSERVERS);
  if (!signing.ok) return signing;
  const { organizationId, role } = signing.value;
  const says = form.saw !== null || form.nextStep !== null;
  if (says && !(await canWrite(context, { ...form, programId: organizationId })))
    return refused("no-second-reader");
  const day = await judgeDay(context, organizationId, form.onDay);
  if (!day.ok) return day;
  const task = await readPracticeTask(context.tx, form.personId, form.courseId);
  if (!task) return refused("no-task");
  const scored = scoreRows(task.task.rubric, form.levels);
  if (!scored.ok) return scored;

  const { answer } = await answerOnce(context, sameForm(form), async () => {
    const id = context.newId();
    await writeObservation(
      context,
      {
        id,
        personId: form.personId,
        observerId: signer.personId,
        observerRole: role,
        organizationId,
        courseId: task.courseId,
        courseVersionId: task.courseVersionId,
        rows: scored.value,
        score: lowestLevel(scored.value),
        onDay: form.onDay,
        withdrawn: false,
        supersedes: null,
        recordedBy: signer.personId,
        recordedAt: context.now,
      },
      { saw: form.saw, nextStep: form.nextStep, reason: null },
    );
    return { id };
  });
  return done(answer);
}

/** Appends an observation with its words, seals it into its program's chain, and tells later domains. */
export async function writeObservation(
  context: Context,
  row: NewObservation,
  words: { saw: string | null; nextStep: string | null; reason: string | null },
): Promise<void> {
  const salt = newSecret();
  await insertObservation(context.tx, row, { salt, ...words });
  const scores: Json = row.rows.map(({ row: id, level }) => [id, level]);
  await appendToChain(context, {
    stream: `org:${row.organizationId}`,
    kind: "observation",
    refId: row.id,
    payload: { ...row, ...words, rows: scores },
    salt,
  });
  context.emit({ kind: "observation-recorded", personId: row.personId, observationId: row.id });
}

/** Whether the acting person may write words about somebody's practice: a second adult can read them. */
export function canWrite(
  { tx, now, actor }: Pick<Context, "tx" | "now" | "actor">,
  { personId, programId }: { personId: string; programId: string },
): Promise<boolean> {
  const writerId = actor.personId ?? "";
  return hasSecondReader(tx, { personId, writerId, programId, channel: "observation", now });
}

/** Whether a day can be the day of an observation in a program; a refusal carries `day`, the bound it broke. */
export async function judgeDay(
  { tx, now }: Pick<Context, "tx" | "now">,
  organizationId: string,
  day: string,
): Promise<Outcome<string, DayProblem>> {
  const organization = await organizationById(tx, organizationId);
  if (!organization) throw new Error(`no organization ${organizationId}`);
  const today = dayIn(now, organization.timeZone);
  const earliest = daysLater(today, -OLDEST_DAYS);
  const problem = dayProblem(day, today, earliest);
  if (!problem) return done(day);
  return refused(problem, { day: problem === "in-future" ? today : earliest });
}

/** One form, filled in one way: a form that was changed before it was sent again is another. */
function sameForm(form: ObservationForm): { key: string; action: string } {
  return {
    key: sha256(canonicalJson(["observation", { ...form, levels: { ...form.levels } }])),
    action: "record-observation",
  };
}
