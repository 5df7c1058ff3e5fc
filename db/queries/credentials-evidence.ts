import type { ObjectiveEvidence } from "../../app/credentials/rules/rule";
import type { Reader } from "../connect";

/**
 * Each objective of a registration's course version, with when it was first shown: in a check, or
 * confirmed by a coach where no unseen questions were left (mastery.md §0.7).
 */
export async function objectivesShown(
  db: Reader,
  registrationId: string,
): Promise<Pick<ObjectiveEvidence, "id" | "shownAt">[]> {
  const objectives = await db
    .selectFrom("registration")
    .innerJoin("objective", "objective.course_version_id", "registration.course_version_id")
    .select("objective.id")
    .where("registration.id", "=", registrationId)
    .orderBy("objective.position")
    .execute();
  const checked = await db
    .selectFrom("check_try")
    .innerJoin("check_try_result", "check_try_result.try_id", "check_try.id")
    .select(["check_try.objective_id", "check_try_result.closed_at as at"])
    .where("check_try.registration_id", "=", registrationId)
    .where("check_try_result.outcome", "=", "shown")
    .execute();
  const confirmed = await db
    .selectFrom("coach_task")
    .innerJoin("coach_task_result", "coach_task_result.task_id", "coach_task.id")
    .select(["coach_task.objective_id", "coach_task_result.at"])
    .where("coach_task.registration_id", "=", registrationId)
    .where("coach_task_result.action", "=", "confirmed")
    .execute();
  return objectives.map(({ id }) => {
    const times = [...checked, ...confirmed].flatMap((row) =>
      row.objective_id === id ? row.at : [],
    );
    return { id, shownAt: times.length > 0 ? Math.min(...times) : null };
  });
}
