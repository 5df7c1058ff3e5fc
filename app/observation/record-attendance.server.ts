import { lockPeople } from "../../db/queries/locks";
import {
  insertAttendance,
  marksAt,
  type StandingMark,
  trainingSessionById,
} from "../../db/queries/observation-sessions";
import { organizationsWhere } from "../identity/roles";
import { appendToChain } from "../record/append-to-chain.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { newSecret } from "../record/secret.server";
import type { AttendanceRefusal } from "./attendance-sheet";
import { readSigner, readStanding } from "./read-standing.server";
import { FACILITATORS, programToSign } from "./signing";
import { judgeMinutes, type Mark, type TrainingSession } from "./training";

export interface AttendanceForm {
  sessionId: string;
  /** Only people whose minutes were typed; others stay as they are. */
  marks: readonly Mark[];
  /** Why minutes that were marked before are different now; needed for a correction. */
  reason: string | null;
}

/**
 * Marks how many minutes people of the program were at a session, all of them or none. Its coach or
 * lead may, once the session has begun, and never for themself. A mark that stands already with the
 * same minutes is left alone (so a form sent twice marks once); one with other minutes is superseded,
 * with who and why. A refusal about someone carries `personId`. Returns how many marks were written.
 */
export async function recordAttendance(
  context: Context,
  form: AttendanceForm,
): Promise<Outcome<{ written: number }, AttendanceRefusal>> {
  const session = await trainingSessionById(context.tx, form.sessionId);
  const facilitator = await readSigner(context);
  const theirs = organizationsWhere(facilitator.memberships, FACILITATORS);
  if (!session || !theirs.includes(session.organizationId)) return refused("not-found");
  await lockPeople(
    context.tx,
    form.marks.map(({ personId }) => personId),
  );
  const standing = await marksAt(context.tx, session.id);
  const changes = form.marks.filter(
    ({ personId, minutes }) => standing.get(personId)?.minutes !== minutes,
  );
  for (const { personId, minutes } of changes) {
    const judged = judgeMinutes(session, minutes, context.now);
    if (!judged.ok) return refused(judged.reason, { ...judged.detail, personId });
    const about = await readStanding(context.tx, personId);
    const here = about.memberships.filter((held) => held.organizationId === session.organizationId);
    const signing = programToSign(facilitator, { personId, memberships: here }, FACILITATORS);
    if (!signing.ok) return refused(signing.reason, { personId });
    if (standing.has(personId) && !form.reason) return refused("reason-missing", { personId });
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
  const reason = supersedes === null ? null : correction.reason;
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
