import { learnerZone, registrationOf } from "../../db/queries/learning";
import { criticalMissesOf } from "../../db/queries/learning-critical";
import { openTasksOf } from "../../db/queries/learning-holding";
import { itemsInPool } from "../../db/queries/learning-item";
import { bookmarksOf, completionsOf } from "../../db/queries/learning-lesson";
import { outlineOf } from "../../db/queries/learning-outline";
import { practiceCounts } from "../../db/queries/learning-versions";
import { statesOf } from "../../db/queries/mastery";
import { isOpening } from "../assessment/items/branch";
import { levelOf } from "../mastery/level";
import type { Reading } from "../record/context.server";
import { missesToShow, parallelState } from "./critical-miss";
import { heldBy } from "./held-task";
import { nextStep } from "./next-step";
import { lessonFor } from "./outline";
import {
  type CourseProgress,
  countsOf,
  type ObjectiveProgress,
  retentionProgress,
  triedBefore,
  waysOf,
} from "./progress";
import { readCheckStandings } from "./read-check-standings.server";

/** Where the acting person stands in a course; null when they have not started it. */
export async function readCourseProgress(
  { db, now, actor }: Reading,
  { courseId }: { courseId: string },
): Promise<CourseProgress | null> {
  const { personId } = actor;
  if (personId === null) return null;
  const registration = await registrationOf(db, personId, courseId);
  if (!registration) return null;
  const outline = await outlineOf(db, registration.courseVersionId);
  const completions = await completionsOf(db, registration.id);
  const bookmarks = await bookmarksOf(db, registration.id);
  const states = (await statesOf(db, [registration.id])).get(registration.id);
  const practice = await itemsInPool(db, registration.courseVersionId, "practice");
  const counts = await practiceCounts(db, registration);
  const ids = outline.objectives.map(({ id }) => id);
  const standings = await readCheckStandings(db, registration, ids, now);

  const waiting = (await openTasksOf(db, personId)).filter((task) => task.courseId === courseId);

  const lessons = outline.lessons.map((lesson) => ({
    ...lesson,
    readAt: completions.get(lesson.slug) ?? null,
    block: bookmarks.find(({ slug }) => slug === lesson.slug)?.block ?? null,
  }));
  const objectives = outline.objectives.flatMap(({ id, text }): ObjectiveProgress[] => {
    const standing = standings.find(({ objectiveId }) => objectiveId === id);
    if (!standing) return [];
    const { door, tries, current, bank, confirmedAt, keptAt, retention } = standing;
    const { renewing, stands } = standing;
    const taken = renewing && !stands;
    const missed = retention?.outcome === "not-kept" || taken ? "not-kept" : null;
    const check = {
      begun: tries.length > 0,
      shown: stands,
      retention: keptAt === null ? missed : "kept",
    } as const;
    const task = waiting.find(({ objectiveId }) => objectiveId === id);
    const left = practice.filter(
      (item) =>
        item.objectiveId === id && isOpening(item.itemId) && !counts.has(item.itemVersionId),
    );
    return [
      {
        id,
        text,
        level: levelOf(states?.get(id)?.practice ?? null, check),
        door,
        tries: current.map((one, before) => ({ ...triedBefore(one), number: before + 1 })),
        ways: waysOf(bank),
        counts: countsOf(standing),
        confirmedAt,
        ...(task && { held: task.held && heldBy(task.held, personId) }),
        retention: retentionProgress(standing),
        lesson: lessonFor(outline, id),
        practiceLeft: left.length,
        renewing,
      },
    ];
  });
  const zone = await learnerZone(db, personId);
  const misses = missesToShow(await criticalMissesOf(db, registration.id), standings);
  const parallels = misses.filter(
    ({ miss, answer }) => parallelState(miss, answer, now, zone) === "waiting",
  );
  const next = nextStep(
    lessons.map((lesson) => ({ ...lesson, read: lesson.readAt !== null })),
    objectives,
    bookmarks[0]?.slug ?? null,
    parallels.length,
  );
  const observe = waiting.find(({ kind }) => kind === "observe");
  const observer = observe && { observer: observe.held && heldBy(observe.held, personId) };
  return { registration, zone, outline, lessons, objectives, ...observer, next };
}
