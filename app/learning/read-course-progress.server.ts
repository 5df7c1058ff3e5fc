import { registrationOf } from "../../db/queries/learning";
import { itemsInPool } from "../../db/queries/learning-item";
import { bookmarksOf, completionsOf } from "../../db/queries/learning-lesson";
import { outlineOf } from "../../db/queries/learning-outline";
import { answerCounts } from "../../db/queries/learning-response";
import { statesOf } from "../../db/queries/mastery";
import { checkRule, type Gauge, rightNeeded } from "../mastery/check-rule";
import { type Level, levelOf } from "../mastery/level";
import type { TryDoor } from "../mastery/tries";
import type { Reading } from "../record/context.server";
import type { TryRecord } from "./check-log";
import { type NextStep, nextStep } from "./next-step";
import { lessonFor, type Outline, type OutlineLesson } from "./outline";
import { type CheckStanding, readCheckStandings } from "./read-check-standings.server";
import type { Registration } from "./registration";

export interface LessonProgress extends OutlineLesson {
  readAt: number | null;
  /** Where the person stopped; null when the lesson was never opened. */
  block: number | null;
}

/** "3 of 4 on new questions; one more right answer completes it." `more` null: this try cannot. */
export interface Counts {
  right: number;
  of: number;
  more: number | null;
}

export interface ObjectiveProgress {
  id: string;
  text: string;
  level: Level;
  door: TryDoor;
  tries: TryRecord[];
  /** The open try, once it has asked so many that no single answer is given away. */
  counts: Counts | null;
  /** When a coach confirmed it another way. */
  confirmedAt: number | null;
  /** Where to read it again. */
  lesson: OutlineLesson | null;
  practiceLeft: number;
}

export interface CourseProgress {
  registration: Registration;
  outline: Outline;
  lessons: LessonProgress[];
  objectives: ObjectiveProgress[];
  next: NextStep;
}

/** Where the acting person stands in a course; null when they have not started it. */
export async function readCourseProgress(
  { db, now, actor }: Reading,
  { courseId }: { courseId: string },
): Promise<CourseProgress | null> {
  if (actor.personId === null) return null;
  const registration = await registrationOf(db, actor.personId, courseId);
  if (!registration) return null;
  const outline = await outlineOf(db, registration.courseVersionId);
  const completions = await completionsOf(db, registration.id);
  const bookmarks = await bookmarksOf(db, registration.id);
  const states = (await statesOf(db, [registration.id])).get(registration.id);
  const practice = await itemsInPool(db, registration.courseVersionId, "practice");
  const counts = await answerCounts(db, registration.id);
  const ids = outline.objectives.map(({ id }) => id);
  const standings = await readCheckStandings(db, registration, ids, now);

  const lessons = outline.lessons.map((lesson) => ({
    ...lesson,
    readAt: completions.get(lesson.slug) ?? null,
    block: bookmarks.find(({ slug }) => slug === lesson.slug)?.block ?? null,
  }));
  const objectives = outline.objectives.flatMap(({ id, text }): ObjectiveProgress[] => {
    const standing = standings.find(({ objectiveId }) => objectiveId === id);
    if (!standing) return [];
    const { door, tries, confirmedAt } = standing;
    const check = { begun: tries.length > 0, shown: door.state === "shown" };
    const left = practice.filter((item) => item.objectiveId === id);
    return [
      {
        id,
        text,
        level: levelOf(states?.get(id)?.practice ?? null, check),
        door,
        tries,
        counts: countsOf(standing),
        confirmedAt,
        lesson: lessonFor(outline, id),
        practiceLeft: left.filter(({ itemVersionId }) => !counts.has(itemVersionId)).length,
      },
    ];
  });
  const next = nextStep(
    lessons.map((lesson) => ({ ...lesson, read: lesson.readAt !== null })),
    objectives,
    bookmarks[0]?.slug ?? null,
  );
  return { registration, outline, lessons, objectives, next };
}

/**
 * The counts of an open try, from the least number of answers on: before that they would say which
 * single answer was right.
 */
export function countsOf({ open, unseen }: CheckStanding, asked?: Gauge): Counts | null {
  if (!open || open.state.n < checkRule.least) return null;
  const { n, right } = open.state;
  return { right, of: n, more: rightNeeded(open.state, unseen, asked) };
}
