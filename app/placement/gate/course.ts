import type { Question } from "./case";
import { type Day, earlier, later } from "./days";
import { type FactRecord, factsKnown, type Known, personIds } from "./facts";
import type { Node } from "./language";
import { inForce, type Layer, versionChanges } from "./layers";
import type { Leaf } from "./leaf";
import { judge, type Ruling } from "./ruling";
import { type Judged, type Span, type State, spansOf, stateOn } from "./state";
import { withWaivers } from "./waiver";

/** How one question is judged: the rule in force on a day, and any leaf's state on a day. */
export interface Course {
  question: Question;
  layers: readonly Layer[];
  known: Known;
  judged: ReadonlyMap<Leaf, Judged>;
  /** The intervals of each leaf, worked out when they are first asked for. */
  spans: Map<Leaf, readonly Span[]>;
  last: Day;
}

/** Sets out how every leaf of every version is judged. `keep` can leave records out. */
export function courseOf(
  question: Question,
  layers: readonly Layer[],
  keep: (record: FactRecord) => boolean = () => true,
): Course {
  const known = knownThen(question, keep);
  const judged = new Map<Leaf, Judged>();
  for (const leaf of layers.flatMap(({ versions }) => versions.flatMap((v) => v.leaves))) {
    judged.set(leaf, withWaivers(leaf, known, leaf.judge(known)));
  }
  const last = later(question.end, question.first);
  return { question, layers, known, judged, spans: new Map(), last };
}

/** The same question asked on a later day, about the days from there, with what is known now. */
export function askedOn({ question, layers }: Course, day: Day): Course {
  return courseOf({ ...question, first: day, today: later(question.today, day) }, layers);
}

/** What the layers say on a day; `frozen` keeps all but whole-term leaves as on that day. */
export function rulingOn(course: Course, day: Day, frozen?: Day): Ruling {
  return judge(ruleOn(course, day), (leaf) => stateOf(course, leaf, dayFor(leaf, day, frozen)));
}

/** All layers as one rule, in the versions in force on a day. */
export function ruleOn({ layers }: Course, day: Day): Node {
  return { op: "all", of: layers.map((layer) => inForce(layer, day).node) };
}

/** The day that counts for a leaf: only whole-term leaves move on from `frozen`. */
export function dayFor(leaf: Leaf, day: Day, frozen?: Day): Day {
  return leaf.horizon === "whole_term" ? day : (frozen ?? day);
}

/** A leaf's state on a day that the course covers. */
export function stateOf(course: Course, leaf: Leaf, day: Day): State {
  return stateOn(intervalsOf(course, leaf), day);
}

/** The intervals of a leaf from the first day judged to the last, each with its state. */
export function intervalsOf(course: Course, leaf: Leaf): readonly Span[] {
  const made = course.spans.get(leaf);
  if (made) return made;
  const judged = course.judged.get(leaf);
  if (!judged) throw new RangeError(`${leaf.req} is no leaf of the question`);
  const { first, start } = course.question;
  const spans =
    leaf.horizon === "at_start"
      ? [{ from: first, to: course.last, state: judged.on(earlier(start, first)) }]
      : spansOf(judged, first, course.last);
  course.spans.set(leaf, spans);
  return spans;
}

/** The days after the first on which anything can change, in order. */
export function changeDays(course: Course): Day[] {
  const days = [...course.judged.keys()].flatMap((leaf) =>
    intervalsOf(course, leaf).map(({ from }) => from),
  );
  return inTerm(course, [...days, ...versionChanges(course.layers)]);
}

/** Of some days those after the first and in the term, each once, in order. */
export function inTerm({ question, last }: Course, days: readonly Day[]): Day[] {
  return [...new Set(days)].filter((day) => day > question.first && day <= last).sort();
}

/**
 * What refuses the question: the first day judged, or, before a placement, the first day on which a
 * whole-term leaf breaks. Null when someone may be placed.
 */
export function refusalOf(course: Course): { day: Day; ruling: Ruling } | null {
  const { first, pinned } = course.question;
  const opening = rulingOn(course, first);
  if (opening.pass === null) return { day: first, ruling: opening };
  if (pinned !== null) return null;
  for (const day of changeDays(course)) {
    const ruling = rulingOn(course, day, first);
    if (ruling.pass === null) return { day, ruling };
  }
  return null;
}

function knownThen(question: Question, keep: (record: FactRecord) => boolean): Known {
  const ids = personIds(question.facts, question.knownAt);
  return {
    facts: factsKnown(question.facts, question.knownAt, ids, keep),
    ids,
    today: question.today,
    start: question.start,
  };
}
