import type { CourseFile } from "../manifest";
import type { Place } from "../problem";
import type { PlacedEdit } from "../problem-edit";
import type { YamlText } from "../yaml";

/** The objective of a course that has just one: there is no other to choose. */
function onlyOne({ objectives }: CourseFile): string | undefined {
  const [first, second] = objectives;
  return second ? undefined : first?.id;
}

/** Names the course's only objective where one stands that it does not have. */
export function toOnlyObjective(
  course: CourseFile,
  at: Place,
  was: string,
): PlacedEdit | undefined {
  const id = onlyOne(course);
  if (id === undefined) return undefined;
  return { at, was: [`"${was}"`, `'${was}'`, was], text: id, label: "only-objective" };
}

/** Names the course's only objective in an entry that names none, on a line before its type's. */
export function withOnlyObjective(
  course: CourseFile,
  yaml: YamlText,
  index: number,
): PlacedEdit | undefined {
  const id = onlyOne(course);
  const entry = yaml.at(["items", index]);
  const type = yaml.at(["items", index, "type"]);
  const ownLine = type.line > entry.line && type.column === entry.column + "type: ".length;
  if (id === undefined || !ownLine) return undefined;
  const margin = " ".repeat(entry.column - 1);
  const was = `${margin}type:`;
  const text = `${margin}objective: ${id}\n${was}`;
  return { at: { line: type.line, column: 1 }, was: [was], text, label: "only-objective" };
}
