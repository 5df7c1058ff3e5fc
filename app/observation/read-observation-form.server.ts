import { organizationById } from "../../db/queries/identity-organizations";
import { corpsMemberIn } from "../../db/queries/identity-people";
import { readSecondReaders } from "../identity/read-second-readers.server";
import { organizationsWhere } from "../identity/roles";
import type { SecondReaders } from "../identity/second-reader";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import type { CourseTask } from "./practice-task";
import { readPracticeTask, readTaskCourses } from "./read-practice-task.server";
import { readStanding } from "./read-standing.server";
import { OBSERVERS } from "./signing";

/** What a coach needs to write an observation down. */
export interface ObservationSheet {
  person: { id: string; name: string };
  programName: string;
  /** Who else reads the words, where the person is under 18. */
  readers: SecondReaders | null;
  /** Today in the program's zone. */
  today: string;
  /** Courses with a practice task; more than one, and the coach chooses. */
  courses: { courseId: string; code: string; title: string }[];
  /** The task to score; null until a course is chosen, or when none has one. */
  task: CourseTask | null;
}

/**
 * The sheet for observing one corps member of a program that the reader coaches; null for anyone else.
 * `courseId` is the chosen course; with only one to choose from, that one.
 */
export async function readObservationForm(
  { db, now, actor }: Reading,
  input: { personId: string; courseId: string | null },
): Promise<ObservationSheet | null> {
  if (actor.personId === null) return null;
  const { ids, memberships } = await readStanding(db, actor.personId);
  if (ids.includes(input.personId)) return null;
  const coached = organizationsWhere(memberships, OBSERVERS);
  const person = await corpsMemberIn(db, coached, input.personId);
  const program = person && (await organizationById(db, person.organizationId));
  if (!person || !program) return null;
  const courses = await readTaskCourses(db);
  const only = courses.length === 1 ? courses[0]?.courseId : undefined;
  const courseId = input.courseId ?? only;
  return {
    person: { id: person.personId, name: person.name },
    programName: program.name,
    readers: await readSecondReaders(
      { db, now, actor },
      { personId: person.personId, programId: program.id, channel: "observation" },
    ),
    today: dayIn(now, program.timeZone),
    courses,
    task: courseId === undefined ? null : await readPracticeTask(db, person.personId, courseId),
  };
}
