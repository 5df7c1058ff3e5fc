import { parse } from "yaml";
import { z } from "zod";
import { isDay } from "../gate/days";
import { parseRule } from "../gate/language";
import { firstProblem } from "../gate/leaf";

/** Whose rules a layer holds, from the widest to the nearest. */
export const LAYERS = ["funder", "state", "district", "school", "program"] as const;
export type LayerOwner = (typeof LAYERS)[number];

/** One version of one rule layer. Published once, never changed. */
export interface RuleSet {
  /** `P-TUTOR@1`. */
  id: string;
  title: string;
  layer: LayerOwner;
  /** Where the rule is written, for people. */
  source: string;
  /** When someone last read it there. */
  checkedOn: string;
  /** Shipped as an example that nobody has verified. */
  example: boolean;
  rule: unknown;
}

const shape = z.strictObject({
  id: z.string().regex(/^[A-Z0-9][A-Z0-9-]*@[1-9]\d*$/, "must look like P-TUTOR@1"),
  title: z.string().min(1),
  layer: z.enum(LAYERS),
  source: z.string().min(1),
  checked_on: z.string().refine(isDay, "must be a day such as 2026-09-01"),
  example: z.boolean(),
  rule: z.unknown(),
});

/**
 * Reads a rule layer from YAML. `{college}` and other words in braces stand for organization ids
 * and are filled from `names`. Anything the gate could not judge is a sentence, not a rule.
 */
export function readRuleSet(
  yaml: string,
  names: Readonly<Record<string, string>>,
): { ruleSet: RuleSet } | { problem: string } {
  const read = shape.safeParse(parse(yaml));
  if (!read.success) return { problem: firstProblem(read.error) };
  const { id, title, layer, source, checked_on, example } = read.data;
  const unknown = new Set<string>();
  const rule = fillWords(read.data.rule, (word) => {
    if (!Object.hasOwn(names, word)) unknown.add(word);
    return names[word] ?? word;
  });
  if (unknown.size > 0) return { problem: `${id}: nothing stands for ${[...unknown].join(", ")}` };
  const problem = ruleProblem(rule);
  if (problem !== null) return { problem: `${id}: ${problem}` };
  return { ruleSet: { id, title, layer, source, checkedOn: checked_on, example, rule } };
}

/** Why the gate could not judge a rule; null when it can. */
export function ruleProblem(rule: unknown): string | null {
  const read = parseRule(rule);
  if ("kind" in read) return `unknown requirement kind ${read.kind}`;
  return "problem" in read ? read.problem : null;
}

/** The same value with every text that is one word in braces (`{college}`) replaced. */
export function fillWords(value: unknown, standsFor: (word: string) => string): unknown {
  if (typeof value === "string")
    return value.replace(/^\{(\w+)\}$/, (_, word: string) => standsFor(word));
  if (Array.isArray(value)) return value.map((one) => fillWords(one, standsFor));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, fillWords(one, standsFor)]),
  );
}
