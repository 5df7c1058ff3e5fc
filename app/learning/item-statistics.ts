import type { ItemFigures } from "../assessment/item-analysis";
import type { Fairness } from "../assessment/item-fairness";

/** What an author sees of one question. Nobody is named, and nothing is told of too few answers. */
export interface ItemStatistics {
  itemId: string;
  objectiveId: string;
  pool: "practice" | "check";
  question: string;
  /** Answers of the sample, to this wording and key in any version. */
  n: number;
  /** Null under 30 answers: there are not enough yet. */
  figures: Omit<ItemFigures, "item" | "n" | "options"> | null;
  /** The choices with how often each was made, the one that is right marked; empty for other types. */
  options: { text: string; right: boolean; n: number; rest: number | null }[];
  /** Half of the answers took at most so many seconds; null in practice, and under 30 answers. */
  medianSeconds: number | null;
  /** Against readers of English with the same results; null while there is nothing to compare. */
  spanish: Fairness | null;
  /** The same for those with an accommodation. */
  accommodated: Fairness | null;
}

/** The questions of a course as they did, over a sample of its learners. */
export interface BankStatistics {
  course: { id: string; title: string; version: string };
  /** How many learners the sample holds, and whether those are all. */
  learners: number;
  isAll: boolean;
  items: ItemStatistics[];
  /** KR-20 by objective, over its check questions that enough people answered; null: not enough yet. */
  alphas: { objectiveId: string; questions: number; alpha: number | null }[];
}
