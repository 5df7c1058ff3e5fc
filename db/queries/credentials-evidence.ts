import type { ObjectiveEvidence } from "../../app/credentials/rules/rule";
import type { Reader } from "../connect";
import { reopeningsOf } from "./learning-versions";

/**
 * Each objective of a registration's course version, with when it was first shown: in a check, also by
 * the parallel questions of what it missed, or confirmed by a coach where no unseen questions were left
 * (mastery.md §0.7); and with when it was shown last. What was shown before a newer version reopened an
 * objective does not count.
 */
export async function objectivesShown(
  db: Reader,
  registrationId: string,
): Promise<Pick<ObjectiveEvidence, "id" | "shownAt" | "shownLastAt">[]> {
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
  const mended = await db
    .selectFrom("check_try")
    .innerJoin("check_try_mended", "check_try_mended.try_id", "check_try.id")
    .select(["check_try.objective_id", "check_try_mended.at"])
    .where("check_try.registration_id", "=", registrationId)
    .execute();
  const confirmed = await db
    .selectFrom("coach_task")
    .innerJoin("coach_task_result", "coach_task_result.task_id", "coach_task.id")
    .select(["coach_task.objective_id", "coach_task_result.at"])
    .where("coach_task.registration_id", "=", registrationId)
    .where("coach_task_result.action", "=", "confirmed")
    .execute();
  // Every showing, but not what a coach confirmed of something that stood as shown already.
  const showings = await db
    .selectFrom("retention_due")
    .select(["objective_id", "shown_at as at"])
    .where("registration_id", "=", registrationId)
    .execute();
  const reopened = (await reopeningsOf(db, [registrationId])).get(registrationId);
  return objectives.map(({ id }) => {
    const from = reopened?.get(id) ?? 0;
    const times = (rows: readonly { objective_id: string; at: number }[]) =>
      rows.flatMap((row) => (row.objective_id === id && row.at >= from ? row.at : []));
    const shown = times([...checked, ...mended, ...confirmed]);
    const last = times(showings);
    return {
      id,
      shownAt: shown.length > 0 ? Math.min(...shown) : null,
      shownLastAt: last.length > 0 ? Math.max(...last) : null,
    };
  });
}
