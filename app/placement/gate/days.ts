/** A civil day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** A calendar period: years and months are added first, then days. */
export interface Period {
  years: number;
  months: number;
  days: number;
}

export const FIRST_DAY: Day = "0001-01-01";
export const LAST_DAY: Day = "9999-12-31";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const PERIOD = /^P(?=\d)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})D)?$/;
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const DAY_MS = 86_400_000;

/** Whether the text is a day that exists: `2026-02-31` is not. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

/** Whether the text is an instant with its offset (`2026-09-01T03:00:00Z`). */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** Epoch milliseconds of an instant that `isInstant` accepts. */
export function instantOf(text: string): number {
  return Date.parse(text);
}

/** Whether the name is a time zone of the IANA list. Offsets such as `+02:00` are not names. */
export function isZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The civil day on which an instant (epoch milliseconds) falls in a zone. */
export function localDay(at: number, zone: string): Day {
  // Outside the four-digit years text no longer sorts, so such days become the edge itself.
  if (at < instantOf("0001-01-02T00:00:00Z")) return FIRST_DAY;
  if (at > instantOf("9999-12-30T00:00:00Z")) return LAST_DAY;
  const parts = clockOf(zone).formatToParts(at);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** The day an event happened: a printed day as it stands, an instant on its local day. */
export function eventDay(text: string, zone: string): Day {
  return isDay(text) ? text : localDay(instantOf(text), zone);
}

/**
 * The last valid day that an end names (gate.md §2): a printed day is inclusive, an instant is
 * valid through the last full local day before it.
 */
export function lastValidDay(text: string, zone: string): Day {
  return isDay(text) ? text : addDays(localDay(instantOf(text), zone), -1);
}

/** Reads `P1Y`, `P60M`, `P14D`, `P1Y6M`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  return {
    years: Number(match[1] ?? 0),
    months: Number(match[2] ?? 0),
    days: Number(match[3] ?? 0),
  };
}

/**
 * The day a period after `day`: years and months on the calendar, clamped to the month's end, then
 * days (gate.md §2). Always from the original day, so clamped days are never chained.
 */
export function addPeriod(day: Day, period: Period): Day {
  const from = partsOf(day);
  const months = (from.year + period.years) * 12 + from.month - 1 + period.months;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return daysAfter(year, month, Math.min(from.day, lengthOf(year, month)), period.days);
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  const from = partsOf(day);
  return daysAfter(from.year, from.month, from.day, days);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return numberOf(b.year, b.month, b.day) - numberOf(a.year, a.month, a.day);
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function partsOf(day: Day) {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  };
}

function lengthOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1 January 1970. Unlike `Date.UTC`, the first century is itself. */
function numberOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
}

/** Outside the four-digit years text no longer sorts, so such days become the edge itself. */
function daysAfter(year: number, month: number, day: number, days: number): Day {
  if (year > 9999) return LAST_DAY;
  const sameMonth = day + days;
  // Most days stay in their month, and need no calendar.
  if (year > 0 && sameMonth >= 1 && sameMonth <= lengthOf(year, month)) {
    return `${padded(year, 4)}-${padded(month, 2)}-${padded(sameMonth, 2)}`;
  }
  const date = new Date((numberOf(year, month, day) + days) * DAY_MS);
  if (!(date.getUTCFullYear() <= 9999)) return LAST_DAY;
  return date.getUTCFullYear() < 1 ? FIRST_DAY : date.toISOString().slice(0, 10);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Reads instants in a zone. Making one is slow, and zones are few. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    calendar: "iso8601",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  clocks.set(zone, clock);
  return clock;
}
