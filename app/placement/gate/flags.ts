import { type Course, courseOf, rulingOn } from "./course";
import { addDays, type Day, later, localDay } from "./days";
import { type FactRecord, recordsOf } from "./facts";
import type { Leaf } from "./leaf";

/**
 * The flags of an answer (gate.md §3). `future_dated`: a record that a rule in force reads is dated
 * after today. `late_evidence`: the first day passes, and would not without what happened before
 * the start but was recorded on or after it.
 */
export function flagsOf(course: Course, stopped: Day): string[] {
  const { question, known, layers } = course;
  const flags: string[] = [];
  const read = leavesInForce(course, stopped).flatMap((leaf) => leaf.reads(known.facts));
  if (read.some((record) => record.on !== null && record.on > question.today)) {
    flags.push("future_dated");
  }
  const late = (record: FactRecord) =>
    record.on !== null &&
    record.on < question.start &&
    record.recordedAt !== null &&
    localDay(record.recordedAt, question.zone) >= question.start;
  if (rulingOn(course, question.first).pass === null) return flags;
  if (!recordsOf(known.facts).some(late)) return flags;
  const without = courseOf(question, layers, (record) => !late(record));
  if (rulingOn(without, question.first).pass === null) flags.push("late_evidence");
  return flags;
}

/** The leaves of every version in force on a judged day, from the first to where it stops. */
function leavesInForce({ question, layers }: Course, stopped: Day): Leaf[] {
  return layers.flatMap(({ versions }) => {
    let from = question.first;
    return versions.flatMap(({ leaves, through }) => {
      const judged = from <= stopped && (through === null || from <= through);
      if (through !== null) from = later(from, addDays(through, 1));
      return judged ? leaves : [];
    });
  });
}
