import { applyEdit } from "../../catalog/problem-edit";
import { plainLineEnds } from "../../catalog/text";
import { kept } from "../../i18n/kept";
import type { Note } from "./note";

const LONGEST_WHY = 200;

/**
 * A text with one of its notes put right, and what the history says of it; null when there is no such note
 * now, or it is not one that a press puts right.
 */
export function fixedText(
  notes: readonly Note[],
  key: string,
  text: string,
): { text: string; why: string } | null {
  const note = notes.find((one) => one.key === key);
  if (!note?.edit) return null;
  return {
    text: applyEdit(plainLineEnds(text), note.edit),
    why: kept("editor.fixed", { what: note.message }).slice(0, LONGEST_WHY),
  };
}
