import type { Question } from "./case";
import { type Day, earlier, later } from "./days";
import type { Known } from "./facts";
import { leavesOf, type Node } from "./language";
import { inForce, type Layer } from "./layers";
import type { Leaf } from "./leaf";
import { judge, type Ruling } from "./ruling";
import { type Span, type State, spansOf, stateOn } from "./state";

import { withWaivers } from "./waiver";

/** How one question is judged: the rule in force on a day, and any leaf's state on a day. */
export interface Course {
  question: Question;
  layers: readonly Layer[];
  spans: ReadonlyMap<Leaf, readonly Span[]>;
  last: Day;
}

/** Judges every leaf of every version once, over all days of the question. */
export function courseOf(question: Question, layers: readonly Layer[], known: Known): Course {
  const last = later(question.end, question.first);
  const spans = new Map<Leaf, readonly Span[]>();
  for (const leaf of layers.flatMap(({ versions }) => versions.flatMap((v) => leavesOf(v.node)))) {
    const judged = withWaivers(leaf, known, leaf.judge(known));
    const state = () => judged.on(earlier(question.start, question.first));
    spans.set(
      leaf,
      leaf.horizon === "at_start"
        ? [{ from: question.first, to: last, state: state() }]
        : spansOf(judged, question.first, last),
    );
  }
  return { question, layers, spans, last };
}

/** What the layers say on a day; `frozen` keeps all but whole-term leaves as on that day. */
export function rulingOn(course: Course, day: Day, frozen?: Day): Ruling {
  const node: Node = { op: "all", of: course.layers.map((layer) => inForce(layer, day).node) };
  return judge(node, (leaf) =>
    stateOf(course, leaf, leaf.horizon === "whole_term" ? day : (frozen ?? day)),
  );
}

/** A leaf's state on a day that the course covers. */
export function stateOf(course: Course, leaf: Leaf, day: Day): State {
  return stateOn(course.spans.get(leaf) ?? [], day);
}
