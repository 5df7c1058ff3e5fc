import { pick, seededRandom } from "../assessment/seeded";
import { sittingMs } from "../mastery/weight";

/** A practice item, how often this person answered it, and when last. */
export interface PracticeItem {
  itemVersionId: string;
  objectiveId: string;
  count: number;
  lastAt: number;
  /** The last answer was wrong, and they had said that they were sure. */
  falselySure: boolean;
}

/**
 * The item to practice now: never answered before answered, of the objective with the fewest answers
 * so that objectives interleave, drawn the same for the same seed. Answered items come back in a
 * later sitting: first what someone was sure of and got wrong, then the oldest. Null when there is
 * nothing worth asking now.
 */
export function nextPractice<T extends PracticeItem>(
  items: readonly T[],
  now: number,
  seed: string,
): T | null {
  const fresh = items.filter((item) => item.count === 0);
  if (fresh.length > 0) {
    const fewest = Math.min(...fresh.map((item) => answersOn(items, item.objectiveId)));
    const among = fresh.filter((item) => answersOn(items, item.objectiveId) === fewest);
    return pick(among, seededRandom(seed)) ?? null;
  }
  const rested = items.filter((item) => now - item.lastAt >= sittingMs);
  const urgency = ({ falselySure }: T) => (falselySure ? 0 : 1);
  return [...rested].sort((a, b) => urgency(a) - urgency(b) || a.lastAt - b.lastAt)[0] ?? null;
}

function answersOn(items: readonly PracticeItem[], objectiveId: string): number {
  return items
    .filter((item) => item.objectiveId === objectiveId)
    .reduce((sum, item) => sum + item.count, 0);
}
