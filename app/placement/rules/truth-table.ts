import { parse } from "yaml";
import { z } from "zod";
import { caseLine, differences } from "../gate/cases";
import { firstProblem } from "../gate/leaf";

/** The most cases, and the most characters, of one table. */
export const TABLE_LIMITS = { cases: 300, characters: 40_000 } as const;

const expectation = z.object({
  outcome: z.string(),
  until: z.string().optional(),
  gap: z.string().optional(),
  failing: z.array(z.string()).optional(),
  via: z.array(z.string()).optional(),
  flags: z.array(z.string()).optional(),
});

const tableShape = z.object({
  shared: z.record(z.string(), z.unknown()).default({}),
  cases: z
    .array(
      z.looseObject({
        id: z.union([z.string(), z.number()]).transform(String),
        expect: expectation,
      }),
    )
    .min(1)
    .max(TABLE_LIMITS.cases),
});

/** A case that does not hold, and where it differs. */
export interface FailedCase {
  id: string;
  differs: readonly string[];
}

/** What running a table showed. */
export interface TableRun {
  cases: number;
  failed: readonly FailedCase[];
}

/**
 * Runs a table of cases (YAML or JSON, gate.md §2b, each with what it expects) against one rule. A
 * case asks about an opening with this rule alone, by whatever id it names it. What cannot be read
 * is a sentence.
 */
export function runTable(text: string, rule: unknown): TableRun | { problem: string } {
  if (text.length > TABLE_LIMITS.characters)
    return { problem: `is longer than ${TABLE_LIMITS.characters} characters` };
  const read = readTable(text);
  if ("problem" in read) return read;
  const { shared, cases } = read.table;
  const failed = cases.flatMap(({ expect, ...one }) => {
    const raw = { ...shared, ...one };
    const line = caseLine(raw, standIns(raw, rule), one.id);
    const differs = differences(line, expect);
    return differs.length === 0 ? [] : [{ id: one.id, differs }];
  });
  return { cases: cases.length, failed };
}

function readTable(text: string): { table: z.output<typeof tableShape> } | { problem: string } {
  let value: unknown;
  try {
    // A table may say once what its cases share; 300 of them name it at most a few times each.
    value = parse(text, { maxAliasCount: 1000, customTags: [] });
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split("\n")[0] ?? "") : "no YAML" };
  }
  const read = tableShape.safeParse(value);
  return read.success ? { table: read.data } : { problem: firstProblem(read.error) };
}

/** The rule under every id that the case's opening names. */
function standIns(raw: Record<string, unknown>, rule: unknown): Record<string, unknown> {
  const opening = z.object({ rules: z.array(z.string()) }).safeParse(raw.opening);
  return Object.fromEntries((opening.success ? opening.data.rules : []).map((id) => [id, rule]));
}
