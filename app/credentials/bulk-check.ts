import type { Verdict } from "./verification/code";
import type { Verification } from "./verification/verifier";

/** Most rows of one run. */
export const MOST_ROWS = 5_000;

/** What one row asked about, and how it came out. */
export interface CheckedRow {
  row: number;
  /** What was asked, cut to what fits a cell; a whole file is told by its hash. */
  asked: string;
  verdict: Verdict;
  /** What each credential is worth, best first; none when nobody or nothing was found. */
  found: { name: string; verdict: Verdict; code: Verification["code"] }[];
  problem: "nobody" | "none" | "elsewhere" | null;
}

/** The rows of a pasted or uploaded text, trimmed; blank lines and a spreadsheet's quotes are left out. */
export function rowsIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^"(.*)"$/s, "$1")
        .replaceAll('""', '"'),
    )
    .filter((line) => line !== "" && line !== "\uFEFF");
}

/** What a row asks about. Whoever is asked for is told apart from a file by its form alone. */
export function kindOf(row: string): "email" | "link" | "file" | "member" {
  if (/^https?:\/\//i.test(row)) return "link";
  if (row.startsWith("{") || /^[\w-]+\.[\w-]+\.[\w-]*$/.test(row)) return "file";
  return row.includes("@") ? "email" : "member";
}

const BEST: readonly Verdict[] = ["valid", "untrusted", "unknown", "invalid"];

/** One answer for everything a row asked about: the best of it. Nothing found is unknown. */
export function rowVerdict(found: readonly { verdict: Verdict }[]): Verdict {
  return BEST.find((verdict) => found.some((one) => one.verdict === verdict)) ?? "unknown";
}

/** How many rows came out how. */
export function tally(rows: readonly Pick<CheckedRow, "verdict">[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    valid: count("valid"),
    invalid: count("invalid"),
    unknown: count("unknown"),
    untrusted: count("untrusted"),
  };
}
