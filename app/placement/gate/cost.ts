import type { Question } from "./case";
import { courseOf } from "./course";
import { leavesOf, type Node } from "./language";
import type { Layer } from "./layers";
import type { Leaf } from "./leaf";
import { type Budget, SearchTooLong, shortestPath } from "./shortest-path";
import { met } from "./state";

/**
 * The most turns that finding somebody's fewest steps may take. Measured on a busy machine with two
 * cores: eight entangled choices of twelve take 18,325 turns, about 0.7 s. Real packs take under 200.
 */
export const MOST_TURNS = 20_000;

/** How many of somebody's requirements are met already when the search is tried: sixteenths. */
const SHARES = [0, 4, 8, 12] as const;

/**
 * How many turns the search for the fewest steps takes at worst: for somebody with nothing on file, and
 * for some with a part of it. More than `most` reads Infinity. Always the same for the same rule.
 */
export function searchCost(node: Node, most: number = MOST_TURNS): number {
  const worst = SHARES.map((share) => costWith(node, share, most));
  return Math.max(...worst);
}

function costWith(node: Node, share: number, most: number): number {
  let nth = 0;
  const tried = withLeaves(node, (leaf) =>
    // A fixed scatter: every leaf's place, times a number prime to 16.
    (nth++ * 7 + 3) % 16 < share
      ? { ...leaf, judge: () => ({ changes: [], on: () => met([]) }) }
      : leaf,
  );
  const budget: Budget = { left: most };
  try {
    shortestPath(courseOf(NOBODY, [layerOf(tried)]), budget);
  } catch (error) {
    if (error instanceof SearchTooLong) return Infinity;
    throw error;
  }
  return most - budget.left;
}

function layerOf(node: Node): Layer {
  return { versions: [{ rule: "TRIED@1", node, leaves: leavesOf(node), through: null }] };
}

function withLeaves(node: Node, change: (leaf: Leaf) => Leaf): Node {
  return node.op === "leaf"
    ? { op: "leaf", leaf: change(node.leaf) }
    : { ...node, of: node.of.map((member) => withLeaves(member, change)) };
}

/** Someone with nothing on file, asked about one term. */
const NOBODY: Question = {
  rules: ["TRIED@1"],
  start: "2026-09-01",
  end: "2027-05-31",
  zone: "UTC",
  at: Date.UTC(2026, 8, 1, 12),
  today: "2026-09-01",
  knownAt: Date.UTC(2026, 8, 1, 12),
  first: "2026-09-01",
  pinned: null,
  grandfather: new Map(),
  facts: {
    person: "nobody",
    nameKey: null,
    accompanied: false,
    lastTermEnd: null,
    ageDates: new Map(),
    merges: [],
    credentials: [],
    clearances: [],
    sessions: [],
    observations: [],
    agreements: [],
    attests: [],
    holds: [],
    waivers: [],
  },
};
