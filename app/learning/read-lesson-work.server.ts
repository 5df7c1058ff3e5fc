import { registrationOf } from "../../db/queries/learning";
import { itemsInPool } from "../../db/queries/learning-item";
import {
  bookmarksOf,
  completionsOf,
  reflectionsOf,
  scenarioChoicesOf,
} from "../../db/queries/learning-lesson";
import { responsesInLane } from "../../db/queries/learning-response";
import { showItem } from "../assessment/shown";
import type { Reading } from "../record/context.server";
import type { LessonItem } from "./lesson-page";
import type { Registration } from "./registration";
import { reviewAnswer } from "./review-answer.server";
import { practiceSeed } from "./seed";

/** What one person did in one lesson. */
export interface LessonWork {
  registration: Registration;
  readAt: number | null;
  /** Where they stopped; null when they never opened it. */
  block: number | null;
  /** Whether this is the lesson they opened last, so that opening it again writes nothing. */
  openedLast: boolean;
  /** Their private text, by reflection id. */
  reflections: ReadonlyMap<string, { text: string; savedAt: number }>;
  /** The last choice, by scenario id. */
  choices: ReadonlyMap<string, string>;
  /** The practice questions asked for, by item id. */
  items: ReadonlyMap<string, LessonItem>;
}

/**
 * What the acting person did in a lesson, with the practice questions that it holds. Null when they
 * have not started the course. Feedback is there only for questions that they answered.
 */
export async function readLessonWork(
  { db, actor }: Reading,
  input: { courseId: string; slug: string; itemIds: readonly string[] },
): Promise<LessonWork | null> {
  if (actor.personId === null) return null;
  const registration = await registrationOf(db, actor.personId, input.courseId);
  if (!registration) return null;
  const completions = await completionsOf(db, registration.id);
  const bookmarks = await bookmarksOf(db, registration.id);
  const reflections = await reflectionsOf(db, registration.id);
  const choices = await scenarioChoicesOf(db, registration.id);
  return {
    registration,
    readAt: completions.get(input.slug) ?? null,
    block: bookmarks.find(({ slug }) => slug === input.slug)?.block ?? null,
    openedLast: bookmarks[0]?.slug === input.slug,
    reflections: new Map(reflections.map(({ reflectId, ...rest }) => [reflectId, rest])),
    choices: new Map(choices.map(({ scenarioId, choiceId }) => [scenarioId, choiceId])),
    items: await readItems(db, registration, input.itemIds),
  };
}

async function readItems(
  db: Reading["db"],
  registration: Registration,
  itemIds: readonly string[],
): Promise<Map<string, LessonItem>> {
  const items = new Map<string, LessonItem>();
  if (itemIds.length === 0) return items;
  const pool = await itemsInPool(db, registration.courseVersionId, "practice");
  const answers = await responsesInLane(db, registration.id, "practice");
  for (const item of pool.filter(({ itemId }) => itemIds.includes(itemId))) {
    const { itemId, itemVersionId, presentation } = item;
    const last = answers.findLast((answer) => answer.itemVersionId === itemVersionId);
    if (last) {
      const review = await reviewAnswer(db, registration.id, last);
      items.set(itemId, { state: "answered", itemId, review });
    } else {
      const shown = showItem(presentation, practiceSeed(registration.id, itemVersionId, 0));
      items.set(itemId, { state: "open", itemId, nth: 0, shown });
    }
  }
  return items;
}
