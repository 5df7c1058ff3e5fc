import { instantAt } from "../../record/civil-day";
import { addDays, type Day, earlier, later } from "../gate/days";

/** Monday is 1, Sunday 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The hours that someone serves in each week, on the school's own clock. */
export interface WeeklyHours {
  weekdays: readonly Weekday[];
  /** `HH:MM`; `to` is the minute at which it is over. */
  from: string;
  to: string;
}

/** The week of an opening, and what it asks of each who fills it. */
export interface Schedule extends WeeklyHours {
  /** How many students one person has at a time; null where that was not asked. */
  students: number | null;
}

/** When an opening is held. Without hours it takes its days whole. */
export interface Term {
  startsOn: Day;
  endsOn: Day;
  timeZone: string;
  hours: WeeklyHours | null;
}

/** Which day of the week a civil day is. */
export function weekdayOf(day: Day): Weekday {
  const sunday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(sunday + 6) % 7] ?? 7;
}

/**
 * Whether two terms ask for one person at the same moment. Each is read on the clock of its own
 * school, so that a change of clocks in one zone and not in the other counts on the weeks it lasts.
 * Where either has no hours, a day in common is enough. One may begin when the other is over.
 */
export function timesMeet(a: Term, b: Term): boolean {
  if (a.hours === null || b.hours === null) {
    return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
  }
  // Zones are at most a day apart.
  const last = earlier(a.endsOn, addDays(b.endsOn, 1));
  for (let day = later(a.startsOn, addDays(b.startsOn, -1)); day <= last; day = addDays(day, 1)) {
    if (meetOn(day, { ...a, hours: a.hours }, { ...b, hours: b.hours })) return true;
  }
  return false;
}

type Timed = Term & { hours: WeeklyHours };

/** Whether what `a` holds on a day meets anything that `b` holds. */
function meetOn(day: Day, a: Timed, b: Timed): boolean {
  if (!isHeldOn(day, a)) return false;
  if (a.timeZone === b.timeZone) {
    return isHeldOn(day, b) && a.hours.from < b.hours.to && b.hours.from < a.hours.to;
  }
  const mine = span(day, a);
  return [addDays(day, -1), day, addDays(day, 1)]
    .filter((theirs) => isHeldOn(theirs, b))
    .map((theirs) => span(theirs, b))
    .some(({ from, to }) => mine.from < to && from < mine.to);
}

function isHeldOn(day: Day, { startsOn, endsOn, hours }: Timed): boolean {
  return startsOn <= day && day <= endsOn && hours.weekdays.includes(weekdayOf(day));
}

/** From when to when it is held on a day, in epoch milliseconds. */
function span(day: Day, { hours, timeZone }: Timed): { from: number; to: number } {
  return { from: instantAt(day, hours.from, timeZone), to: instantAt(day, hours.to, timeZone) };
}
