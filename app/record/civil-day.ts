import { Temporal } from "@js-temporal/polyfill";

/** Whether the text is a day of the calendar written `YYYY-MM-DD`; 2026-02-31 is not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && readable(() => Temporal.PlainDate.from(text, STRICT));
}

/** Whether the text is a time of day written `HH:MM`. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The civil day (`YYYY-MM-DD`) on which an instant (epoch milliseconds) falls in a zone. */
export function dayIn(instant: number, zone: string): string {
  return zoned(instant, zone).toPlainDate().toString();
}

/** The time of day (`HH:MM`) of an instant in a zone. */
export function timeIn(instant: number, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: "minute" });
}

/**
 * The instant (epoch milliseconds) of a day and a time of day in a zone. A time that the clocks skip
 * in spring is read an hour later; one that they show twice in fall is the first.
 */
export function instantAt(day: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** A day moved by whole days; negative goes back. */
export function daysLater(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The whole days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

const STRICT = { overflow: "reject" } as const;

function zoned(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

function readable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
