import type { Reader } from "../../db/connect";
import { lessonBySlug } from "../../db/queries/catalog";
import { itemsInPool } from "../../db/queries/learning-item";
import { passageOf } from "../catalog/passage";
import { lessonFor, type Outline, type OutlineLesson, type Passage } from "./outline";

/** Where to read about an objective again; null when no lesson teaches it. */
export async function readPassage(
  db: Reader,
  outline: Outline,
  objectiveId: string,
): Promise<Passage | null> {
  const lesson = lessonFor(outline, objectiveId);
  if (!lesson) return null;
  const [passage = null] = await readPassages(db, outline, objectiveId, [lesson]);
  return passage;
}

/** The passages on an objective in these lessons of a course version, in the same order. */
export async function readPassages(
  db: Reader,
  { courseVersionId }: Pick<Outline, "courseVersionId">,
  objectiveId: string,
  lessons: readonly OutlineLesson[],
): Promise<Passage[]> {
  const items = await itemsInPool(db, courseVersionId, "practice");
  const objectives = new Map(items.map((item) => [item.itemId, item.objectiveId]));
  const passages: Passage[] = [];
  for (const lesson of lessons) {
    const { blocks = [] } = (await lessonBySlug(db, courseVersionId, lesson.slug)) ?? {};
    const block = passageOf(blocks, (id) => objectives.get(id), objectiveId);
    passages.push({ ...lesson, block });
  }
  return passages;
}
