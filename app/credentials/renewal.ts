import { daysLater, instantAt } from "../record/civil-day";
import type { AchievementDefinition } from "./achievement";
import type { Award } from "./award-record";
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
 * When an award may be renewed by what its achievement says now; null when it is not. One from before
 * the achievement had an end is renewed as if it had always had it.
 */
export function windowOf(
  { validThrough, issuedOn }: Pick<Award, "validThrough" | "issuedOn">,
  { renewal, valid_months }: AchievementDefinition,
  zone: string,
): (RenewalWindow & { endsOn: string }) | null {
  if (!renewal || valid_months === undefined) return null;
  const endsOn = validThrough ?? lastGoodDay(issuedOn, valid_months);
  return { endsOn, ...renewalWindow(endsOn, renewal.opens_days, zone) };
}

/** The last good day of what ends with the first of what it stands on; null when nothing ends. */
export function endsWith(days: readonly (string | null)[]): string | null {
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}

/**
 * The last good day of what is renewed on `today`: a new life begins where the old one ends, so that
 * nobody loses by being early; of what has lapsed, today.
 */
export function renewedThrough(validThrough: string, months: number, today: string): string {
  const next = daysLater(validThrough, 1);
  return lastGoodDay(next > today ? next : today, months);
}

/**
 * The evidence that counts for a renewal: what the window has brought, and of what is held, what is good
 * for longer than what is renewed.
 */
export function evidenceIn(
  evidence: AwardEvidence,
  { since, endsOn }: { since: number; endsOn: string },
): AwardEvidence {
  const recent = (at: number | null) => (at !== null && at >= since ? at : null);
  return {
    courses: new Map(
      [...evidence.courses].map(([course, objectives]) => [
        course,
        objectives.map((one) => ({
          ...one,
          shownAt: recent(one.shownLastAt),
          keptAt: recent(one.keptAt),
        })),
      ]),
    ),
    reviews: evidence.reviews,
    demo: evidence.demo,
    observations: evidence.observations.filter(({ recordedAt }) => recordedAt >= since),
    attended: evidence.attended.filter(({ recordedAt }) => recordedAt >= since),
    held: evidence.held.filter(
      ({ validThrough }) => validThrough === null || validThrough > endsOn,
    ),
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
