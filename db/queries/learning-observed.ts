import { type RawBuilder, sql } from "kysely";

/** Proficient, as app/observation/rubric.ts says it: a query imports no rule. */
const PROFICIENT = 3;
/** How the manifest of a version without a practice task reads; within its texts a quotation mark is escaped. */
const NO_TASK = '%"practiceTask":null%';

/**
 * A coach task that no practice task has answered: that of someone who waits to be observed is done as
 * soon as a proficient observation of the course stands for them, and open again when that is taken
 * back; and asks for nothing in a version of the course that has no practice task. Takes the name of the
 * task's table in the query, in which `registration` is its registration.
 */
export function notObserved(task: string): RawBuilder<boolean> {
  return sql<boolean>`not (${sql.ref(`${task}.kind`)} = 'observe' and (exists (
    select 1 from observation as seen
    where seen.person_id = registration.person_id and seen.course_id = registration.course_id
      and seen.withdrawn = 0 and seen.score >= ${PROFICIENT}
      and not exists (select 1 from observation as later where later.supersedes = seen.id))
    or exists (select 1 from course_version as taken
    where taken.id = registration.course_version_id and taken.manifest like ${NO_TASK})))`;
}

/**
 * A coach task about what its person still has to show: one written before a newer version reopened its
 * objective, or left it out, asks for nothing any more. A talk about safety stays due. Takes names as
 * `notObserved` does.
 */
export function notReopened(task: string): RawBuilder<boolean> {
  return sql<boolean>`not (${sql.ref(`${task}.kind`)} <> 'critical-missed' and exists (
    select 1 from version_move_objective as moved
    where moved.registration_id = ${sql.ref(`${task}.registration_id`)}
      and moved.objective_id = ${sql.ref(`${task}.objective_id`)}
      and moved.carries = 0 and moved.at >= ${sql.ref(`${task}.opened_at`)}))`;
}
