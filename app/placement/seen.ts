import type { Judged } from "./decision";
import type { CaseFacts } from "./gate/case-facts";
import { type Day, eventDay } from "./gate/days";
import type { Answer } from "./gate/decide";
import {
  type Explained,
  type ExplainedLayer,
  type ExplainedLeaf,
  explainedLeaves,
} from "./gate/explain";
import type { ClearanceState } from "./gate/facts";

/** The why-word that everyone but an adjudicator reads in place of an adverse event. */
export const IN_REVIEW = "in review";

/** Whether a clearance in this state is for an adjudicator's eyes only. */
export function hidesDetail(state: ClearanceState): boolean {
  return state === "flagged" || state === "suspended" || state === "not_cleared";
}

const ADJUDICATION: ReadonlySet<string> = new Set(["flagged or suspended", "not_cleared"]);

/** A failing requirement, `req: why`, as everyone but an adjudicator reads it. */
export function failingSeen(failing: string): string {
  const at = failing.indexOf(": ") + 2;
  return ADJUDICATION.has(failing.slice(at)) ? `${failing.slice(0, at)}${IN_REVIEW}` : failing;
}

/** An answer as one reader may see it: no flags of the engine, no facts, no adjudication detail. */
export interface SeenAnswer {
  outcome: Answer["outcome"];
  until: string | null;
  gap: string | null;
  tree: readonly ExplainedLayer[];
  /** The fewest requirements whose change would make it a yes; null when nothing anyone does can. */
  steps: readonly ExplainedLeaf[] | null;
  /** The day from which the steps help; null when they help at once. */
  wait: Day | null;
  /** The first day on which what is known already makes it a yes; null = not before the end. */
  earliest: Day | null;
  /** Why it could not be judged; null when it was. */
  problem: string | null;
  inPlace: Tally;
  /** The facts that the tree rests on. */
  facts: readonly FactLine[];
}

/** One fact about a person, in what a page prints of it. */
export interface FactLine {
  id: string;
  kind:
    | "credential"
    | "clearance"
    | "session"
    | "observation"
    | "attest"
    | "agreement"
    | "waiver"
    | "hold";
  on: Day;
  /** Minutes of a session, or the score of an observation. */
  amount: number | null;
}

export interface Tally {
  met: number;
  of: number;
}

/**
 * What a reader sees of an answer. Only an adjudicator reads that a check was flagged, suspended or
 * not cleared; everyone else reads that it is in review, with no record named (gate.md §1.7).
 */
export function seenBy(
  eye: "adjudicator" | "other",
  { answer, question, school, outlook }: Pick<Judged, "answer" | "question" | "school" | "outlook">,
): SeenAnswer {
  const { earliest, path } = outlook();
  const hides = eye !== "adjudicator";
  const tree = hides
    ? answer.tree.map(({ rule, node }) => ({ rule, node: withoutDetail(node) }))
    : answer.tree;
  const steps = hides ? path?.steps.map(leafWithoutDetail) : path?.steps;
  return {
    outcome: answer.outcome,
    until: answer.until ?? null,
    gap: answer.gap ?? null,
    tree,
    steps: steps ?? null,
    wait: path?.wait ?? null,
    earliest,
    problem: answer.outcome === "UNDETERMINED" ? (answer.failing[0] ?? "") : null,
    inPlace: tallyOf(tree),
    facts: [question.facts, ...(school ? [school.question.facts] : [])]
      .flatMap((facts) => factLines(facts, question.opening.tz))
      .filter(({ id }) => restsOn(tree, id)),
  };
}

function restsOn(tree: readonly ExplainedLayer[], id: string): boolean {
  return tree.some(({ node }) => explainedLeaves(node).some((leaf) => leaf.evidence.includes(id)));
}

function factLines(facts: PrintedFacts, zone: unknown): FactLine[] {
  const lines = <Fact extends { id?: string | null | undefined }>(
    kind: FactLine["kind"],
    records: readonly Fact[] | null | undefined,
    read: (fact: Fact) => { on: string; amount?: number | null | undefined },
  ) =>
    (records ?? []).map((fact) => {
      const { on, amount } = read(fact);
      return { id: fact.id ?? "", kind, on: eventDay(on, String(zone)), amount: amount ?? null };
    });
  return [
    ...lines("credential", facts.credentials, ({ issued }) => ({ on: issued })),
    ...lines("clearance", facts.clearances, ({ on }) => ({ on })),
    ...lines("session", facts.sessions, ({ on, minutes }) => ({ on, amount: minutes })),
    ...lines("observation", facts.observations, ({ on, score }) => ({ on, amount: score })),
    ...lines("attest", facts.attests, ({ on }) => ({ on })),
    ...lines("agreement", facts.agreements, ({ on }) => ({ on })),
    ...lines("waiver", begun(facts.waivers), ({ from }) => ({ on: from })),
    ...lines("hold", facts.holds, ({ from }) => ({ on: from })),
  ];
}

/** The facts of a person, or of a school, in what a page prints of them. */
type PrintedFacts = Omit<CaseFacts, "attests"> & {
  attests?: readonly { id?: string | null | undefined; on: string }[] | null | undefined;
};

/** The waivers that say from when; one that does not covers nothing. */
function begun(waivers: CaseFacts["waivers"]) {
  return (waivers ?? []).flatMap(({ id, from }) => (from ? [{ id, from }] : []));
}

/** How many requirements are in place; a choice counts as many as it needs. */
export function tallyOf(tree: readonly ExplainedLayer[]): Tally {
  return sum(tree.map(({ node }) => tally(node)));
}

function tally(node: Explained): Tally {
  if (node.op === "leaf") return { met: node.pass === null ? 0 : 1, of: 1 };
  if (node.op === "all") return sum(node.of.map(tally));
  const passing = node.of.filter((member) => member.pass !== null).length;
  return { met: Math.min(passing, node.n), of: node.n };
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({ met: a.met + b.met, of: a.of + b.of }), { met: 0, of: 0 });
}

function withoutDetail(node: Explained): Explained {
  if (node.op === "leaf") return leafWithoutDetail(node);
  return { ...node, of: node.of.map(withoutDetail) };
}

function leafWithoutDetail(leaf: ExplainedLeaf): ExplainedLeaf {
  if (leaf.stops !== undefined && ADJUDICATION.has(leaf.stops)) {
    return { ...leaf, stops: IN_REVIEW };
  }
  if (leaf.why === undefined || !ADJUDICATION.has(leaf.why)) return leaf;
  return { ...leaf, why: IN_REVIEW, evidence: [] };
}
