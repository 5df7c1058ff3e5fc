import { checkRule, type Gauge, rightNeeded, waysToPass } from "../mastery/check-rule";
import type { Level } from "../mastery/level";
import type { RetentionDoor } from "../mastery/retention-check";
import type { TryDoor } from "../mastery/tries";
import type { CheckStanding, RetentionRecord, TryRecord } from "./check-log";
import { isMendable } from "./critical-miss";
import type { HeldBy } from "./held-task";
import type { NextStep } from "./next-step";
import type { Outline, OutlineLesson } from "./outline";
import type { Registration } from "./registration";

export interface LessonProgress extends OutlineLesson {
  readAt: number | null;
  /** Where the person stopped; null when the lesson was never opened. */
  block: number | null;
}

/** "3 of 4 on new questions; one more right answer completes it." `more` null: this try cannot. */
export interface Counts {
  right: number;
  of: number;
  more: number | null;
}

export interface TriedBefore
  extends Pick<TryRecord, "number" | "outcome" | "n" | "right" | "closedAt"> {
  /** Enough right answers, but a safety or law question was missed. */
  criticalMissed: boolean;
}

/** What a page may carry of a retention check. */
export interface RetentionProgress
  extends Pick<RetentionRecord, "shownAt" | "dueOn" | "outcome" | "n" | "right" | "closedAt"> {
  /** The belief held, but a safety or law question was missed. */
  criticalMissed: boolean;
  /** What stands before it; null when the objective no longer stands as shown. */
  door: RetentionDoor | null;
  keptAt: number | null;
}

export interface ObjectiveProgress {
  id: string;
  text: string;
  level: Level;
  door: TryDoor;
  /** In order. A page may carry these: no seed, no belief. */
  tries: TriedBefore[];
  /** "4 of 4 or 5 of 6", when all its questions are of one kind; empty when they are mixed. */
  ways: { right: number; of: number }[];
  /** The open try, once it has asked so many that no single answer is given away. */
  counts: Counts | null;
  /** When a coach confirmed it another way. */
  confirmedAt: number | null;
  /** Who has the coach task that is open about it (null: nobody yet); absent when none is open. */
  held?: HeldBy | null | undefined;
  /** What was shown, and the confirmation days later; null when it never was. */
  retention: RetentionProgress | null;
  /** Where to read it again. */
  lesson: OutlineLesson | null;
  /** Practice questions never answered, of those that are asked of their own accord. */
  practiceLeft: number;
  /** A renewal asks for it again; what was shown before stands until it is missed. */
  renewing: boolean;
}

export interface CourseProgress {
  registration: Registration;
  /** The zone in which days and times are said to this person. */
  zone: string;
  outline: Outline;
  lessons: LessonProgress[];
  objectives: ObjectiveProgress[];
  /** Who is to watch the practice task (null: nobody yet); absent while nobody is asked. */
  observer?: HeldBy | null | undefined;
  next: NextStep;
}

/**
 * The counts of an open try, from the least number of answers on: before that they would say which
 * single answer was right.
 */
export function countsOf({ open, unseen }: CheckStanding, asked?: Gauge): Counts | null {
  if (open?.lane !== "check" || open.state.n < checkRule.least) return null;
  const { n, right } = open.state;
  return { right, of: n, more: rightNeeded(open.state, unseen, asked) };
}

/** The ways to pass when all items of a bank are of one kind; none when they are mixed. */
export function waysOf(bank: readonly Gauge[]): { right: number; of: number }[] {
  const [first, ...rest] = bank;
  const alike = rest.every(({ guess, slip }) => guess === first?.guess && slip === first.slip);
  return first && alike ? waysToPass(first, bank.length) : [];
}

/** What a page may carry of a try: no seed, no belief. */
export function triedBefore({ number, outcome, n, right, k, closedAt }: TryRecord): TriedBefore {
  const criticalMissed = isMendable({ outcome, k });
  return { number, outcome, n, right, closedAt, criticalMissed };
}

/** What a page may carry of a retention check: no belief, no ids. */
export function retentionProgress({
  retention,
  retentionDoor,
  keptAt,
}: CheckStanding): RetentionProgress | null {
  if (!retention) return null;
  const { shownAt, dueOn, outcome, n, right, closedAt } = retention;
  const criticalMissed = isMendable(retention);
  const said = { shownAt, dueOn, outcome, n, right, closedAt, criticalMissed };
  return { ...said, door: retentionDoor, keptAt };
}

/** Of what is not shown yet, what to work on first: what is open, then what waits for its time. */
export function nextToWorkOn(
  objectives: readonly ObjectiveProgress[],
): ObjectiveProgress | undefined {
  const left = objectives.filter(({ door }) => door.state !== "shown");
  const inState = (state: string) => left.find(({ door }) => door.state === state);
  return inState("open") ?? inState("wait") ?? left[0];
}
