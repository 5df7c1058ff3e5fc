import { accountOf } from "../../db/queries/identity-accounts";
import { helpersOf, insertHolding, openTask, openTasksOf } from "../../db/queries/learning-holding";
import { lockPeople } from "../../db/queries/locks";
import { enqueueMail, textAt } from "../identity/send-mail.server";
import type { Context } from "../record/context.server";
import { firstHolding, nextHolding } from "./escalation";

const DAY_MS = 24 * 3_600_000;

/**
 * Gives an open coach task to whoever should have it now (escalation.ts), tells them by mail and
 * emits an event, each once, with one letter a day about a person in a course; changes nothing when
 * it stays where it is or is done. The caller has locked the person whom it is about.
 */
export async function handOnTask(context: Context, taskId: string): Promise<boolean> {
  const { tx, now } = context;
  const task = await openTask(tx, taskId);
  const helpers = task && (await helpersOf(tx, task.personId));
  if (!task || !helpers) return false;
  const { personId, courseId, held } = task;
  const next = held ? nextHolding(held, helpers, now) : firstHolding(helpers, now);
  if (!next) return false;
  // One letter tells of all that came within a day: it leads to the page that lists them.
  const isTold = (await openTasksOf(tx, personId)).some(
    (other) =>
      other.courseId === courseId &&
      other.held?.holderId === next.holderId &&
      next.since - other.held.since < DAY_MS,
  );
  await insertHolding(tx, taskId, task.nth + 1, helpers.organizationId, next);
  context.emit({ kind: "coach-task-moved", personId, taskId, holderId: next.holderId });
  const [holder, person] = [await accountOf(tx, next.holderId), await accountOf(tx, personId)];
  if (holder && person && !isTold)
    await enqueueMail(context, {
      to: holder.email,
      template: "coach-task",
      names: {
        person: person.name,
        course: task.course,
        reason: (await textAt(tx, holder.email))(`held.because.${next.because}`),
      },
      page: `/people/${personId}/tries`,
      link: null,
    });
  return true;
}

/** `handOnTask` for a job: locks the person first. */
export async function handOnOpenTask(context: Context, taskId: string): Promise<boolean> {
  const task = await openTask(context.tx, taskId);
  if (!task) return false;
  await lockPeople(context.tx, [task.personId]);
  return handOnTask(context, taskId);
}
