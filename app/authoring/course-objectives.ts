import type { CourseFiles } from "../catalog/check/course";
import { type FileChanges, withLists } from "./course-lists";
import { outlineOf } from "./draft-outline";

/** Adds an objective under the next free number. */
export function addObjective(files: CourseFiles, text: string): FileChanges {
  const { code, objectives } = outlineOf(files);
  const stem = `${code.replace("-", ".")}.`;
  const numbers = objectives.map(({ id }) =>
    id.startsWith(stem) ? Number(id.slice(stem.length)) : 0,
  );
  const id = `${stem}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
  return withLists(files, { objectives: [...objectives, { id, text }] });
}

/** Says an objective in other words. */
export function rewordObjective(files: CourseFiles, id: string, text: string): FileChanges {
  const { objectives } = outlineOf(files);
  return withLists(files, {
    objectives: objectives.map((one) => (one.id === id ? { id, text } : one)),
  });
}

/** Takes an objective away, from the course's list and from its lessons'. */
export function removeObjective(files: CourseFiles, id: string): FileChanges {
  const { objectives, lessons } = outlineOf(files);
  return withLists(files, {
    objectives: objectives.filter((one) => one.id !== id),
    lessons: lessons.map((one) => ({
      ...one,
      objectives: one.objectives.filter((objective) => objective !== id),
    })),
  });
}

/**
 * What the form of all objectives asks at once: other words, one fewer, one more.
 * @param asked.texts by objective; one that says what is there already changes nothing
 */
export function editObjectives(
  files: CourseFiles,
  asked: { texts: ReadonlyMap<string, string>; remove?: string; added?: string },
): FileChanges {
  const { texts, remove, added } = asked;
  const steps: ((now: CourseFiles) => FileChanges)[] = [];
  for (const { id, text } of outlineOf(files).objectives) {
    const next = texts.get(id);
    if (next !== undefined && next !== text && id !== remove)
      steps.push((now) => rewordObjective(now, id, next));
  }
  if (remove !== undefined) steps.push((now) => removeObjective(now, remove));
  if (added !== undefined) steps.push((now) => addObjective(now, added));
  let text = files.get("course.yaml") ?? "";
  for (const step of steps)
    text = step(new Map(files).set("course.yaml", text)).get("course.yaml") ?? text;
  return steps.length === 0 ? new Map() : new Map([["course.yaml", text]]);
}
