import type { Place } from "./problem";

/** What an edit does, in one word; pages say it in their language. */
export const editLabels = [
  "escape",
  "delete-hidden",
  "delete-comment",
  "delete-checkbox",
  "heading-level",
  "first-line",
  "list-source",
  "delete-repeat",
  "add-sources",
  "add-why",
  "add-attribute",
  "add-value",
  "respell",
  "straight-quotes",
  "single-space",
  "name-link",
  "move-sources",
  "shorten-alt",
  "same-as-course",
  "only-objective",
  "sum-minutes",
  "quote",
] as const;
export type EditLabel = (typeof editLabels)[number];

/** A change of a file that surely puts a problem right: what stands from one place to another becomes `text`. */
export interface ProblemEdit {
  /** In UTF-16 units from the beginning of the file, its line ends written as `\n`. */
  from: number;
  to: number;
  text: string;
  label: EditLabel;
}

/** The same as a check finds it: a place, and what must stand there for the edit to be certain. */
export interface PlacedEdit {
  at: Place;
  /** Ways in which it can be written; one of them stands at the place. Empty to put something in there. */
  was: readonly string[];
  text: string;
  label: EditLabel;
}

/** An edit by its offsets in a text; undefined when something else stands there than the check took it for. */
export function settleEdit(text: string, edit: PlacedEdit): ProblemEdit | undefined {
  const from = offsetOf(text, edit.at);
  if (from === undefined) return undefined;
  const was = edit.was.length === 0 ? "" : edit.was.find((one) => text.startsWith(one, from));
  if (was === undefined) return undefined;
  return { from, to: from + was.length, text: edit.text, label: edit.label };
}

/** A text with one edit made. Throws when the edit lies outside it: it was found in another text. */
export function applyEdit(text: string, { from, to, text: instead }: ProblemEdit): string {
  if (from < 0 || to < from || to > text.length) throw new RangeError("an edit outside its text");
  return text.slice(0, from) + instead + text.slice(to);
}

/** A place so many characters further on in its line. */
export function further({ line, column }: Place, characters: number): Place {
  return { line, column: column + characters };
}

function offsetOf(text: string, { line, column }: Place): number | undefined {
  if (line < 1 || column < 1) return undefined;
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  const offset = start + column - 1;
  return offset > (end < 0 ? text.length : end) ? undefined : offset;
}
