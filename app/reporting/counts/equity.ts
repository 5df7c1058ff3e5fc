import { SMALLEST_SHOWN } from "../../record/small-cells";
import { median } from "./funnel";
import type { Grouped, Grouping } from "./grouping";
import { partInLines } from "./lines";

/** Someone who is ready, and the days that it took from joining. */
export interface Timed extends Grouped {
  days: number;
}

/** How long it took some people: a quarter of them at most `low` days, half `middle`, three quarters `high`. */
export interface Spread {
  people: number;
  low: number;
  middle: number;
  high: number;
}

/** The time to ready of a program, in every way at once, so that no two of them tell of one person. */
export interface Equity {
  /** Null where fewer than ten are ready. */
  whole: Spread | null;
  by: Readonly<Record<Grouping, readonly { name: string | null; spread: Spread | null }[]>>;
}

/**
 * The time to ready by group. A group is hidden when it is small, when it would tell how large a small
 * one is, and when `hides` says that another report hides it. `all` are those whose groups are named.
 */
export function equityOf(
  ready: readonly Timed[],
  {
    all,
    hides,
    smallest = SMALLEST_SHOWN,
  }: {
    all: readonly Grouped[];
    hides: (by: Grouping, name: string | null) => boolean;
    smallest?: number;
  },
): Equity {
  const { whole, lines } = partInLines(ready, { all, hides, smallest });
  const of = (by: Grouping) =>
    lines[by].map(({ name, people }) => ({
      name,
      spread: people === null ? null : spreadOf(ready.filter((one) => one[by] === name)),
    }));
  return {
    whole: whole === null ? null : spreadOf(ready),
    by: {
      college: of("college"),
      school: of("school"),
      role: of("role"),
      area: of("area"),
      language: of("language"),
    },
  };
}

/** How many days lie between the fastest and the slowest group that is shown; null of fewer than two. */
export function gapOf(groups: readonly { spread: Spread | null }[]): number | null {
  const middles = groups.flatMap(({ spread }) => (spread ? [spread.middle] : []));
  return middles.length < 2 ? null : Math.max(...middles) - Math.min(...middles);
}

function spreadOf(people: readonly Timed[]): Spread {
  const days = people.map((one) => one.days);
  return {
    people: days.length,
    low: Math.round(quantile(days, 0.25)),
    middle: Math.round(median(days) ?? 0),
    high: Math.round(quantile(days, 0.75)),
  };
}

/**
 * The number below which a share of some numbers lies, read between two of them where none stands just
 * there (Hyndman and Fan, 1996, definition 7). Throws of none.
 */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined)
    throw new Error("of no numbers there is no quantile");
  return low + (high - low) * (at - Math.floor(at));
}
