import type { Node } from "./language";
import type { Leaf } from "./leaf";
import { QUALITIES, type Quality, type State, worse } from "./state";

/** What a rule says on one day, member by member. */
export type Ruling = LeafRuling | GroupRuling;

export interface LeafRuling {
  op: "leaf";
  leaf: Leaf;
  state: State;
  pass: Quality | null;
}

export interface GroupRuling {
  op: "all" | "at_least";
  n: number;
  /** The quality of the pass; null = fails. */
  pass: Quality | null;
  of: readonly Ruling[];
  /** The best n members that pass, in rule order: those that carry a pass. */
  carrying: readonly Ruling[];
}

/** Judges a rule on one day. `all` needs every member; a group is as weak as its worst carrier. */
export function judge(node: Node, stateOf: (leaf: Leaf) => State): Ruling {
  if (node.op === "leaf") {
    const state = stateOf(node.leaf);
    return { op: "leaf", leaf: node.leaf, state, pass: state.pass };
  }
  const of = node.of.map((member) => judge(member, stateOf));
  const n = node.op === "all" ? of.length : node.n;
  const carrying = bestOf(of, n);
  const pass =
    carrying.length < n
      ? null
      : carrying.reduce<Quality>((worst, { pass }) => worse(worst, pass ?? worst), "met");
  return { op: node.op, n, pass, of, carrying };
}

/** The leaves that fail a rule; of a failing choice, those of the branches that fail. */
export function failingLeaves(ruling: Ruling): LeafRuling[] {
  if (ruling.pass !== null) return [];
  return ruling.op === "leaf" ? [ruling] : ruling.of.flatMap(failingLeaves);
}

/** The leaves that carry a pass: of a choice, those of its best branches. */
export function carryingLeaves(ruling: Ruling): LeafRuling[] {
  if (ruling.pass === null) return [];
  return ruling.op === "leaf" ? [ruling] : ruling.carrying.flatMap(carryingLeaves);
}

/** The best n members that pass, of equals those named first, in rule order. */
function bestOf(members: readonly Ruling[], n: number): Ruling[] {
  const rank = ({ pass }: Ruling) => (pass === null ? QUALITIES.length : QUALITIES.indexOf(pass));
  const passing = members.filter((member) => member.pass !== null);
  if (passing.length <= n) return passing;
  const best = [...passing].sort((a, b) => rank(a) - rank(b)).slice(0, n);
  return passing.filter((member) => best.includes(member));
}
