import { type RawBuilder, sql } from "kysely";

/** Proficient, as app/observation/rubric.ts says it: a query imports no rule. */
const PROFICIENT = 3;

/**
 * A coach task that no practice task has answered: that of someone who waits to be observed is done as
 * soon as a proficient observation of the course stands for them, and open again when that is taken
 * back. Takes the name of the task's table in the query, in which `registration` is its registration.
 */
export function notObserved(task: string): RawBuilder<boolean> {
  return sql<boolean>`not (${sql.ref(`${task}.kind`)} = 'observe' and exists (
    select 1 from observation as seen
    where seen.person_id = registration.person_id and seen.course_id = registration.course_id
      and seen.withdrawn = 0 and seen.score >= ${PROFICIENT}
      and not exists (select 1 from observation as later where later.supersedes = seen.id)))`;
}
