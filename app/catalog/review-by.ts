import { dayIn, daysLater, isDay } from "../record/civil-day";

/** How many days before its day a course is flagged to its owner. */
const OWNER_FIRST_DAYS = 30;

/**
 * The day by which a course is to be reviewed again, `YYYY-MM-DD`, as its file says it: a day, or a number
 * of months or years after its publication ("12 months after first publication"). Null for other words.
 *
 * @param publishedAt when this version was published, epoch milliseconds
 */
export function reviewDay(words: string | undefined, publishedAt: number): string | null {
  const said = words?.trim() ?? "";
  if (isDay(said)) return said;
  const [, count, unit] = /^(\d{1,3}) (months?|years?) after\b/i.exec(said) ?? [];
  if (count === undefined || unit === undefined) return null;
  const months = Number(count) * (unit.toLowerCase().startsWith("y") ? 12 : 1);
  return monthsLater(dayIn(publishedAt, "UTC"), months);
}

/** The day by which a course is to be reviewed again, once somebody is to know it. */
export interface ReviewDue {
  day: string;
  /** Are its learners told as well? */
  isPast: boolean;
}

/** What the owner of a version is to know of its review; null while the day is far, or none is named. */
export function reviewDue(
  { words, publishedAt }: { words: string | undefined; publishedAt: number },
  today: string,
): ReviewDue | null {
  const day = reviewDay(words, publishedAt);
  const flag = reviewFlag(day, today);
  return day === null || flag === "nobody" ? null : { day, isPast: flag === "learners" };
}

/**
 * What a form's answer is written as: a day, or so many months or years; null for what names no day. A
 * number alone is months, and months and years may be said in Spanish.
 */
export function reviewWords(said: string): string | null {
  const plain = said.trim();
  if (reviewDay(plain, 0) !== null) return plain;
  const [, count, unit = "m"] =
    /^(\d{1,3})(?: *(m|y|a)(?:onths?|eses|es|ears?|ños?)?)?$/i.exec(plain) ?? [];
  if (count === undefined || Number(count) === 0) return null;
  const many = Number(count) === 1 ? "" : "s";
  return `${Number(count)} ${unit.toLowerCase() === "m" ? "month" : "year"}${many} after publication`;
}

/** Who is told on a day: nobody yet, the college that owns the course, or its learners as well. */
export function reviewFlag(day: string | null, today: string): "nobody" | "owner" | "learners" {
  if (day === null || today < daysLater(day, -OWNER_FIRST_DAYS)) return "nobody";
  return today <= day ? "owner" : "learners";
}

/** The same day of a later month, or its last one. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const there = new Date(
    Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())),
  );
  return there.toISOString().slice(0, 10);
}
