import type { Text } from "../i18n/catalog";
import { formatDayOf, formatTime, formatZone } from "../i18n/dates";
import { codeHours } from "./booking";
import type { TrainingSession } from "./training";

const MINUTE_MS = 60_000;

/** Day, times and zone of a session in words, in its own zone; for "session.list.when". */
export function sessionTimes(
  { startsAt, minutes, timeZone }: Pick<TrainingSession, "startsAt" | "minutes" | "timeZone">,
  { locale }: Pick<Text, "locale">,
) {
  return {
    day: formatDayOf(startsAt, timeZone, locale),
    from: formatTime(startsAt, timeZone, locale),
    to: formatTime(startsAt + minutes * MINUTE_MS, timeZone, locale),
    zone: formatZone(startsAt, timeZone, locale),
  };
}

/** When the code of a session holds, in words. */
export function hoursOf(session: TrainingSession, { locale }: Pick<Text, "locale">) {
  const { from, until } = codeHours(session);
  const { timeZone } = session;
  return {
    from: formatTime(from, timeZone, locale),
    to: formatTime(until, timeZone, locale),
    zone: formatZone(from, timeZone, locale),
    day: formatDayOf(from, timeZone, locale),
  };
}
