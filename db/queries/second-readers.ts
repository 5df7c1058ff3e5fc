import type { Role } from "../../app/identity/roles";
import type { Reader } from "../connect";

/** Everyone with an account who holds one of some roles in one of some organizations now, once for each role. */
export async function holdersIn(
  db: Reader,
  organizationIds: readonly string[],
  roles: readonly Role[],
): Promise<{ personId: string; role: Role }[]> {
  return db
    .selectFrom("membership")
    .innerJoin("account", "account.person_id", "membership.person_id")
    .select(["membership.person_id as personId", "membership.role"])
    .distinct()
    .where("membership.organization_id", "in", [...organizationIds, ""])
    .where("membership.role", "in", [...roles])
    .where("membership.ended_at", "is", null)
    .execute();
}

/** What coaches and leads wrote about the tries of somebody, under any of some accounts. */
export async function coachWordsTo(
  db: Reader,
  personIds: readonly string[],
): Promise<{ id: string; by: string; at: number; said: string }[]> {
  return db
    .selectFrom("coach_task_result as result")
    .innerJoin("coach_task_note as note", "note.task_id", "result.task_id")
    .innerJoin("coach_task as task", "task.id", "result.task_id")
    .innerJoin("registration", "registration.id", "task.registration_id")
    .select(["result.task_id as id", "result.coach_id as by", "result.at", "note.note as said"])
    .where("registration.person_id", "in", [...personIds, ""])
    .execute();
}

/** What somebody typed in a check that was not counted right, and so a coach may read. */
export async function typedWordsOf(
  db: Reader,
  personIds: readonly string[],
): Promise<{ id: string; at: number; said: string }[]> {
  return db
    .selectFrom("typed_answer as answer")
    .innerJoin("response", "response.id", "answer.response_id")
    .innerJoin("registration", "registration.id", "response.registration_id")
    .select(["response.id", "response.at", "answer.typed as said"])
    .where("registration.person_id", "in", [...personIds, ""])
    .where("response.lane", "in", ["check", "retention"])
    .where("response.score", "<", 1)
    .execute();
}

/** What was written in a program about somebody's practice, and why it was corrected, by whoever wrote it. */
export async function observationWordsTo(
  db: Reader,
  personIds: readonly string[],
  programId: string,
): Promise<{ id: string; by: string; at: number; said: string }[]> {
  const rows = await db
    .selectFrom("observation")
    .innerJoin("observation_note as note", "note.observation_id", "observation.id")
    .select(["observation.id", "observation.recorded_by as by", "observation.recorded_at as at"])
    .select(["note.saw", "note.next_step", "note.reason"])
    .where("observation.person_id", "in", [...personIds, ""])
    .where("observation.organization_id", "=", programId)
    .execute();
  return rows.map(({ saw, next_step, reason, ...row }) => ({
    ...row,
    said: [saw, next_step, reason].filter((words) => words !== null).join("\n"),
  }));
}
