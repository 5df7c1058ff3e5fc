import { lessonBySlug } from "../../db/queries/catalog";
import { itemsInPool } from "../../db/queries/learning-item";
import { isOpening } from "../assessment/items/branch";
import { awayFrom, workedExamples } from "../catalog/worked-example";
import type { Reading } from "../record/context.server";
import { lessonAddress } from "./lesson-page";
import type { ObjectivePage } from "./objective-page";
import { readCourseProgress } from "./read-course-progress.server";
import { readPassages } from "./read-passages.server";

/**
 * What helps the acting person with one objective of a course: where it is taught, it done once, and
 * practice on nothing else. `not-registered` when they have not started the course, null when it has
 * no such objective.
 */
export async function readObjectivePage(
  reading: Reading,
  { courseId, objectiveId }: { courseId: string; objectiveId: string },
): Promise<ObjectivePage | "not-registered" | null> {
  const progress = await readCourseProgress(reading, { courseId });
  if (!progress) return "not-registered";
  const { registration, outline, zone } = progress;
  const objective = progress.objectives.find(({ id }) => id === objectiveId);
  if (!objective) return null;
  const teach = outline.lessons.filter(({ objectives }) => objectives.includes(objectiveId));
  const rank = ({ objectives }: { objectives: readonly string[] }) =>
    objectives.indexOf(objectiveId);
  const lessons = teach.sort((a, b) => rank(a) - rank(b));
  const examples: string[] = [];
  for (const { slug } of lessons.filter((lesson) => rank(lesson) === 0)) {
    const lesson = await lessonBySlug(reading.db, registration.courseVersionId, slug);
    for (const block of lesson?.blocks ?? [])
      if (block.type === "prose")
        for (const example of workedExamples(block.html))
          examples.push(awayFrom(lessonAddress(courseId, slug), example));
  }
  const passages = await readPassages(reading.db, outline, objectiveId, lessons);
  const pool = await itemsInPool(reading.db, registration.courseVersionId, "practice");
  return {
    course: { id: courseId, title: outline.title },
    objective,
    lessons: passages.map(({ slug, title, minutes, block }) => ({ slug, title, minutes, block })),
    examples,
    fresh: objective.practiceLeft,
    total: pool.filter((item) => item.objectiveId === objectiveId && isOpening(item.itemId)).length,
    zone,
  };
}
