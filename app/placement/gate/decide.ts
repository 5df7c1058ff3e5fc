import { readCase } from "./case";
import { type Course, changeDays, courseOf, refusalOf, rulingOn } from "./course";
import { addDays, type Day } from "./days";
import { type ExplainedLayer, explain } from "./explain";
import { flagsOf } from "./flags";
import { layersOf, type RuleSets } from "./layers";
import { carryingLeaves, failingLeaves, type LeafRuling, type Ruling } from "./ruling";

/** Named in every stored decision; changes whenever the same question could answer differently. */
export const ENGINE = "gate/2";

export type Outcome =
  | "ELIGIBLE"
  | "ELIGIBLE_UNTIL"
  | "CONDITIONAL"
  | "CONDITIONAL_UNTIL"
  | "INELIGIBLE"
  | "UNDETERMINED";

/** The gate's answer (gate.md §3). `failing`, `via` and `flags` are sets, in rule order. */
export interface Answer {
  outcome: Outcome;
  /** The last good day. */
  until?: Day | undefined;
  /** The first bad day of a requirement that must cover the whole term. */
  gap?: Day | undefined;
  failing: readonly string[];
  via: readonly string[];
  flags: readonly string[];
  /** Every requirement, layer by layer; empty when the question could not be judged. */
  tree: readonly ExplainedLayer[];
}

/**
 * May this person fill this opening on these days, as known then, and why? Takes a case
 * (gate.md §2b) and the rule sets it names; whatever cannot be judged is UNDETERMINED.
 */
export function decide(raw: unknown, ruleSets: RuleSets): Answer {
  return consider(raw, ruleSets).answer;
}

/** The answer, and the course it was read from for whoever asks on; null when there is none. */
export function consider(
  raw: unknown,
  ruleSets: RuleSets,
): { answer: Answer; course: Course | null } {
  try {
    const read = readCourse(raw, ruleSets);
    if ("problem" in read) return { answer: undetermined(read.problem), course: null };
    const { course } = read;
    const { stopped, ...walked } = walk(course);
    const answer = { ...walked, flags: flagsOf(course, stopped), tree: explain(course) };
    return { answer, course };
  } catch (error) {
    // Fail closed (gate.md §1.5): what throws is an answer nobody may act on, with its cause named.
    const cause = error instanceof Error ? error.message : error;
    return { answer: undetermined(`could not be judged: ${cause}`), course: null };
  }
}

/** Reads a case and the rule sets it names; whatever cannot be understood is a sentence. */
function readCourse(raw: unknown, ruleSets: RuleSets): { course: Course } | { problem: string } {
  const read = readCase(raw);
  if ("problem" in read) return read;
  const layered = layersOf(read.question, ruleSets);
  if ("problem" in layered) return layered;
  return { course: courseOf(read.question, layered.layers) };
}

/** Whether the answer lets someone be placed. Undetermined never does. */
export function permits({ outcome }: Pick<Answer, "outcome">): boolean {
  return outcome !== "INELIGIBLE" && outcome !== "UNDETERMINED";
}

type Walked = Omit<Answer, "flags" | "tree"> & { stopped: Day };

function walk(course: Course): Walked {
  const { question, last } = course;
  const first = rulingOn(course, question.first);
  const via = viaWords(first);
  const refusal = refusalOf(course);
  if (refusal) {
    const { day, ruling } = refusal;
    const gap = day > question.first ? { gap: day } : {};
    return { outcome: "INELIGIBLE", ...gap, failing: words(ruling), via, stopped: day };
  }
  const conditional = first.pass === "accompanied";
  const good = conditional ? "CONDITIONAL" : "ELIGIBLE";
  for (const day of changeDays(course)) {
    const ruling = rulingOn(course, day);
    const needsCompany = ruling.pass === "accompanied" && !conditional;
    if (ruling.pass !== null && !needsCompany) continue;
    return {
      outcome: `${good}_UNTIL`,
      until: addDays(day, -1),
      failing: needsCompany ? companyWords(ruling) : words(ruling),
      via,
      stopped: day,
    };
  }
  return { outcome: good, failing: [], via, stopped: last };
}

function words(ruling: Ruling): string[] {
  return once(failingLeaves(ruling), ({ state }) => (state.pass === null ? state.why : null));
}

function viaWords(ruling: Ruling): string[] {
  return once(carryingLeaves(ruling), ({ pass }) => (pass === "met" ? null : pass));
}

function companyWords(ruling: Ruling): string[] {
  return once(carryingLeaves(ruling), ({ pass }) =>
    pass === "accompanied" ? "needs accompaniment" : null,
  );
}

/** `req: word` in rule order; a req that two layers name appears once. */
function once(leaves: readonly LeafRuling[], wordOf: (leaf: LeafRuling) => string | null) {
  const words = new Map<string, string>();
  for (const ruling of leaves) {
    const { req } = ruling.leaf;
    const word = wordOf(ruling);
    if (word !== null && !words.has(req)) words.set(req, `${req}: ${word}`);
  }
  return [...words.values()];
}

function undetermined(problem: string): Answer {
  return { outcome: "UNDETERMINED", failing: [problem], via: [], flags: [], tree: [] };
}
