import { dayIn, daysLater, instantAt } from "../../record/civil-day";

/** A report's moment: the last instant of a day in a zone. What was learned later is not in it. */
export interface AsOf {
  day: string;
  zone: string;
  /** Epoch milliseconds. */
  at: number;
}

/** The last millisecond of a day in a zone. */
export function endOfDay(day: string, zone: string): AsOf {
  return { day, zone, at: instantAt(daysLater(day, 1), "00:00", zone) - 1 };
}

/**
 * Whether a day is over in a zone at `now` (epoch milliseconds). Only then can a report as of that day
 * be made again and be the same.
 */
export function isOver(day: string, zone: string, now: number): boolean {
  return day < dayIn(now, zone);
}
