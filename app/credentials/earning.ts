import { z } from "zod";
import { type AttendedAsks, attended } from "./rules/attended";
import { type AttestedAsks, attested } from "./rules/attested";
import { type HoldsAsks, holds } from "./rules/holds";
import { kept, type StackAsks } from "./rules/kept";
import { type MasteredAsks, mastered } from "./rules/mastered";
import { type ObservedAsks, observed } from "./rules/observed";
import { reviewed } from "./rules/reviewed";
import type { AwardEvidence, Holder, Rule, RuleDecision } from "./rules/rule";
import { sure } from "./rules/sure";

interface Asks {
  mastered: MasteredAsks;
  observed: ObservedAsks;
  attended: AttendedAsks;
  holds: HoldsAsks;
  attested: AttestedAsks;
  kept: StackAsks;
  sure: StackAsks;
  reviewed: StackAsks;
}
export type RuleId = keyof Asks;
const rules: { [Id in RuleId]: Rule<Asks[Id]> } = {
  mastered,
  observed,
  attended,
  holds,
  attested,
  kept,
  sure,
  reviewed,
};

/** One rule with what it asks. */
export type Leaf<Id extends RuleId = RuleId> = {
  [Each in Id]: { rule: Each; asks: Asks[Each] };
}[Id];
/** How something is earned: a rule, or several of which all or any must be met. */
export type Earning = Leaf | { rule: "all" | "any"; of: Earning[] };

/** What one node of an earning came to. */
export interface Finding {
  earning: Earning;
  decision: RuleDecision;
  /** One for each part of an `all` or `any`. */
  parts: Finding[];
}

const word = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens");
const times = z.number().int().min(1).max(20);

/** The two rules that are named without saying of which course: the achievement's own. */
export const ownCourseRules = ["objectives-shown", "practice-task"] as const;

const leaf = z.union([
  z.enum(ownCourseRules),
  z.strictObject({
    mastered: z.strictObject({ course: word, level: z.enum(["shown", "kept"]) }),
  }),
  z.strictObject({ observed: z.strictObject({ course: word, times }) }),
  z.strictObject({
    attended: z.strictObject({ type: word, minutes: z.number().int().min(1).max(10_000) }),
  }),
  z.strictObject({ holds: word }),
  z.strictObject({ attested: word }),
]);
type WrittenLeaf = z.infer<typeof leaf>;

/** A rule as courses/achievements.yaml writes it. */
export type WrittenRule = WrittenLeaf | { all: WrittenRule[] } | { any: WrittenRule[] };
export const writtenRule: z.ZodType<WrittenRule> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(writtenRule).min(1).max(20) }),
    z.strictObject({ any: z.array(writtenRule).min(2).max(20) }),
  ]),
);

/** What a written rule asks; `course` is the achievement's own. Throws when a rule needs one and there is none. */
export function readRule(written: WrittenRule, course: string | undefined): Earning {
  if (typeof written === "string") {
    if (course === undefined) throw new Error(`${written} is about a course, and none is named.`);
    return written === "objectives-shown"
      ? { rule: "mastered", asks: { course, level: "shown" } }
      : { rule: "observed", asks: { course, times: 1 } };
  }
  if ("all" in written)
    return { rule: "all", of: written.all.map((part) => readRule(part, course)) };
  if ("any" in written)
    return { rule: "any", of: written.any.map((part) => readRule(part, course)) };
  if ("mastered" in written) return { rule: "mastered", asks: written.mastered };
  if ("observed" in written) return { rule: "observed", asks: written.observed };
  if ("attended" in written) return { rule: "attended", asks: written.attended };
  if ("holds" in written) return { rule: "holds", asks: { achievement: written.holds } };
  return { rule: "attested", asks: { attestation: written.attested } };
}

/** Every rule in an earning. */
export function leavesOf(earning: Earning): Leaf[] {
  return "of" in earning ? earning.of.flatMap(leavesOf) : [earning];
}

/** Is it earned on this evidence? With what every rule found. */
export function decideEarning(earning: Earning, evidence: AwardEvidence): Finding {
  if (!("of" in earning)) return { earning, decision: decideLeaf(earning, evidence), parts: [] };
  const parts = earning.of.map((part) => decideEarning(part, evidence));
  return { earning, decision: together(earning.rule, parts), parts };
}

function together(rule: "all" | "any", parts: readonly Finding[]): RuleDecision {
  const met = parts.flatMap(({ decision }) => (decision.met ? decision : []));
  const needed = rule === "all" ? Math.max(parts.length, 1) : 1;
  if (met.length < needed) return { met: false, count: met.length, needed };
  const first = met.toSorted((a, b) => a.at - b.at).slice(0, needed);
  return {
    met: true,
    at: Math.max(...first.map(({ at }) => at)),
    count: first.length,
    needed,
    evidenceIds: first.flatMap(({ evidenceIds }) => evidenceIds),
  };
}

function decideLeaf<Id extends RuleId>(leaf: Leaf<Id>, evidence: AwardEvidence): RuleDecision {
  return rules[leaf.rule].decide(leaf.asks, evidence);
}

/** Who has the next step of a rule, and on which page; null where there is no page for it. */
export function nextStep<Id extends RuleId>(leaf: Leaf<Id>): { who: Holder; page: string | null } {
  const { who, page } = rules[leaf.rule];
  return { who, page: page(leaf.asks) };
}
