import type { Reader } from "../../db/connect";
import { lessonBySlug } from "../../db/queries/catalog";
import { itemsInPool } from "../../db/queries/learning-item";
import { passageOf } from "../catalog/passage";
import type { Reading } from "../record/context.server";
import type { ObjectiveProgress } from "./progress";

/** A lesson, and an objective that it teaches. */
export interface Taught {
  slug: string;
  objectiveId: string;
}

/** The block, from 0, at which each of these lessons teaches its objective; in the same order. */
export async function readPassages(
  db: Reader,
  courseVersionId: string,
  taught: readonly Taught[],
): Promise<number[]> {
  if (taught.length === 0) return [];
  const items = await itemsInPool(db, courseVersionId, "practice");
  const objectives = new Map(items.map(({ itemId, objectiveId }) => [itemId, objectiveId]));
  const found: number[] = [];
  for (const { slug, objectiveId } of taught) {
    const lesson = await lessonBySlug(db, courseVersionId, slug);
    found.push(passageOf(lesson?.blocks ?? [], (id) => objectives.get(id), objectiveId));
  }
  return found;
}

/** The part of its lesson that teaches each objective that is not shown, by objective. */
export async function readPassagesOf(
  { db }: Reading,
  courseVersionId: string,
  objectives: readonly Pick<ObjectiveProgress, "id" | "door" | "lesson">[],
): Promise<Record<string, number>> {
  const left = objectives.filter(({ door }) => door.state !== "shown");
  const taught = left.flatMap(({ id, lesson }) =>
    lesson ? [{ slug: lesson.slug, objectiveId: id }] : [],
  );
  const blocks = await readPassages(db, courseVersionId, taught);
  return Object.fromEntries(taught.map(({ objectiveId }, at) => [objectiveId, blocks[at] ?? 0]));
}
