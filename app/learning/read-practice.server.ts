import { registrationOf } from "../../db/queries/learning";
import { itemsInPool } from "../../db/queries/learning-item";
import { outlineOf } from "../../db/queries/learning-outline";
import { responseNumbered } from "../../db/queries/learning-response";
import { practiceCounts } from "../../db/queries/learning-versions";
import { isOpening, scenarioOf } from "../assessment/items/branch";
import { type Shown, showItem } from "../assessment/items/index";
import type { Review } from "../assessment/review";
import type { Reading } from "../record/context.server";
import { nextPractice } from "./next-practice";
import type { OutlineObjective, Passage } from "./outline";
import { readPassage } from "./read-passages.server";
import { readScenarios } from "./read-scenarios.server";
import { readShowsHelp } from "./read-shows-help.server";
import { reviewAnswer } from "./review-answer.server";
import type { ScenarioSoFar } from "./scenario";
import { practiceSeed } from "./seed";

export interface PracticeQuestion {
  itemId: string;
  /** How often it was answered before: the form sends it back. */
  nth: number;
  shown: Shown;
  objective: OutlineObjective;
}

/** An answered practice question with its feedback, read only after the answer. */
export interface PracticeFeedback {
  itemId: string;
  review: Review;
  /** Said to be sure, and not right. */
  falselySure: boolean;
  /** The scenario that it was a choice in. */
  scenario: ScenarioSoFar | null;
  objective: OutlineObjective | null;
  /** Where the objective is taught. */
  lesson: Passage | null;
}

export interface PracticePage {
  course: { id: string; title: string };
  /** The objective that practice is narrowed to. */
  focus: OutlineObjective | null;
  /** What was just answered. */
  feedback: PracticeFeedback | null;
  /** The next question; null when there is nothing worth asking now. */
  question: PracticeQuestion | null;
  /** Questions never answered, and all. */
  left: number;
  total: number;
  /** Does help for the reader stand beside its questions? */
  showsHelp: boolean;
}

/**
 * The acting person's next practice question, or the feedback on the answer numbered `answered`.
 * `objectiveId` narrows it to one objective, `again` asks a choice of a scenario once more. Null when they
 * have not started the course.
 */
export async function readPractice(
  { db, now, actor }: Reading,
  input: {
    courseId: string;
    objectiveId?: string | undefined;
    answered?: number | undefined;
    again?: string | undefined;
  },
): Promise<PracticePage | null> {
  if (actor.personId === null) return null;
  const registration = await registrationOf(db, actor.personId, input.courseId);
  if (!registration) return null;
  const outline = await outlineOf(db, registration.courseVersionId);
  const focus = outline.objectives.find(({ id }) => id === input.objectiveId) ?? null;
  const counts = await practiceCounts(db, registration);
  const pool = await itemsInPool(db, registration.courseVersionId, "practice");
  const scenarios = await readScenarios(db, registration.id, pool);
  const counted = pool.map((item) => ({
    ...item,
    ...(counts.get(item.itemVersionId) ?? { count: 0, lastAt: 0, falselySure: false, nth: 0 }),
  }));
  const items = counted.filter(
    (item) => isOpening(item.itemId) && (!focus || item.objectiveId === focus.id),
  );
  const answersSoFar = items.reduce((sum, { count }) => sum + count, 0);
  const next =
    sceneToAsk(counted, items, scenarios, input.again) ??
    nextPractice(items, now, `${registration.id}:${answersSoFar}`);
  const objectiveOf = (id: string) => outline.objectives.find((one) => one.id === id) ?? null;
  const objective = next && objectiveOf(next.objectiveId);

  const answered = input.answered
    ? await responseNumbered(db, registration.id, input.answered)
    : null;
  const feedback =
    answered?.lane === "practice"
      ? {
          itemId: answered.itemId,
          review: await reviewAnswer(db, registration.id, answered),
          falselySure: answered.confidence === "sure" && answered.score < 1,
          scenario: scenarios.get(scenarioOf(answered.itemId)) ?? null,
          objective: objectiveOf(answered.objectiveId),
          lesson: await readPassage(db, outline, answered.objectiveId),
        }
      : null;
  return {
    course: { id: registration.courseId, title: outline.title },
    showsHelp: await readShowsHelp(db, registration.courseVersionId),
    focus,
    feedback,
    question:
      next && objective
        ? {
            itemId: next.itemId,
            nth: next.nth,
            shown: showItem(
              next.presentation,
              practiceSeed(registration.id, next.itemVersionId, next.nth),
            ),
            objective,
          }
        : null,
    left: items.filter(({ count }) => count === 0).length,
    total: items.length,
  };
}

/** The choice that someone goes back to, or the scene that waits in a scenario under way. */
function sceneToAsk<T extends { itemId: string }>(
  all: readonly T[],
  open: readonly T[],
  scenarios: ReadonlyMap<string, ScenarioSoFar>,
  again: string | undefined,
): T | undefined {
  const steps = scenarios.get(scenarioOf(again ?? ""))?.path ?? [];
  const back = steps.find(({ itemId }) => itemId === again)?.itemId;
  const underWay = open.flatMap(({ itemId }) => {
    const { path = [], waiting } = scenarios.get(itemId) ?? {};
    return path.length > 0 && waiting ? [waiting] : [];
  });
  return all.find(({ itemId }) => itemId === (back ?? underWay[0]));
}
