import { lockPeople } from "../../db/queries/locks";
import {
  insertAttendance,
  marksAt,
  type StandingMark,
} from "../../db/queries/observation-attendance";
import { signOffsOf } from "../../db/queries/observation-sign-off";
import { appendToChain } from "../record/append-to-chain.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { newSecret } from "../record/secret.server";
import type { AttendanceRefusal } from "./attendance-sheet";
import { lockSession } from "./lock-session.server";
import { readStanding } from "./read-standing.server";
import { FACILITATORS, programToSign } from "./signing";
import { judgeMinutes, type Mark, type TrainingSession } from "./training";

export interface AttendanceForm {
  sessionId: string;
  /** Only people whose minutes were typed; others stay as they are. */
  marks: readonly Mark[];
  /** Why minutes differ from what stood, or come after the sheet was signed. */
  reason: string | null;
}

/**
 * Marks how many minutes people of the program were at a session, all of them or none. Its coach or
 * lead may, once the session has begun, and never for themself. A mark that stands already with the
 * same minutes is left alone (so a form sent twice marks once); one with other minutes is superseded,
 * with who and why. Once the sheet is signed, a first mark needs its reason too. A mark that someone
 * else changed since the sheet was opened is refused with `minutes`, what stands. A refusal about
 * someone carries `personId`. Returns how many marks were written.
 */
export async function recordAttendance(
  context: Context,
  form: AttendanceForm,
): Promise<Outcome<{ written: number }, AttendanceRefusal>> {
  const locked = await lockSession(context, form.sessionId, FACILITATORS);
  if (!locked.ok) return locked;
  const { session, who: facilitator } = locked.value;
  if (session.cancelled) return refused("cancelled");
  await lockPeople(
    context.tx,
    form.marks.map(({ personId }) => personId),
  );
  const standing = await marksAt(context.tx, session.id);
  const closed = (await signOffsOf(context.tx, [session.id])).has(session.id);
  const changes = form.marks.filter(
    ({ personId, minutes, seen }) =>
      standing.get(personId)?.minutes !== minutes && minutes !== seen,
  );
  for (const { personId, minutes, seen } of changes) {
    const judged = judgeMinutes(session, minutes, context.now);
    if (!judged.ok) return refused(judged.reason, { ...judged.detail, personId });
    const about = await readStanding(context.tx, personId);
    const here = about.memberships.filter((held) => held.organizationId === session.organizationId);
    const signing = programToSign(facilitator, { ...about, memberships: here }, FACILITATORS);
    if (!signing.ok) return refused(signing.reason, { personId });
    const before = standing.get(personId)?.minutes ?? null;
    if (seen !== undefined && before !== null && before !== seen)
      return refused("marked-meanwhile", { personId, minutes: before });
    if ((before !== null || closed) && !form.reason) return refused("reason-missing", { personId });
  }
  for (const change of changes)
    await writeMark(context, session, facilitator.personId, change, {
      before: standing.get(change.personId) ?? null,
      reason: form.reason,
    });
  return done({ written: changes.length });
}

async function writeMark(
  context: Context,
  session: TrainingSession,
  recordedBy: string,
  { personId, minutes }: Mark,
  correction: { before: StandingMark | null; reason: string | null },
): Promise<void> {
  const salt = newSecret();
  const supersedes = correction.before?.id ?? null;
  const { reason } = correction;
  const row = {
    id: context.newId(),
    sessionId: session.id,
    personId,
    minutes,
    recordedBy,
    recordedAt: context.now,
    supersedes,
  };
  await insertAttendance(context.tx, row, { salt, reason });
  await appendToChain(context, {
    stream: `org:${session.organizationId}`,
    kind: "attendance",
    refId: row.id,
    payload: { ...row, reason },
    salt,
  });
  context.emit({ kind: "attendance-recorded", personId, sessionId: session.id });
}
