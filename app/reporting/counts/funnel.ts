/** The way from an invitation to a placement that lasts, in order. */
export const STAGES = ["invited", "started", "mastered", "eligible", "placed", "retained"] as const;
export type Stage = (typeof STAGES)[number];

/** When somebody came how far; null where they have not. Epoch milliseconds. */
export interface Milestones {
  /** Null for those who were let in without an invitation of record. */
  invitedAt: number | null;
  joinedAt: number | null;
  startedAt: number | null;
  /** When the last objective of a course was shown. */
  shownAt: number | null;
  /** When the badge was earned: practiced, trained in person and observed. */
  badgeAt: number | null;
  /** When a check was first under way, when it was cleared, and when we wrote that down. */
  pendingAt: number | null;
  clearedAt: number | null;
  enteredAt: number | null;
  /** When the first yes of the gate was written down; null where none was. */
  readyAt: number | null;
  /** Whether the gate says yes by now, as far as hints know: since when is recorded nowhere. */
  isReadyNow: boolean;
  placedAt: number | null;
  isRetained: boolean;
}

/** The furthest stage that somebody reached. Whoever passed a stage passed those before it. */
export function furthest(milestones: Milestones): Stage {
  if (milestones.isRetained) return "retained";
  if (milestones.placedAt !== null) return "placed";
  if (milestones.readyAt !== null || milestones.isReadyNow) return "eligible";
  if (milestones.badgeAt !== null || milestones.shownAt !== null) return "mastered";
  return milestones.startedAt === null ? "invited" : "started";
}

/**
 * How many came at least so far, from who stopped where and from the whole. It adds up only what is
 * shown, from whichever end; null where both ways lead over a hidden number.
 */
export function reached(
  stopped: readonly (number | null)[],
  whole: number | null,
): (number | null)[] {
  return stopped.map((_, from) => {
    const before = sumOf(stopped.slice(0, from));
    const rest = whole === null || before === null ? null : whole - before;
    return sumOf(stopped.slice(from)) ?? rest;
  });
}

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, n) => (sum === null || n === null ? null : sum + n), 0);
}

/** Whose turn it was. */
export const WAITED_ON = ["person", "us", "agency"] as const;
export type WaitedOn = (typeof WAITED_ON)[number];

const DAY_MS = 86_400_000;

/**
 * The days from joining to ready, by whose turn it was. While the person has something left to do it
 * is theirs; else ours, while sessions, sign-offs or entering a decision are missing; else the
 * agency's, while a check is under way; what is left was ours. Null for whoever is not ready, or was
 * ready when they came. Whole days are not rounded.
 */
export function daysToReady(milestones: Milestones): Record<WaitedOn, number> | null {
  const { joinedAt: from, readyAt: to, shownAt, badgeAt } = milestones;
  if (from === null || to === null || to <= from) return null;
  const { pendingAt, clearedAt, enteredAt } = milestones;
  const spans: [WaitedOn, number | null, number | null][] = [
    ["person", from, shownAt],
    ["us", shownAt, badgeAt],
    ["us", clearedAt, enteredAt],
    ["agency", pendingAt, clearedAt],
  ];
  const edges = [from, to, ...spans.flatMap(([, start, end]) => [start, end])]
    .filter((at) => at !== null)
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  const days = { person: 0, us: 0, agency: 0 };
  for (const [at, end] of edges.slice(1).entries()) {
    const start = edges[at] ?? end;
    const turn = spans.find(
      ([, begins, ends]) => begins !== null && ends !== null && begins <= start && end <= ends,
    );
    days[turn?.[0] ?? "us"] += (end - start) / DAY_MS;
  }
  return days;
}

/** The middle of some numbers; of an even count the mean of both; null of none. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
