import { registrationOf } from "../../db/queries/learning";
import { itemsInPool } from "../../db/queries/learning-item";
import {
  bookmarksOf,
  completionsOf,
  reflectionsOf,
  scenarioChoicesOf,
} from "../../db/queries/learning-lesson";
import { responsesInLane } from "../../db/queries/learning-response";
import { showItem } from "../assessment/items/index";
import type { Reading } from "../record/context.server";
import type { LessonItem } from "./lesson-page";
import { readScenarios } from "./read-scenarios.server";
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
  input: {
    courseId: string;
    slug: string;
    itemIds: readonly string[];
    again?: string | null | undefined;
  },
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
    items: await readItems(db, registration, input.itemIds, input.again ?? null),
  };
}

async function readItems(
  db: Reading["db"],
  registration: Registration,
  itemIds: readonly string[],
  again: string | null,
): Promise<Map<string, LessonItem>> {
  const items = new Map<string, LessonItem>();
  if (itemIds.length === 0) return items;
  const pool = await itemsInPool(db, registration.courseVersionId, "practice");
  const answers = await responsesInLane(db, registration.id, "practice");
  const scenarios = await readScenarios(db, registration.id, pool);
  const lastTo = (id: string | undefined) => answers.findLast(({ itemId }) => itemId === id);
  for (const placed of pool.filter(({ itemId }) => itemIds.includes(itemId))) {
    const scenario = scenarios.get(placed.itemId) ?? null;
    const path = scenario?.path ?? [];
    const back = path.findIndex(({ itemId }) => itemId === again);
    const before = lastTo((back < 0 ? path.at(-1) : path[back - 1])?.itemId);
    const scene = back < 0 ? scenario?.waiting : again;
    const open = scenario ? pool.find(({ itemId }) => itemId === scene) : placed;
    const last = scenario ? before : lastTo(placed.itemId);
    if (open && (scenario || !last)) {
      const { itemId, itemVersionId, presentation } = open;
      const nth = answers.filter((answer) => answer.itemVersionId === itemVersionId).length;
      items.set(placed.itemId, {
        state: "open",
        itemId,
        nth,
        shown: showItem(presentation, practiceSeed(registration.id, itemVersionId, nth)),
        before: before ? await reviewAnswer(db, registration.id, before) : null,
        scenario,
      });
    } else if (last) {
      const review = await reviewAnswer(db, registration.id, last);
      items.set(placed.itemId, { state: "answered", itemId: placed.itemId, review, scenario });
    }
  }
  return items;
}
