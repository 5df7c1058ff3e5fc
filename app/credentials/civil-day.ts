import { Temporal } from "@js-temporal/polyfill";

/** The civil day (YYYY-MM-DD) on which an instant falls in a zone. */
export function dayOf(instant: number, zone: string): string {
  return zoned(instant, zone).toPlainDate().toString();
}

/** The last day of a badge that is good for so many months: 9 October 2026 + 36 → 8 October 2029. */
export function lastGoodDay(issuedOn: string, months: number): string {
  return Temporal.PlainDate.from(issuedOn).add({ months }).subtract({ days: 1 }).toString();
}

/** The last whole second of a civil day in a zone, in epoch milliseconds. */
export function endOfDay(day: string, zone: string): number {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return next.toZonedDateTime({ timeZone: zone }).epochMilliseconds - 1000;
}

function zoned(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
