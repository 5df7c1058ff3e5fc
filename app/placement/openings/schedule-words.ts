import type { Text } from "../../i18n/catalog";
import { formatTime } from "../../i18n/dates";
import type { Schedule } from "./schedule";

/** The week of an opening in words: "Monday, Wednesday and Friday, 8:00 am to 11:30 am". */
export function scheduleWords(schedule: Schedule, t: Text): string {
  const days = schedule.weekdays.map((weekday) => t(`weekday.${weekday}`));
  return t("opening.hoursValue", {
    days: new Intl.ListFormat("en").format(days),
    start: timeWords(schedule.from),
    end: timeWords(schedule.to),
  });
}

/** A time of day (`HH:MM`) as people say it: "8:05 am". */
function timeWords(time: string): string {
  return formatTime(Date.parse(`2000-01-01T${time}:00Z`), "UTC");
}
