import { askedOn, type Course, courseOf, inTerm, refusalOf } from "./course";
import { type Day, LAST_DAY } from "./days";
import { versionChanges } from "./layers";

/**
 * The earliest possible day: the first, from the first day judged to the end, on which the question
 * asked that day about the days from there would permit, with nothing learned since. Null = never.
 */
export function earliestDay(course: Course): Day | null {
  return turningDays(course).find((day) => !refusalOf(askedOn(course, day))) ?? null;
}

/**
 * The days, from the first one judged, on which the question asked anew could be answered otherwise.
 * Evidence dated ahead counts by then, so every record's days are among them.
 */
export function turningDays(course: Course): Day[] {
  const { question, layers } = course;
  const ahead = courseOf({ ...question, today: LAST_DAY }, layers);
  const days = [...ahead.judged.values()].flatMap(({ changes }) => changes);
  return [question.first, ...inTerm(course, [...days, ...versionChanges(layers)])];
}
