import { type Locale, regional } from "./locale";

/**
 * How each language writes a day and a time of day. English: 13 November 2026, 4:05 pm. Spanish:
 * 13 de noviembre de 2026, 4:05 p.m.
 */
const styles: Record<Locale, { days: string; times: string }> = {
  en: { days: "en-GB", times: regional.en },
  es: { days: regional.es, times: regional.es },
};

/** The same for what is written in the reader's browser: tags for `Intl.DateTimeFormat`. */
export function dateStyles(locale: Locale): { days: string; times: string } {
  return styles[locale];
}

/**
 * A civil day (`YYYY-MM-DD`) in words: "13 November 2026".
 * Throws RangeError for text that is not a day of the calendar.
 */
export function formatDay(day: string, locale: Locale): string {
  return dayWords(locale, { year: "numeric" }).format(noonOf(day));
}

/** A civil day with its weekday, to begin a line: "Friday 13 November 2026", "Viernes 13 de …". */
export function formatWeekday(day: string, locale: Locale): string {
  const { days } = styles[locale];
  const weekday = formatter(days, { weekday: "long", timeZone: "UTC" }).format(noonOf(day));
  return `${weekday.charAt(0).toLocaleUpperCase(locale)}${weekday.slice(1)} ${formatDay(day, locale)}`;
}

/** The day on which an instant (epoch milliseconds) falls in a zone: "13 November 2026". */
export function formatDayOf(instant: number, zone: string, locale: Locale): string {
  return dayWords(locale, { year: "numeric", timeZone: zone }).format(instant);
}

/** The time of day of an instant in a zone: "4:05 pm". Say the zone beside it. */
export function formatTime(instant: number, zone: string, locale: Locale): string {
  return formatter(styles[locale].times, {
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
  })
    .format(instant)
    .replace(/\s/g, " ")
    .toLowerCase();
}

/** A zone's own name: "Mountain Standard Time" for America/Phoenix. */
export function formatZone(instant: number, zone: string, locale: Locale): string {
  if (zone === "UTC") return zone;
  const parts = formatter(styles[locale].times, {
    timeZone: zone,
    // The generic name of UTC is only "GMT+00:00".
    timeZoneName: zone === "UTC" ? "long" : "longGeneric",
  }).formatToParts(instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/**
 * An instant (epoch milliseconds) in words with the zone said:
 * "2 November 2026, 11:13 pm, Mountain Standard Time".
 */
export function formatInstant(instant: number, zone: string, locale: Locale): string {
  return `${formatDayOf(instant, zone, locale)}, ${formatTime(instant, zone, locale)}, ${formatZone(instant, zone, locale)}`;
}

/** Making a formatter costs more than the rest of a page's words together, so each is made once. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(style: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([style, options]);
  const known = made.get(key) ?? new Intl.DateTimeFormat(style, options);
  made.set(key, known);
  return known;
}

function dayWords(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formatter(styles[locale].days, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
    ...options,
  });
}

function noonOf(day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !new Date(noon || 0).toISOString().startsWith(day))
    throw new RangeError(`Not a day of the calendar: ${day}`);
  return noon;
}
