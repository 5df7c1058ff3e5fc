import { csvTable } from "../../record/csv";
import type { Equity, Spread } from "./equity";
import { GROUPINGS } from "./grouping";

/** What stands where a number is hidden. */
const HIDDEN = "under 10";

/** The time to ready as one table: the whole, then each group of each way. Days are whole. */
export function equityCsv({ whole, by }: Pick<Equity, "whole" | "by">): string {
  const cells = (spread: Spread | null) =>
    spread
      ? [spread.people, spread.low, spread.middle, spread.high]
      : [HIDDEN, HIDDEN, HIDDEN, HIDDEN];
  return csvTable([
    ["by", "group", "people", "days_first_quarter", "days_middle", "days_third_quarter"],
    ["everyone", "", ...cells(whole)],
    ...GROUPINGS.flatMap((one) =>
      by[one].map(({ name, spread }) => [one, name ?? "none", ...cells(spread)]),
    ),
  ]);
}
