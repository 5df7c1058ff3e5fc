import { type Answer, decide } from "./decide";
import type { RuleSets } from "./layers";

/** One line of `muster gate cases`: the answer without its tree. */
export type CaseLine = { id: string } & Omit<Answer, "tree">;

/** What a case may expect. A failing entry matches by its beginning, in any order. */
export interface Expectation {
  outcome?: string | null | undefined;
  until?: string | null | undefined;
  gap?: string | null | undefined;
  failing?: readonly string[] | null | undefined;
  via?: readonly string[] | null | undefined;
  flags?: readonly string[] | null | undefined;
}

/** Judges one case of a file. `id` names the line when the case has none of its own. */
export function caseLine(raw: unknown, ruleSets: RuleSets, id: string): CaseLine {
  const { tree: _, ...answer } = decide(raw, ruleSets);
  return { id, ...answer };
}

/** Where a line differs from what its case expects, in words; empty when it meets it. */
export function differences(line: CaseLine, expected: Expectation): string[] {
  const scalars = (["outcome", "until", "gap"] as const).flatMap((key) => {
    const [want, got] = [expected[key] ?? "none", line[key] ?? "none"];
    return want === got ? [] : [`${key}: expected ${want}, got ${got}`];
  });
  const sets = (["failing", "via", "flags"] as const).flatMap((key) => {
    const [want, got] = [expected[key] ?? [], line[key]];
    const matches =
      want.length === got.length &&
      want.every((start) => got.some((entry) => entry.startsWith(start))) &&
      got.every((entry) => want.some((start) => entry.startsWith(start)));
    return matches ? [] : [`${key}: expected [${want.join("; ")}], got [${got.join("; ")}]`];
  });
  return [...scalars, ...sets];
}
