import { addDays, type Day, FIRST_DAY, LAST_DAY } from "./days";

/** How a record stands is constant between the days on which it may change. */
export interface Standings<Fact, Standing> {
  /** The days on which one record's standing may change. */
  changes(record: Fact): readonly Day[];
  standing(record: Fact, day: Day): Standing;
  /** Above 0 for a standing that counts; the highest wins, of equals the first record's. */
  rank(standing: Standing): number;
  /** The day from which a record counts no more, whatever it says; null = never. */
  until?(record: Fact): Day | null;
}

/** So few records are simply all looked at, each time. */
export const FEW = 8;

/** The best standing of any record on a day; null when none counts. */
export function bestByDay<Fact, Standing>(
  records: readonly Fact[],
  rules: Standings<Fact, Standing>,
): (day: Day) => Standing | null {
  if (records.length <= FEW) return (day) => bestOn(records, rules, day);
  let swept: ((day: Day) => Standing | null) | null = null;
  return (day) => {
    swept ??= sweptBest(records, rules);
    return swept(day);
  };
}

/** The same, by looking at every record. */
export function bestOn<Fact, Standing>(
  records: readonly Fact[],
  { standing, rank, until }: Standings<Fact, Standing>,
  day: Day,
): Standing | null {
  let best: Standing | null = null;
  let highest = 0;
  for (const record of records) {
    const end = until?.(record) ?? null;
    if (end !== null && day >= end) continue;
    const one = standing(record, day);
    if (rank(one) > highest) [best, highest] = [one, rank(one)];
  }
  return best;
}

/** The same, by one pass over the days on which anything changes. */
export function sweptBest<Fact, Standing>(
  records: readonly Fact[],
  rules: Standings<Fact, Standing>,
): (day: Day) => Standing | null {
  const opening = new Map<Day, Run<Standing>[]>();
  const turning = new Set<Day>();
  records.forEach((record, nth) => {
    for (const run of runsOf(record, nth, rules)) {
      const known = opening.get(run.from);
      if (known) known.push(run);
      else opening.set(run.from, [run]);
      turning.add(run.from);
      if (run.to !== null) turning.add(run.to);
    }
  });
  const days = [...turning].sort();
  const open = new Heap<Run<Standing>>((a, b) => b.rank - a.rank || a.nth - b.nth);
  const best = days.map((day) => {
    for (const run of opening.get(day) ?? []) open.push(run);
    for (let top = open.top(); top && top.to !== null && top.to <= day; top = open.top())
      open.pop();
    return open.top()?.standing ?? null;
  });
  return (day) => best[lastAtOrBefore(days, day)] ?? null;
}

/** Days on which a record stands the same; `to` is the first day after them, null = to the end. */
interface Run<Standing> {
  from: Day;
  to: Day | null;
  nth: number;
  rank: number;
  standing: Standing;
}

function runsOf<Fact, Standing>(
  record: Fact,
  nth: number,
  { changes, standing, rank, until }: Standings<Fact, Standing>,
): Run<Standing>[] {
  const end = until?.(record) ?? null;
  const starts = [...new Set([FIRST_DAY, ...changes(record)])]
    .filter((day) => end === null || day < end)
    .sort();
  return starts.flatMap((from, at) => {
    const one = standing(record, from);
    const to = starts[at + 1] ?? end;
    return rank(one) > 0 ? [{ from, to, nth, rank: rank(one), standing: one }] : [];
  });
}

/** Something that counts on some days, both ends inclusive; `through` null = to the end. */
export interface Spell {
  from: Day;
  through: Day | null;
  worth: number;
}

/** What the spells that hold a day are worth together. Worths are whole, so that no order matters. */
export function worthByDay(spells: readonly Spell[]): (day: Day) => number {
  let swept: { days: Day[]; sums: number[] } | null = null;
  return (day) => {
    swept ??= sweptWorth(spells);
    return swept.sums[lastAtOrBefore(swept.days, day)] ?? 0;
  };
}

function sweptWorth(spells: readonly Spell[]): { days: Day[]; sums: number[] } {
  const steps = new Map<Day, number>();
  const step = (day: Day, by: number) => steps.set(day, (steps.get(day) ?? 0) + by);
  for (const { from, through, worth } of spells) {
    if (through !== null && through < from) continue;
    step(from, worth);
    if (through !== null && through < LAST_DAY) step(addDays(through, 1), -worth);
  }
  const days = [...steps.keys()].sort();
  let sum = 0;
  const sums = days.map((day) => {
    sum += steps.get(day) ?? 0;
    return sum;
  });
  return { days, sums };
}

/** The place of the last of some days, in order, that is not after a day; -1 when all are. */
export function lastAtOrBefore(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? LAST_DAY) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A binary heap: the first in order is on top. */
class Heap<One> {
  private readonly ones: One[] = [];
  constructor(private readonly order: (a: One, b: One) => number) {}

  top(): One | undefined {
    return this.ones[0];
  }

  push(one: One): void {
    this.ones.push(one);
    for (let at = this.ones.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.swapIfBefore(at, parent)) return;
      at = parent;
    }
  }

  pop(): void {
    const last = this.ones.pop();
    if (last === undefined || this.ones.length === 0) return;
    this.ones[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const smaller = this.isBefore(right, left) ? right : left;
      if (!this.swapIfBefore(smaller, at)) return;
      at = smaller;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.ones[a], this.ones[b]];
    return one !== undefined && other !== undefined && this.order(one, other) < 0;
  }

  private swapIfBefore(a: number, b: number): boolean {
    const [one, other] = [this.ones[a], this.ones[b]];
    if (one === undefined || other === undefined || this.order(one, other) >= 0) return false;
    this.ones[a] = other;
    this.ones[b] = one;
    return true;
  }
}
