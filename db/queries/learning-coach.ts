import type { CoachAction, CoachDecision, CoachTask } from "../../app/learning/coach-task";
import type { Reader, Tx } from "../connect";
import { prepared } from "../prepared";
import { notObserved, notReopened } from "./learning-observed";

/** Asks a coach, once for each need; false when it was already asked. */
export async function insertCoachTask(
  tx: Tx,
  row: Pick<CoachTask, "id" | "registrationId" | "objectiveId" | "kind" | "openedAt"> & {
    afterTries: number;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto("coach_task")
    .values({
      id: row.id,
      registration_id: row.registrationId,
      objective_id: row.objectiveId,
      kind: row.kind,
      after_tries: row.afterTries,
      opened_at: row.openedAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["registration_id", "objective_id", "kind", "after_tries"]).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** Tells authors, once for each objective of a version, that its questions ran out for someone. */
export async function insertShortage(
  tx: Tx,
  row: { courseVersionId: string; objectiveId: string; at: number },
): Promise<void> {
  await tx
    .insertInto("question_shortage")
    .values({
      course_version_id: row.courseVersionId,
      objective_id: row.objectiveId,
      at: row.at,
    })
    .onConflict((conflict) => conflict.columns(["course_version_id", "objective_id"]).doNothing())
    .execute();
}

function tasks(db: Reader) {
  return db
    .selectFrom("coach_task")
    .innerJoin("registration", "registration.id", "coach_task.registration_id")
    .innerJoin("account", "account.person_id", "registration.person_id")
    .innerJoin("course_version", "course_version.id", "registration.course_version_id")
    .leftJoin("objective", (join) =>
      join
        .onRef("objective.course_version_id", "=", "registration.course_version_id")
        .onRef("objective.id", "=", "coach_task.objective_id"),
    )
    .select(({ fn, val }) => [
      "coach_task.id",
      "coach_task.registration_id as registrationId",
      "registration.person_id as personId",
      "registration.course_id as courseId",
      "account.name as personName",
      "course_version.title as course",
      "coach_task.objective_id as objectiveId",
      fn.coalesce("objective.text", val("")).as("objective"),
      "coach_task.kind",
      "coach_task.opened_at as openedAt",
      "coach_task.after_tries as afterTries",
    ]);
}

/** The programs in which a coach works with a person: both roles live, in one organization. */
function sharesProgram(db: Reader, coachId: string) {
  return db
    .selectFrom("membership as coach")
    .innerJoin("membership as member", "member.organization_id", "coach.organization_id")
    .innerJoin("organization", "organization.id", "coach.organization_id")
    .select("member.person_id")
    .where("coach.person_id", "=", coachId)
    .where("coach.role", "=", "coach")
    .where("coach.ended_at", "is", null)
    .where("member.role", "=", "corps_member")
    .where("member.ended_at", "is", null)
    .where("organization.kind", "=", "program")
    .where("member.person_id", "!=", coachId);
}

/** The tasks that came to someone as the lead of a program, while they lead it. */
function heldAsLead(db: Reader, leadId: string) {
  return db
    .selectFrom("coach_task_holding as held")
    .innerJoin("membership", (join) =>
      join
        .onRef("membership.person_id", "=", "held.holder_id")
        .onRef("membership.organization_id", "=", "held.organization_id")
        .on("membership.role", "=", "program_lead")
        .on("membership.ended_at", "is", null),
    )
    .select("held.task_id")
    .where("held.holder_id", "=", leadId)
    .where("held.stage", "=", "lead");
}

function undone(db: Reader, coachId: string) {
  return tasks(db)
    .where(({ eb, or }) =>
      or([
        eb("registration.person_id", "in", sharesProgram(db, coachId)),
        eb("coach_task.id", "in", heldAsLead(db, coachId)),
      ]),
    )
    .where(notObserved("coach_task"))
    .where(notReopened("coach_task"))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("coach_task_result")
            .select("coach_task_result.task_id")
            .whereRef("coach_task_result.task_id", "=", "coach_task.id"),
        ),
      ),
    );
}

/**
 * What waits for a coach, oldest first: about people of their own programs, or theirs as a lead; of
 * one person, or of all.
 */
export function coachTasksFor(
  db: Reader,
  coachId: string,
  personId?: string,
): Promise<CoachTask[]> {
  let query = undone(db, coachId).orderBy("coach_task.opened_at").orderBy("coach_task.id");
  if (personId !== undefined) query = query.where("registration.person_id", "=", personId);
  return query.execute();
}

/** One task that a coach may do and nobody has done; null otherwise. */
export async function coachTaskFor(
  db: Reader,
  coachId: string,
  taskId: string,
): Promise<CoachTask | null> {
  return (await undone(db, coachId).where("coach_task.id", "=", taskId).executeTakeFirst()) ?? null;
}

/** Writes down what a coach did, and why, where it can be erased. */
export async function insertCoachDecision(
  tx: Tx,
  row: {
    taskId: string;
    coachId: string;
    action: CoachAction;
    at: number;
    note: string;
    salt: string;
    /** Answers that were found right after all. */
    accepted: readonly string[];
  },
): Promise<void> {
  await tx
    .insertInto("coach_task_result")
    .values({ task_id: row.taskId, coach_id: row.coachId, action: row.action, at: row.at })
    .execute();
  await tx
    .insertInto("coach_task_note")
    .values({ task_id: row.taskId, note: row.note, salt: row.salt })
    .execute();
  for (const responseId of row.accepted)
    await tx
      .insertInto("accepted_answer")
      .values({ task_id: row.taskId, response_id: responseId })
      .execute();
}

const decided = prepared((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom("coach_task_result")
    .innerJoin("coach_task", "coach_task.id", "coach_task_result.task_id")
    .select([
      "coach_task.registration_id as registrationId",
      "coach_task.objective_id as objectiveId",
      "coach_task_result.action",
      "coach_task_result.at",
    ])
    .where("coach_task.registration_id", "in", ids)
    .orderBy("coach_task_result.at"),
);

/** What coaches decided for these registrations, by registration, in order. */
export async function coachDecisionsOf(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, CoachDecision[]>> {
  const decisions = new Map<string, CoachDecision[]>(registrationIds.map((id) => [id, []]));
  if (registrationIds.length === 0) return decisions;
  const rows = await decided(db, { ids: registrationIds });
  for (const { registrationId, ...row } of rows) decisions.get(registrationId)?.push(row);
  return decisions;
}

/** What coaches wrote about a person's tries: theirs to read. */
export function coachNotesOf(
  db: Reader,
  personId: string,
): Promise<
  { courseId: string; objectiveId: string; action: CoachAction; note: string; at: number }[]
> {
  return db
    .selectFrom("coach_task_result")
    .innerJoin("coach_task", "coach_task.id", "coach_task_result.task_id")
    .innerJoin("coach_task_note", "coach_task_note.task_id", "coach_task.id")
    .innerJoin("registration", "registration.id", "coach_task.registration_id")
    .select([
      "registration.course_id as courseId",
      "coach_task.objective_id as objectiveId",
      "coach_task_result.action",
      "coach_task_note.note",
      "coach_task_result.at",
    ])
    .where("registration.person_id", "=", personId)
    .orderBy("coach_task_result.at")
    .execute();
}

/** Objectives of some colleges' courses whose questions ran out for someone, newest first. */
export function shortagesIn(
  db: Reader,
  organizationIds: readonly string[],
  limit: number,
): Promise<{ courseId: string; course: string; objective: string; at: number }[]> {
  return db
    .selectFrom("question_shortage")
    .innerJoin("course_version", "course_version.id", "question_shortage.course_version_id")
    .innerJoin("course", "course.id", "course_version.course_id")
    .innerJoin("objective", (join) =>
      join
        .onRef("objective.course_version_id", "=", "question_shortage.course_version_id")
        .onRef("objective.id", "=", "question_shortage.objective_id"),
    )
    .select([
      "course.id as courseId",
      "course_version.title as course",
      "objective.text as objective",
      "question_shortage.at",
    ])
    .where("course.organization_id", "in", [...organizationIds, ""])
    .orderBy("question_shortage.at", "desc")
    .limit(limit)
    .execute();
}
