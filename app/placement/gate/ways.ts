import { type Course, changeDays, courseOf, intervalsOf, ruleOn } from "./course";
import type { Day } from "./days";
import { leavesOf } from "./language";
import type { Leaf } from "./leaf";
import { type NextStep, nextStep } from "./next-step";
import type { State } from "./state";

/** One action. Equal keys are one action, in whatever layer and leaf. */
export interface Act {
  key: string;
  step: NextStep;
}

/** What cures a leaf: an action, or now and then two. */
export type Way = readonly Act[];

type Failure = Extract<State, { pass: null }>;

const ACCOMPANY: Act = { key: "accompany", step: { action: "accompany", owner: "school" } };

/** The days on which a question must pass for someone to be placed. */
export function daysToPass(course: Course): Day[] {
  const { first, pinned } = course.question;
  return pinned === null ? [first, ...changeDays(course)] : [first];
}

/**
 * For each leaf that fails on a day that counts, every way that would cure it on all of them; an
 * empty list where nobody can (an age). Leaves that never fail are not listed.
 */
export type Ways = ReadonlyMap<Leaf, readonly Way[]>;

/** The ways of a question's leaves, in rule order. */
export function waysToCure(course: Course): Ways {
  const { question, layers } = course;
  const accompanied = courseOf(
    { ...question, facts: { ...question.facts, accompanied: true } },
    layers,
  );
  const ways = new Map<Leaf, readonly Way[]>();
  for (const leaf of leavesOf(ruleOn(course, question.first))) {
    const failures = failuresOf(course, leaf);
    if (failures.length === 0) continue;
    const own = ownWay(leaf, failures, question.facts.accompanied);
    const helped = failuresOf(accompanied, leaf).length === 0;
    const company = helped && own?.[0]?.key !== ACCOMPANY.key ? [[ACCOMPANY]] : [];
    ways.set(leaf, [...(own ? [own] : []), ...company]);
  }
  return ways;
}

/** How a leaf fails on the days that count for it: the first, or each of the term. */
function failuresOf(course: Course, leaf: Leaf): Failure[] {
  const { first, pinned } = course.question;
  const whole = pinned === null && leaf.horizon === "whole_term";
  return intervalsOf(course, leaf).flatMap(({ from, state }) =>
    state.pass === null && (whole || from === first) ? [state] : [],
  );
}

/** The action for the first failure; none where a later one is beyond anybody. */
function ownWay(leaf: Leaf, failures: readonly Failure[], accompanied: boolean): Way | null {
  const steps = failures.map((failure) => nextStep(leaf, failure));
  const [step] = steps;
  if (!step || steps.some((one) => one === null)) return null;
  // Knowing how young someone is does not yet put anybody beside them.
  const alone = step.action === "enter-age-date" && leaf.about.beside && !accompanied;
  return [{ key: keyOf(leaf, step), step }, ...(alone ? [ACCOMPANY] : [])];
}

function keyOf(leaf: Leaf, { action }: NextStep): string {
  // A waiver names one req; company and the end of a hold serve whatever asks for them.
  if (action === "settle-waiver") return `${action} ${leaf.req}`;
  return action === "accompany" || action === "lift-hold" ? action : leaf.subject;
}
