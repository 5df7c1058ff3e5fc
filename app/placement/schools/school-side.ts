import type { Case } from "../gate/case";
import { addDays, type Day } from "../gate/days";
import { type Answer, consider, type Outcome, permits } from "../gate/decide";
import { type Explained, type ExplainedLeaf, explainedLeaves } from "../gate/explain";
import type { Outlook } from "../gate/outlook";
import { CONFLICT_REQ } from "./school-rule";

/** Something that a school has on file, as a question keeps it: the gate reads it while it stands. */
export interface SchoolAttest {
  id: string;
  what: string;
  on: Day;
  /** The last day on which it stands; null when it does not end by itself. */
  through: Day | null;
  recorded_at: string;
}

/** The question whether a school is ready for a person in a term. `facts.person` is the school. */
export interface SchoolQuestion extends Omit<Case, "facts"> {
  facts: Omit<Case["facts"], "attests"> & { attests: readonly SchoolAttest[] };
}

/** The school's side of a placement, and the rule that it was asked by. */
export interface SchoolSide {
  question: SchoolQuestion;
  rule: { id: string; hash: string; rule: unknown };
}

/**
 * Whether a school is ready: the gate's answer about the school itself, asked once for every stretch of
 * days in which the same things stand on file. What ends during the term ends the answer.
 */
export function answerSchool({ question, rule }: SchoolSide): Answer {
  const first = question.ask.day ?? question.opening.start;
  const asked = (day: Day) => ({
    ...question,
    ask: { ...question.ask, day },
    facts: {
      ...question.facts,
      attests: question.facts.attests.filter(({ through }) => through === null || through >= day),
    },
  });
  const ends = question.facts.attests.flatMap(({ through }) =>
    through !== null && through >= first && through < question.opening.end
      ? [addDays(through, 1)]
      : [],
  );
  const now = consider(asked(first), { [rule.id]: rule.rule }).answer;
  if (!permits(now)) return ours(now);
  for (const day of [...new Set(ends)].sort()) {
    if (now.until !== undefined && now.until < day) break;
    const then = consider(asked(day), { [rule.id]: rule.rule }).answer;
    if (permits(then)) continue;
    const until = addDays(day, -1);
    return ours({ ...now, outcome: "ELIGIBLE_UNTIL", until, failing: then.failing }, then);
  }
  return ours(now);
}

/** The same answer with its next steps as the school's, and what stops it named where it ends. */
function ours(answer: Answer, then?: Answer): Answer {
  const stops = new Map(
    (then?.tree ?? [])
      .flatMap(({ node }) => explainedLeaves(node))
      .flatMap((leaf) => (leaf.pass === null ? [[leaf.req, leaf.why] as const] : [])),
  );
  const leafOf = (leaf: ExplainedLeaf): ExplainedLeaf => {
    const ended = answer.until !== undefined && leaf.pass !== null && stops.has(leaf.req);
    const mine = ended ? { ...leaf, through: answer.until, stops: stops.get(leaf.req) } : leaf;
    if (leaf.req === CONFLICT_REQ)
      return leaf.pass === null
        ? {
            ...mine,
            about: { what: "conflict" },
            next: { action: "settle-conflict", owner: "lead" },
          }
        : { ...mine, about: { what: "conflict" } };
    return leaf.kind === "attest" && (leaf.pass === null || ended)
      ? { ...mine, next: { action: "ready-school", owner: "school" } }
      : mine;
  };
  const nodeOf = (node: Explained): Explained =>
    node.op === "leaf" ? leafOf(node) : { ...node, of: node.of.map(nodeOf) };
  return { ...answer, tree: answer.tree.map(({ rule, node }) => ({ rule, node: nodeOf(node) })) };
}

/** One answer for two sides that must both say yes: of the person, then of the school. */
export function bothSides(person: Answer, school: Answer): Answer {
  const sides = [person, school];
  const decisive = sides.filter((side) => isDecisive(side, sides));
  const gaps = decisive.flatMap(({ gap }) => gap ?? []);
  const isGap = gaps.length > 0 && gaps.length === decisive.length;
  const untils = sides.flatMap(({ until }) => (until === undefined ? [] : [until])).sort();
  const outcome = outcomeOf(sides, untils.length > 0);
  const allowed = permits({ outcome });
  return {
    outcome,
    ...(allowed && untils[0] !== undefined ? { until: untils[0] } : {}),
    ...(isGap ? { gap: gaps.sort()[0] } : {}),
    failing: decisive.flatMap(({ failing }) => failing),
    via: allowed || isGap ? sides.flatMap(({ via }) => via) : [],
    flags: [...new Set(sides.flatMap(({ flags }) => flags))],
    tree: sides.flatMap(({ tree }) => tree),
  };
}

/** Whether a side is one of those that make the answer what it is. */
function isDecisive(side: Answer, sides: readonly Answer[]): boolean {
  if (sides.some(({ outcome }) => outcome === "UNDETERMINED"))
    return side.outcome === "UNDETERMINED";
  if (sides.some((one) => !permits(one))) return !permits(side);
  const first = sides.flatMap(({ until }) => until ?? []).sort()[0];
  return side.until !== undefined && side.until === first;
}

function outcomeOf(sides: readonly Answer[], ends: boolean): Outcome {
  const outcomes = sides.map(({ outcome }) => outcome);
  if (outcomes.includes("UNDETERMINED")) return "UNDETERMINED";
  if (outcomes.includes("INELIGIBLE")) return "INELIGIBLE";
  const conditional = outcomes.some((one) => one.startsWith("CONDITIONAL"));
  if (conditional) return ends ? "CONDITIONAL_UNTIL" : "CONDITIONAL";
  return ends ? "ELIGIBLE_UNTIL" : "ELIGIBLE";
}

/** What lies ahead of both: the person's steps, then what the school still lacks. */
export function bothOutlooks(person: Outlook, school: Answer): Outlook {
  if (permits(school)) return person;
  const lacks = school.tree.flatMap(({ node }) => lacksOf(node));
  if (lacks.length === 0 || !person.path) return { earliest: null, path: null };
  return { earliest: null, path: { ...person.path, steps: [...person.path.steps, ...lacks] } };
}

/** The requirements that a school fails, by their ids; empty when it is ready. */
export function schoolLacks(side: SchoolSide): string[] {
  const answer = answerSchool(side);
  if (permits(answer)) return [];
  const named = answer.failing.map((failing) => failing.slice(0, failing.indexOf(":")));
  return named.filter((req) => req !== CONFLICT_REQ);
}

/** The requirements that fail, as leaves. */
export function lacksOf(node: Explained): ExplainedLeaf[] {
  return explainedLeaves(node).filter(({ pass, needed }) => pass === null && needed);
}
