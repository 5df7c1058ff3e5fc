import { type Course, intervalsOf, stateOf } from "./course";
import { addDays, type Day } from "./days";
import { inForce } from "./layers";
import type { About, Horizon } from "./leaf";
import { type NextStep, nextStep } from "./next-step";
import { judge, type LeafRuling, type Ruling } from "./ruling";
import type { Quality } from "./state";

/** One requirement as it stands on the first day judged. */
export interface ExplainedLeaf {
  op: "leaf";
  req: string;
  kind: string;
  horizon: Horizon;
  about: About;
  pass: Quality | null;
  /** The why-word, when it fails. */
  why?: string | undefined;
  /** Ids of the facts behind the state. */
  evidence: readonly string[];
  /** The last good day, when a pass stops before the end, and why it stops. */
  through?: Day | undefined;
  stops?: string | undefined;
  /** The first good day, when a failure passes by itself before the end. */
  from?: Day | undefined;
  /** What would move a failure, or keep a pass from stopping, and whose it is. Absent: nothing. */
  next?: NextStep | undefined;
  /** False for a branch that a passing choice does not need. */
  needed: boolean;
}

export interface ExplainedGroup {
  op: "all" | "at_least";
  /** How many of the members must pass. */
  n: number;
  pass: Quality | null;
  needed: boolean;
  of: readonly Explained[];
}

export type Explained = ExplainedLeaf | ExplainedGroup;

/** One layer of the opening, by the rule version in force on the first day. */
export interface ExplainedLayer {
  rule: string;
  node: Explained;
}

/** Every requirement of every layer, met ones too, on the first day judged. */
export function explain(course: Course): ExplainedLayer[] {
  const day = course.question.first;
  return course.layers.map((layer) => {
    const { rule, node } = inForce(layer, day);
    const ruling = judge(node, (leaf) => stateOf(course, leaf, day));
    return { rule, node: explainRuling(course, ruling, true) };
  });
}

/** Every leaf of an explanation, in rule order. */
export function explainedLeaves(node: Explained): ExplainedLeaf[] {
  return node.op === "leaf" ? [node] : node.of.flatMap(explainedLeaves);
}

function explainRuling(course: Course, ruling: Ruling, needed: boolean): Explained {
  if (ruling.op === "leaf") return explainLeaf(course, ruling, needed);
  const { op, n, pass, carrying } = ruling;
  return {
    op,
    n,
    pass,
    needed,
    of: ruling.of.map((member) =>
      explainRuling(course, member, needed && (pass === null || carrying.includes(member))),
    ),
  };
}

/** One leaf as it stands on the first day judged. */
export function explainLeaf(
  course: Course,
  { leaf, state }: Pick<LeafRuling, "leaf" | "state">,
  needed: boolean,
): ExplainedLeaf {
  const { req, kind, horizon, about } = leaf;
  const same = { op: "leaf" as const, req, kind, horizon, about, evidence: state.evidence, needed };
  const spans = intervalsOf(course, leaf);
  if (state.pass === null) {
    const passes = spans.find((span) => span.state.pass !== null);
    const next = nextStep(leaf, state);
    return {
      ...same,
      pass: null,
      why: state.why,
      ...(passes ? { from: passes.from } : {}),
      ...(next ? { next } : {}),
    };
  }
  const end = spans.find((span) => span.state.pass === null);
  if (!end || end.state.pass !== null) return { ...same, pass: state.pass };
  const next = nextStep(leaf, end.state);
  return {
    ...same,
    pass: state.pass,
    through: addDays(end.from, -1),
    stops: end.state.why,
    ...(next ? { next } : {}),
  };
}
