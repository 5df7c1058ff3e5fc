import type { DecisionBody, UsableRule } from "../decision";
import { addDays, addPeriod, type Day, type Period } from "../gate/days";
import { explainedLeaves } from "../gate/explain";
import { leavesOf, parseRule } from "../gate/language";
import type { Leaf, Waivable } from "../gate/leaf";

/** What somebody asks for: that a requirement counts as met for a person, for some days. */
export interface WaiverRequest {
  id: string;
  personId: string;
  /** The program in whose openings it counts. */
  programId: string;
  /** The opening in view of which it was asked for: its rules say who may approve. */
  openingId: string;
  req: string;
  /** First and last day; both inclusive. */
  from: Day;
  expiresOn: Day;
  reason: string;
  /** Where the papers are; null when nobody said. */
  evidence: string | null;
  askedBy: string;
  /** Epoch milliseconds. */
  askedAt: number;
}

export type WaiverSaid = "approved" | "declined";

/** A waiver with what a second person said, if somebody has, and its end when it was stopped early. */
export interface Waiver extends Omit<WaiverRequest, "reason"> {
  /** Null once erased. */
  reason: string | null;
  answer: { answer: WaiverSaid; role: string; by: string; at: number } | null;
  /** `from`: the first day on which it no longer counts. */
  ended: { from: Day; by: string; at: number } | null;
}

/** The last day on which a waiver counts; before its first one when it was ended before it began. */
export function lastDayOf({ expiresOn, ended }: Pick<Waiver, "expiresOn" | "ended">): Day {
  if (ended === null) return expiresOn;
  const lastBefore = addDays(ended.from, -1);
  return lastBefore < expiresOn ? lastBefore : expiresOn;
}

/** How a waiver stands on a day; `called-off`: approved, and ended before any day of it counted. */
export type WaiverStage =
  | "asked"
  | "taken-back"
  | "declined"
  | "ahead"
  | "in-force"
  | "over"
  | "ended"
  | "called-off";

/** How a waiver stands on a day. */
export function stageOf(
  waiver: Pick<Waiver, "answer" | "from" | "expiresOn" | "ended">,
  today: Day,
): WaiverStage {
  if (waiver.answer === null && waiver.ended !== null) return "taken-back";
  if (waiver.answer === null) return waiver.expiresOn < today ? "over" : "asked";
  if (waiver.answer.answer === "declined") return "declined";
  if (lastDayOf(waiver) < waiver.from) return "called-off";
  if (lastDayOf(waiver) < today) return waiver.ended === null ? "over" : "ended";
  return waiver.from > today ? "ahead" : "in-force";
}

/** Whether its days are those that were asked for, because none of them ever counted. */
export function isAsAsked(stage: WaiverStage): boolean {
  return ["asked", "taken-back", "declined", "called-off"].includes(stage);
}

/**
 * The last day of the waivers that carry an answer, the earliest of several; null when none does.
 * That there is one may be shown wherever the placement is; why, only to its program's staff.
 */
export function waivedUntil({
  answer,
  question,
  school,
}: Pick<DecisionBody, "answer" | "question" | "school">) {
  const carrying = answer.tree
    .flatMap(({ node }) => explainedLeaves(node))
    .filter(({ pass, needed }) => pass === "waived" && needed)
    .flatMap(({ evidence }) => evidence);
  const waivers = [...(question.facts.waivers ?? []), ...(school?.question.facts.waivers ?? [])];
  const ends = waivers.flatMap(({ id, expires_on }) =>
    id && expires_on && carrying.includes(id) ? [expires_on] : [],
  );
  return ends.sort()[0] ?? null;
}

/** Why no waiver of these days can be asked for; those about days carry `earliest` or `latest`. */
export type WaiverProblem =
  | { reason: "no-such-requirement" | "not-waivable" | "ends-early" | "past" }
  | { reason: "too-early"; detail: { earliest: Day } }
  | { reason: "too-long" | "after-opening"; detail: { latest: Day } };

/** Why a waiver was not asked for. */
export type AskWaiverRefusal = WaiverProblem["reason"] | "not-in-your-program" | "own";

/** Without a limit of its rule, a waiver lasts no longer than this. */
const LONGEST: Period = { years: 1, months: 0, days: 0 };

/**
 * Who may waive a requirement of these rules, and for how long at most. Where several layers name the
 * same requirement, a waiver must suit each. Null when the rules do not name it; never when any of them
 * says that it cannot be waived.
 */
export function waivableIn(rules: readonly UsableRule[], req: string): Waivable[] | null | "never" {
  const leaves = leavesNamed(rules, req);
  if (leaves.length === 0) return null;
  const waivable = leaves.flatMap((leaf) => leaf.waivable ?? []);
  return waivable.length === leaves.length ? waivable : "never";
}

/** The last day that a waiver from a day may have: the shortest limit of the rules that name it. */
export function latestEnd(waivable: readonly Waivable[], from: Day): Day {
  const [earliest] = waivable.map(({ max }) => addPeriod(from, max ?? LONGEST)).sort();
  return earliest ?? from;
}

/**
 * Why a waiver of these days cannot be asked for, or null. It begins no earlier than today or the
 * opening's first day and no later than its last, is no longer than the rule allows, and does not end before today.
 */
export function waiverProblem(
  waivable: ReturnType<typeof waivableIn>,
  days: { from: Day; expiresOn: Day },
  { today, startsOn, endsOn }: { today: Day; startsOn: Day; endsOn: Day },
): WaiverProblem | null {
  if (waivable === null) return { reason: "no-such-requirement" };
  if (waivable === "never") return { reason: "not-waivable" };
  const earliest = today < startsOn ? today : startsOn;
  if (days.from < earliest) return { reason: "too-early", detail: { earliest } };
  if (days.from > endsOn) return { reason: "after-opening", detail: { latest: endsOn } };
  if (days.expiresOn < days.from) return { reason: "ends-early" };
  const latest = latestEnd(waivable, days.from);
  if (days.expiresOn > latest) return { reason: "too-long", detail: { latest } };
  return days.expiresOn < today ? { reason: "past" } : null;
}

/** Whether a role may approve a waiver under each rule that names the requirement, at least one. */
export function mayApprove(waivable: readonly Waivable[], role: string): boolean {
  return waivable.length > 0 && waivable.every(({ by }) => by.includes(role));
}

/** What a requirement of these rules asks for, for its name on a page; null when they do not name it. */
export function subjectOf(rules: readonly UsableRule[], req: string): WaiverSubject | null {
  const [leaf] = leavesNamed(rules, req);
  return leaf ? { kind: leaf.kind, about: leaf.about } : null;
}

/** A requirement in what its name on a page is made of. */
export type WaiverSubject = Pick<Leaf, "kind" | "about">;

/** The requirements of these rules that can be waived, each once, in rule order. */
export function waivableReqs(rules: readonly UsableRule[]): string[] {
  const named = new Set(allLeaves(rules).map(({ req }) => req));
  return [...named].filter((req) => Array.isArray(waivableIn(rules, req)));
}

function leavesNamed(rules: readonly UsableRule[], req: string): Leaf[] {
  return allLeaves(rules).filter((leaf) => leaf.req === req);
}

function allLeaves(rules: readonly UsableRule[]): Leaf[] {
  return rules.flatMap(({ rule }) => {
    const read = parseRule(rule);
    return "node" in read ? leavesOf(read.node) : [];
  });
}
