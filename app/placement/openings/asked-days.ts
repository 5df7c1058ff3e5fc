import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import type { Day } from "../gate/days";

/** What somebody asks about a person and an opening, beside how it stands now. */
export interface AskedDays {
  /** As if this were the first day. */
  day: Day | null;
  /** As if some requirements were done by this day. */
  by: Day | null;
  reqs: readonly string[];
}

/** Whether a day is one of an opening's. */
export function isWithin(day: Day, { startsOn, endsOn }: { startsOn: Day; endsOn: Day }): boolean {
  return startsOn <= day && day <= endsOn;
}

/** What is wrong with such a question, each with the field that it stands at; `today` is the school's. */
export function askedProblems(
  { day, by, reqs }: AskedDays,
  { startsOn, endsOn, today }: { startsOn: Day; endsOn: Day; today: Day },
  t: Text,
): { field: string; message: string }[] {
  const problems: { field: string; message: string }[] = [];
  const days = (earliest: Day) => ({
    from: formatDay(earliest, t.locale),
    to: formatDay(endsOn, t.locale),
  });
  if (day !== null && !isWithin(day, { startsOn, endsOn }))
    problems.push({ field: "day", message: t("candidate.problem.day", days(startsOn)) });
  if (by === null && reqs.length === 0) return problems;
  if (reqs.length === 0) problems.push({ field: "done", message: t("whatIf.problem.done") });
  else if (by === null) problems.push({ field: "by", message: t("whatIf.problem.noDay") });
  else if (today > endsOn) problems.push({ field: "by", message: t("whatIf.problem.over") });
  else if (by < today || by > endsOn)
    problems.push({ field: "by", message: t("whatIf.problem.by", days(today)) });
  return problems;
}
