import { formatDayOf, formatTime, formatZone } from "../i18n/dates";
import { codeHours } from "./booking";
import type { TrainingSession } from "./training";

const MINUTE_MS = 60_000;

/** Day, times and zone of a session in words, in its own zone; for "session.list.when". */
export function sessionTimes({
  startsAt,
  minutes,
  timeZone,
}: Pick<TrainingSession, "startsAt" | "minutes" | "timeZone">) {
  return {
    day: formatDayOf(startsAt, timeZone),
    from: formatTime(startsAt, timeZone),
    to: formatTime(startsAt + minutes * MINUTE_MS, timeZone),
    zone: formatZone(startsAt, timeZone),
  };
}

/** When the code of a session holds, in words. */
export function hoursOf(session: TrainingSession) {
  const { from, until } = codeHours(session);
  const { timeZone } = session;
  return {
    from: formatTime(from, timeZone),
    to: formatTime(until, timeZone),
    zone: formatZone(from, timeZone),
    day: formatDayOf(from, timeZone),
  };
}
