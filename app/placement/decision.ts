import { canonicalJson, sha256 } from "../record/canonical";
import type { Case } from "./gate/case";
import { type Answer, consider, ENGINE } from "./gate/decide";
import { explainedLeaves } from "./gate/explain";
import { type Outlook, outlookOf } from "./gate/outlook";
import { SCHOOL_RULES } from "./schools/school-rule";
import {
  answerSchool,
  bothOutlooks,
  bothSides,
  type SchoolQuestion,
  type SchoolSide,
} from "./schools/school-side";

/** A rule version that a decision used, by its content. */
export interface UsedRule {
  id: string;
  hash: string;
}

/** All that a decision rests on and says: enough to make it again without the tables. */
export interface DecisionBody {
  engine: string;
  question: Case;
  rules: readonly UsedRule[];
  answer: Answer;
  /** What the school was asked, where its side was judged too: then `answer` is of both. */
  school?: { question: SchoolQuestion; rules: readonly UsedRule[] };
}

/** A decision as it was just made, with what lies ahead of it: worked out when asked, never stored. */
export interface Judged extends DecisionBody {
  outlook(): Outlook;
}

/** A rule set as the gate reads it. */
export interface UsableRule extends UsedRule {
  rule: unknown;
}

/** Asks the gate, of the school too where its side is given, and keeps what it was asked with. */
export function decideBody(
  question: Case,
  rules: readonly UsableRule[],
  school?: SchoolSide,
): Judged {
  const published = Object.fromEntries(rules.map(({ id, rule }) => [id, rule]));
  const { answer, course } = consider(question, published);
  const asked = { engine: ENGINE, question, rules: rules.map(used) };
  if (!school) return { ...asked, answer, outlook: () => outlookOf(course) };
  const ofSchool = answerSchool(school);
  return {
    ...asked,
    answer: bothSides(answer, ofSchool),
    school: { question: school.question, rules: [used(school.rule)] },
    outlook: () => bothOutlooks(outlookOf(course), ofSchool),
  };
}

function used({ id, hash }: UsedRule): UsedRule {
  return { id, hash };
}

/** The one spelling of a decision, for its hash and for replay. */
export function decisionText({ engine, question, rules, answer, school }: DecisionBody): string {
  return canonicalJson(JSON.parse(JSON.stringify({ engine, question, rules, answer, school })));
}

/** What the chain keeps of a stored decision: its text by its hash, and all that stands beside it. */
export function decisionSeal<Made extends { body: string }>({ body: _, ...made }: Made) {
  return made;
}

/** SHA-256 of a rule's one spelling: the content that a decision names. */
export function ruleHash(rule: unknown): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(rule))));
}

/**
 * What someone who read the answer has read: equal digests mean nothing they saw has changed. The
 * instant of the question is left out.
 */
export function answerDigest({ answer, rules }: DecisionBody): string {
  const { tree: _, ...said } = answer;
  return sha256(canonicalJson(JSON.parse(JSON.stringify({ said, rules }))));
}

/** What an answer says, whatever rule versions it was read from: equal digests say the same. */
export function saidDigest({ answer }: Pick<DecisionBody, "answer">): string {
  const { tree: _, ...said } = answer;
  return sha256(canonicalJson(JSON.parse(JSON.stringify(said))));
}

/** The ids of the facts that an answer's tree rests on. */
export function evidenceOf(answer: Answer): Set<string> {
  return new Set(
    answer.tree.flatMap(({ node }) => explainedLeaves(node).flatMap((leaf) => leaf.evidence)),
  );
}

/** What making a decision again showed. */
export type Replay = { same: true } | { same: false; difference: string };

/**
 * Makes a stored decision again from its own question and the published rules, and compares it
 * byte for byte (gate.md §5.2). Names the first thing that differs.
 */
export function replay(stored: string, published: readonly UsableRule[]): Replay {
  const body: DecisionBody = JSON.parse(stored);
  const found = (from: readonly UsableRule[], rules: readonly UsedRule[]) =>
    rules.map(({ id, hash }) => {
      const rule = from.find((one) => one.id === id);
      return { id, hash, rule, held: rule ? ruleHash(rule.rule) : null };
    });
  const own = found(published, body.rules);
  const ofSchool = found(SCHOOL_RULES, body.school?.rules ?? []);
  const changed = [...own, ...ofSchool].find(({ hash, held }) => held !== hash);
  if (changed) {
    return { same: false, difference: `rule ${changed.id} is no longer what was published` };
  }
  if (body.engine !== ENGINE) {
    return { same: false, difference: `made by ${body.engine}, and this is ${ENGINE}` };
  }
  const rules = own.flatMap(({ rule }) => (rule ? [rule] : []));
  const [rule] = ofSchool.flatMap((one) => one.rule ?? []);
  const school = body.school && rule ? { question: body.school.question, rule } : undefined;
  const again = decisionText(decideBody(body.question, rules, school));
  return again === stored
    ? { same: true }
    : { same: false, difference: firstDifference(stored, again) };
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 30), at + 30);
  return `at byte ${at}: stored …${around(a)}…, made again …${around(b)}…`;
}
