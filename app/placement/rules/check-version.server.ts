import type { Reader } from "../../../db/connect";
import { ruleSets } from "../../../db/queries/placement-rules";
import { ruleOwners } from "../../../db/queries/rules";
import { canonicalJson } from "../../record/canonical";
import { ruleHash, type UsableRule } from "../decision";
import { MOST_TURNS, searchCost } from "../gate/cost";
import { isDay } from "../gate/days";
import { leavesOf, parseRule } from "../gate/language";
import { nameOf } from "../gate/layers";
import { versionOf } from "./pins";
import {
  type DraftVersion,
  MOST_CHARACTERS,
  MOST_REQUIREMENTS,
  RULE_NAME,
  type VersionProblem,
} from "./rule-draft";
import type { RuleSet } from "./rule-set";
import { runTable, type TableRun } from "./truth-table";

/** A version that was checked. */
export interface CheckedVersion {
  /** What would be published, with its number. */
  ruleSet: RuleSet & UsableRule;
  /** The version before it; null when it is the first. */
  previous: string | null;
  problems: readonly VersionProblem[];
  /** What its table showed; null without one, or when it could not be read. */
  table: TableRun | null;
}

/**
 * Checks a version as the next of its name: shape, words, the rule language, how long finding
 * somebody's fewest steps may take, and its table of cases. `organizationId` is the program that
 * writes it; null, an operator for everyone.
 */
export async function checkVersion(
  db: Reader,
  written: { organizationId: string | null; version: DraftVersion; table: string | null },
): Promise<CheckedVersion> {
  const { organizationId, version, table } = written;
  const family = (await ruleSets(db))
    .filter(({ id }) => nameOf(id) === version.name)
    .sort((a, b) => versionOf(a.id) - versionOf(b.id));
  const previous = family.at(-1) ?? null;
  const owner = (await ruleOwners(db)).get(version.name) ?? null;
  const { name, ...said } = version;
  const id = `${name}@${previous === null ? 1 : versionOf(previous.id) + 1}`;
  const problems: VersionProblem[] = [];
  if (!RULE_NAME.test(name)) problems.push({ reason: "name-malformed" });
  if (previous && owner !== organizationId) problems.push({ reason: "name-taken" });
  if (organizationId !== null && version.layer !== "program")
    problems.push({ reason: "not-your-layer" });
  if (previous && previous.layer !== version.layer) problems.push({ reason: "other-layer" });
  if (version.title.trim() === "") problems.push({ reason: "no-title" });
  if (version.source.trim() === "") problems.push({ reason: "no-source" });
  if (!isDay(version.checkedOn)) problems.push({ reason: "no-checked-day" });
  problems.push(...ruleProblems(version.rule));
  const run = table === null || problems.length > 0 ? null : runTable(table, version.rule);
  if (run) problems.push(...tableProblems(run));
  const hash = ruleHash(version.rule);
  if (previous && sameWords(previous, { ...said, id: previous.id }) && previous.hash === hash)
    problems.push({ reason: "nothing-changed" });
  return {
    ruleSet: { ...said, id, hash },
    previous: previous?.id ?? null,
    problems,
    table: run && "cases" in run ? run : null,
  };
}

function ruleProblems(rule: unknown): VersionProblem[] {
  if (JSON.stringify(rule ?? null).length > MOST_CHARACTERS)
    return [{ reason: "too-long", most: MOST_CHARACTERS }];
  const read = parseRule(rule);
  if ("kind" in read)
    return [{ reason: "cannot-be-judged", problem: `unknown requirement kind ${read.kind}` }];
  if ("problem" in read) return [{ reason: "cannot-be-judged", problem: read.problem }];
  if (leavesOf(read.node).length > MOST_REQUIREMENTS)
    return [{ reason: "too-many", most: MOST_REQUIREMENTS }];
  return searchCost(read.node) > MOST_TURNS ? [{ reason: "too-costly" }] : [];
}

function tableProblems(run: TableRun | { problem: string }): VersionProblem[] {
  if ("problem" in run) return [{ reason: "table-unreadable", problem: run.problem }];
  return run.failed.map(({ id, differs }) => ({
    reason: "case-fails",
    id,
    differs: differs.join("; "),
  }));
}

function sameWords(a: RuleSet, b: Omit<RuleSet, "rule">): boolean {
  const said = ({ title, source, checkedOn, example }: Omit<RuleSet, "rule">) =>
    canonicalJson({ title, source, checkedOn, example });
  return said(a) === said(b);
}
