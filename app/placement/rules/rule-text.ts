import { stringify } from "yaml";
import { ProblemList } from "../../catalog/problem";
import { readYaml } from "../../catalog/yaml";

/** A rule as text, for people who would rather write it than click it. */
export function ruleText(rule: unknown): string {
  return stringify(rule, { aliasDuplicateObjects: false });
}

/** The rule that a text holds; whatever cannot be read is a sentence with its line. */
export function readRuleText(text: string): { rule: unknown } | { line: number; problem: string } {
  const found = new ProblemList("rule");
  const read = readYaml(text.replace(/\r\n?/g, "\n"), found);
  const [first] = found.problems;
  if (read && !first) return { rule: read.value };
  return { line: first?.line ?? 1, problem: first ? `${first.message} ${first.fix}` : "" };
}
