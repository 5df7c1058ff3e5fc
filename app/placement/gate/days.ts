import { Temporal } from "@js-temporal/polyfill";

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
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const PERIOD = /^P(?=\d)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})D)?$/;
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** Whether the text is a day that exists: `2026-02-31` is not. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is an instant with its offset (`2026-09-01T03:00:00Z`). */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Epoch milliseconds of an instant that `isInstant` accepts. */
export function instantOf(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** Whether the name is a time zone of the IANA list. Offsets such as `+02:00` are not names. */
export function isZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The civil day on which an instant (epoch milliseconds) falls in a zone. */
export function localDay(at: number, zone: string): Day {
  return written(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate());
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
  return written(Temporal.PlainDate.from(day).add(period, { overflow: "constrain" }));
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return written(Temporal.PlainDate.from(day).add({ days }));
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" })
    .days;
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** Outside the four-digit years text no longer sorts, so such days become the edge itself. */
function written(date: Temporal.PlainDate): Day {
  if (date.year > 9999) return LAST_DAY;
  if (date.year < 1) return FIRST_DAY;
  return date.toString();
}
