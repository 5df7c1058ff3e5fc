/** What time was spent on. Travel is between sites; the way to work is not counted. */
export const HOUR_KINDS = ["service", "training", "travel"] as const;
export type HourKind = (typeof HOUR_KINDS)[number];

/** The hours of a term that a member can agree to (45 CFR 2522.220). */
export const TERM_HOURS = [1700, 900, 675, 450, 300] as const;
export type TermHours = (typeof TERM_HOURS)[number];

/** Training is at most this share, in percent, of a program's aggregate hours (45 CFR 2520.50). */
export const TRAINING_CAP = 20;
/** From this share on, in percent, a meter says that the cap is near. */
const NEAR = 18;
/** One day holds no more. */
export const DAY_MINUTES = 24 * 60;

/** Why time was not entered; `day-full` carries the minutes that the day has `left`. */
export type HoursRefusal =
  | "not-in-your-program"
  | "no-time"
  | "ahead"
  | "too-long-ago"
  | "day-full"
  | "no-entry"
  | "corrected-already";

/** Time that one person entered on one day, with what another person said of it. */
export interface HoursEntry {
  id: string;
  personId: string;
  kind: HourKind;
  on: string;
  minutes: number;
  enteredBy: string;
  /** Epoch milliseconds. */
  enteredAt: number;
  supersedes: string | null;
  verdict: "approved" | "returned" | null;
}

/** Approved minutes by kind. */
export type Minutes = Record<HourKind, number>;

export const NO_MINUTES: Minutes = { service: 0, training: 0, travel: 0 };

/** How much of the time was training, beside the cap. */
export interface Meter {
  minutes: Minutes;
  total: number;
  /** The minutes that terms promise; 0 without a term. */
  planned: number;
  /** Training in percent of the hours so far, to a tenth; null before the first hour. */
  share: number | null;
  /** Training in percent of the hours planned, or served where they are more; null without both. */
  planShare: number | null;
  /** Minutes of training that the cap still leaves, measured against the plan; never below 0. */
  room: number;
  state: "none" | "within" | "near" | "over";
}

/**
 * Reads the 20 % cap. It is measured against the hours planned, because every term begins with
 * training; where more was served than planned, or no term is on file, against what was served.
 */
export function meterOf(minutes: Minutes, plannedHours: number): Meter {
  const total = HOUR_KINDS.reduce((sum, kind) => sum + minutes[kind], 0);
  const planned = plannedHours * 60;
  const base = Math.max(total, planned);
  const { training } = minutes;
  return {
    minutes,
    total,
    planned,
    share: percent(training, total),
    planShare: percent(training, base),
    room: Math.max(0, Math.floor((base * TRAINING_CAP) / 100) - training),
    state: stateOf(training, base),
  };
}

function stateOf(training: number, base: number): Meter["state"] {
  if (base === 0) return "none";
  if (training * 100 > base * TRAINING_CAP) return "over";
  return training * 100 >= base * NEAR ? "near" : "within";
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}

/** One line of the log: what was entered first, as it stands after its corrections. */
export interface HoursLine {
  /** The newest entry, the one that a correction would supersede. */
  latest: HoursEntry;
  /** The entry that counts; null when none of them was approved. */
  counted: HoursEntry | null;
}

/**
 * The log as it stands: of each first entry and its corrections, the newest approved one counts, so a
 * correction changes nothing until somebody agrees with it. Newest day first.
 */
export function standingLog(entries: readonly HoursEntry[]): HoursLine[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const superseded = new Set(entries.map(({ supersedes }) => supersedes));
  return entries
    .filter(({ id }) => !superseded.has(id))
    .map((latest) => ({ latest, counted: countedFrom(latest, byId) }))
    .sort((a, b) => compare(b.latest.on, a.latest.on) || a.latest.enteredAt - b.latest.enteredAt);
}

/** The newest approved entry of a chain, read back from one of its entries; null when there is none. */
export function countedFrom(
  from: HoursEntry,
  byId: ReadonlyMap<string, HoursEntry>,
): HoursEntry | null {
  for (
    let entry: HoursEntry | undefined = from;
    entry !== undefined;
    entry = entry.supersedes === null ? undefined : byId.get(entry.supersedes)
  ) {
    if (entry.verdict === "approved") return entry;
  }
  return null;
}

/** Approved minutes by kind of a log. */
export function minutesOf(lines: readonly HoursLine[]): Minutes {
  const minutes = { ...NO_MINUTES };
  for (const { counted } of lines) if (counted) minutes[counted.kind] += counted.minutes;
  return minutes;
}

/** Minutes as hours and minutes: `{ hours: 3, minutes: 30 }`. */
export function inHours(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** Minutes as decimal hours to two places, `3.50`, for tables that machines read. */
export function decimalHours(minutes: number): string {
  const hundredths = Math.round((minutes * 100) / 60);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
