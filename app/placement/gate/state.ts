import { addDays, type Day } from "./days";

/** Qualities of a pass, best to worst (gate.md §2). */
export const QUALITIES = ["met", "grace", "waived", "accompanied"] as const;
export type Quality = (typeof QUALITIES)[number];

/**
 * How a requirement stands on one day. `why` is a why-word of gate.md §3; `own` is the leaf's own
 * word where a waiver that does not cover it has put another in its place.
 */
export type State =
  | { pass: Quality; evidence: readonly string[] }
  | { pass: null; why: string; own?: string; evidence: readonly string[] };

/** A run of days, both ends inclusive, on which a requirement stands the same. */
export interface Span {
  from: Day;
  to: Day;
  state: State;
}

/** A requirement's answer for any day, and the days on which that answer can change. */
export interface Judged {
  changes: readonly Day[];
  on(day: Day): State;
  /** There are so many records that comparing what each run of days rests on costs more than the run. */
  apart?: boolean;
}

export function met(evidence: readonly string[]): State {
  return { pass: "met", evidence };
}

export function fails(why: string, evidence: readonly string[] = []): State {
  return { pass: null, why, evidence };
}

/** The same of many records: their ids are put together only where somebody reads them. */
export function metBy(evidence: () => readonly string[]): State {
  return {
    pass: "met",
    get evidence() {
      return evidence();
    },
  };
}

/** A failure over many records, in the same way. */
export function failsBy(why: string, evidence: () => readonly string[], own?: string): State {
  return {
    pass: null,
    why,
    ...(own === undefined ? {} : { own }),
    get evidence() {
      return evidence();
    },
  };
}

/** Which of two qualities is worse; `all` is as weak as its worst. */
export function worse(a: Quality, b: Quality): Quality {
  return QUALITIES.indexOf(a) >= QUALITIES.indexOf(b) ? a : b;
}

/** The set of intervals from `first` to `last`: one span per run of equal days. */
export function spansOf(judged: Judged, first: Day, last: Day): Span[] {
  const starts = [...new Set([first, ...judged.changes])]
    .filter((day) => day >= first && day <= last)
    .sort();
  const spans: Span[] = [];
  starts.forEach((from, i) => {
    const next = starts[i + 1];
    const to = next === undefined ? last : addDays(next, -1);
    const state = judged.on(from);
    const previous = spans.at(-1);
    if (previous && !judged.apart && sameState(previous.state, state)) previous.to = to;
    else spans.push({ from, to, state });
  });
  return spans;
}

/** The state on a day that lies inside the spans. */
export function stateOn(spans: readonly Span[], day: Day): State {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  if (!span || day > span.to) throw new RangeError(`No state on ${day}`);
  return span.state;
}

function sameState(a: State, b: State): boolean {
  if (a.evidence.join() !== b.evidence.join()) return false;
  return a.pass === null && b.pass === null
    ? a.why === b.why && a.own === b.own
    : a.pass === b.pass;
}
