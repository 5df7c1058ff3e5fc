import type { Text } from "../../i18n/catalog";
import { formatTime } from "../../i18n/dates";
import type { Schedule, Weekday } from "./schedule";

/** The week of an opening in words: "Monday, Wednesday and Friday, 8:00 am to 11:30 am". */
export function scheduleWords(schedule: Schedule, t: Text): string {
  return t("opening.hoursValue", {
    days: weekdaysWords(schedule.weekdays, t),
    start: timeWords(schedule.from, t),
    end: timeWords(schedule.to, t),
  });
}

/** Days of the week as people say them: "Monday, Wednesday and Friday". */
export function weekdaysWords(weekdays: readonly Weekday[], t: Text): string {
  return t.list(weekdays.map((weekday) => t(`weekday.${weekday}`)));
}

/** A time of day (`HH:MM`) as people say it: "8:05 am". */
export function timeWords(time: string, { locale }: Pick<Text, "locale">): string {
  return formatTime(Date.parse(`2000-01-01T${time}:00Z`), "UTC", locale);
}
