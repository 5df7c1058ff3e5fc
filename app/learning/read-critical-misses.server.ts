import { learnerZone, registrationOf } from "../../db/queries/learning";
import { criticalMissesOf } from "../../db/queries/learning-critical";
import { itemById, scoringsOf } from "../../db/queries/learning-item";
import { outlineOf } from "../../db/queries/learning-outline";
import { keyedAt } from "../../db/queries/learning-regrade";
import { responseNumbered, responseTo } from "../../db/queries/learning-response";
import { type Shown, showItem } from "../assessment/items/index";
import { type Review, reviewOf } from "../assessment/review";
import type { Reading } from "../record/context.server";
import { missesToShow, type ParallelState, parallelState } from "./critical-miss";
import type { Passage } from "./outline";
import { readStandings } from "./read-check-standings.server";
import { readPassage } from "./read-passages.server";
import { reviewAnswer } from "./review-answer.server";
import { practiceSeed, questionSeed } from "./seed";

/** A critical miss as its page shows it, after the check. */
export interface CriticalMissShown {
  itemId: string;
  objective: string;
  /** Where to read it again, at the part that teaches it. */
  lesson: Passage | null;
  /** The question that was missed, with its reasons. */
  review: Review;
  state: ParallelState;
  /** The question that may make up for it, while it waits. */
  parallel: { itemId: string; shown: Shown } | null;
  /** The same after it was answered. */
  answered: Review | null;
}

/**
 * The critical misses of the acting person in the latest check of a course, with their reasons, once
 * it is over.
 */
export async function readCriticalMisses(
  { db, now, actor }: Reading,
  { courseId }: { courseId: string },
): Promise<CriticalMissShown[]> {
  if (actor.personId === null) return [];
  const registration = await registrationOf(db, actor.personId, courseId);
  if (!registration) return [];
  const standings = await readStandings(db, registration, now);
  const outline = await outlineOf(db, registration.courseVersionId);
  const zone = await learnerZone(db, actor.personId);

  const shown: CriticalMissShown[] = [];
  const misses = missesToShow(await criticalMissesOf(db, registration.id), standings);
  for (const { miss, answer } of misses) {
    const spent = standings.flatMap(({ tries }) => tries).find(({ id }) => id === miss.tryId);
    if (!spent) throw new Error(`The miss of ${miss.itemVersionId} belongs to no try.`);
    const item = await itemById(db, miss.itemVersionId);
    const given = await responseTo(db, registration.id, miss.itemVersionId, 0);
    // The key that judged it then: one that was corrected since says nothing of what happened.
    const keyId = given && (await keyedAt(db, miss.itemVersionId, given.at));
    const scoring = keyId && (await scoringsOf(db, [keyId])).get(keyId);
    if (!given || !scoring) throw new Error(`The miss of ${item.itemId} has no answer or no key.`);
    const seed = questionSeed(spent.seed, miss.itemVersionId);
    const state = parallelState(miss, answer, now, zone);
    const logged = answer && (await responseNumbered(db, registration.id, answer.seq));
    shown.push({
      itemId: item.itemId,
      objective: outline.objectives.find(({ id }) => id === spent.objectiveId)?.text ?? "",
      lesson: await readPassage(db, outline, spent.objectiveId),
      review: reviewOf(item.presentation, scoring, given.given, seed),
      state,
      parallel: state === "waiting" ? await questionOf(miss.parallelId) : null,
      answered: logged ? await reviewAnswer(db, registration.id, logged) : null,
    });
  }
  return shown;

  async function questionOf(itemVersionId: string | null) {
    if (itemVersionId === null || !registration) return null;
    const { itemId, presentation } = await itemById(db, itemVersionId);
    const shownItem = showItem(presentation, practiceSeed(registration.id, itemVersionId, 0));
    return { itemId, shown: shownItem };
  }
}
