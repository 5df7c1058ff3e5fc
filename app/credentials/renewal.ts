import { daysLater, instantAt } from "../record/civil-day";
import { lastGoodDay } from "./civil-day";
import type { AwardEvidence } from "./rules/rule";

/** When something may be renewed. Days are civil days of the issuer's zone. */
export interface RenewalWindow {
  /** The first day. */
  opensOn: string;
  /** The same in epoch milliseconds: evidence from then on counts. */
  since: number;
}

/** The window of something whose last good day is `validThrough`: it stays open after that day too. */
export function renewalWindow(
  validThrough: string,
  opensDays: number,
  zone: string,
): RenewalWindow {
  const opensOn = daysLater(validThrough, -opensDays);
  return { opensOn, since: instantAt(opensOn, "00:00", zone) };
}

/**
 * The last good day of what is renewed on `today`: a new life begins where the old one ends, so that
 * nobody loses by being early; of what has lapsed, today.
 */
export function renewedThrough(validThrough: string, months: number, today: string): string {
  const next = daysLater(validThrough, 1);
  return lastGoodDay(next > today ? next : today, months);
}

/** The evidence that an instant or later has brought; what is held counts as it stands. */
export function evidenceSince(evidence: AwardEvidence, since: number): AwardEvidence {
  const recent = (at: number | null) => (at !== null && at >= since ? at : null);
  return {
    courses: new Map(
      [...evidence.courses].map(([course, objectives]) => [
        course,
        objectives.map((one) => ({
          ...one,
          shownAt: recent(one.shownAt),
          keptAt: recent(one.keptAt),
        })),
      ]),
    ),
    reviews: evidence.reviews,
    demo: evidence.demo,
    observations: evidence.observations.filter(({ recordedAt }) => recordedAt >= since),
    attended: evidence.attended.filter(({ recordedAt }) => recordedAt >= since),
    held: evidence.held,
    attested: evidence.attested.filter(({ at }) => at >= since),
  };
}

/** How many days before the last good day a letter says so, each once. */
export const reminderDays = [30, 7, 1] as const;
export type ReminderDays = (typeof reminderDays)[number];

/** The letter for so many days left: the last mark that was passed; null before the first and after the day. */
export function reminderFor(daysLeft: number): ReminderDays | null {
  if (daysLeft < 0) return null;
  return reminderDays.findLast((mark) => daysLeft <= mark) ?? null;
}
