import { FSRSAlgorithm, generatorParameters, Rating } from "ts-fsrs";
import { daysBetween, daysLater } from "../record/civil-day";

/** mastery.md §5: ask again when the chance to remember has fallen to .9, after 3 days at first. */
export const retentionRule = { recall: 0.9, days: 3, questions: 2, refreshers: 5 } as const;

/** How an answer went: wrong, right after help, right. No answer of ours is rated easy. */
export type Recall = "again" | "hard" | "good" | "easy";

const grades = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const;

/** FSRS-6 with its published weights, without fuzz and without steps inside a day. */
const schedule = new FSRSAlgorithm(
  generatorParameters({
    request_retention: retentionRule.recall,
    enable_fuzz: false,
    learning_steps: [],
    relearning_steps: [],
  }),
);

/** What is kept of one objective's memory after a review. Days are UTC days, `YYYY-MM-DD`. */
export interface Memory {
  stability: number;
  difficulty: number;
  /** The day of the last review. */
  day: string;
  /** The day on which to ask again. */
  due: string;
}

/** One review of an objective, on a whole UTC day. */
export interface Review {
  day: string;
  recall: Recall;
}

/** The memory after one more review; `before` is null at the first. Throws when days run backward. */
export function reviewed(before: Memory | null, { day, recall }: Review): Memory {
  const elapsed = before ? daysBetween(before.day, day) : 0;
  if (elapsed < 0) throw new RangeError(`A review on ${day} comes before ${before?.day}.`);
  const { stability, difficulty } = schedule.next_state(before, elapsed, grades[recall]);
  const due = daysLater(day, schedule.next_interval(stability, elapsed));
  return { stability, difficulty, day, due };
}

/** The chance, in [0, 1], that an objective is still remembered on a day. */
export function recallOn({ stability, day }: Memory, on: string): number {
  return schedule.forgetting_curve(Math.max(0, daysBetween(day, on)), stability);
}

/** The memory that reviews leave, in order of day; only the first review of a day counts. */
export function remembered(reviews: readonly Review[]): Memory | null {
  let memory: Memory | null = null;
  for (const review of reviews) if (memory?.day !== review.day) memory = reviewed(memory, review);
  return memory;
}

/**
 * The day from which a retention check may be opened: 3 days after the objective was shown, or when
 * a first right answer falls due if that is later. `shownOn` is the day that the person's calendar
 * said, `utcDay` the UTC day of the same instant.
 */
export function retentionDay(shownOn: string, utcDay: string): string {
  const { due } = reviewed(null, { day: utcDay, recall: "good" });
  const soonest = daysLater(shownOn, retentionRule.days);
  return due > soonest ? due : soonest;
}
