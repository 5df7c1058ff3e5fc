import { plainLineEnds } from "../../catalog/text";
import type { BlockFields } from "./block-form";

/** What the texts of one block may hold, so that no reader of Markdown is slow: far more than a block needs. */
const MOST = {
  characters: 60_000,
  lines: 4_000,
  marks: 4_000,
  lineCharacters: 5_000,
  paragraphCharacters: 20_000,
  paragraphMarks: 800,
  containers: 12,
  openBrackets: 20,
};

const MARKS = /[[\]*_~`<&\\]/g;
const CONTAINERS = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/;

/** Are the fields of a block more than `isTooMuchText` allows? */
export function isBeyondBounds(fields: BlockFields): boolean {
  const values = Object.values(fields).flat();
  return isTooMuchText(values.filter((value) => typeof value === "string"));
}

/**
 * Are texts longer, more crowded or nested deeper than a block of a lesson may be? To be asked before anything
 * parses what was typed; one pass, whatever it is.
 */
export function isTooMuchText(texts: readonly string[]): boolean {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > MOST.characters) return true;
  const marks = texts.reduce((sum, text) => sum + marksIn(text), 0);
  return marks > MOST.marks || texts.some((text) => isCrowded(plainLineEnds(text)));
}

function isCrowded(text: string): boolean {
  const lines = text.split("\n");
  return (
    lines.length > MOST.lines ||
    lines.some((line) => line.length > MOST.lineCharacters || depthOf(line) > MOST.containers) ||
    text.split(/\n[^\S\n]*\n/).some(isCrowdedParagraph)
  );
}

function isCrowdedParagraph(text: string): boolean {
  if (text.length > MOST.paragraphCharacters || marksIn(text) > MOST.paragraphMarks) return true;
  let open = 0;
  for (const [mark] of text.matchAll(/[[\]]/g)) {
    open = mark === "[" ? open + 1 : Math.max(0, open - 1);
    if (open > MOST.openBrackets) return true;
  }
  return false;
}

const marksIn = (text: string) => text.match(MARKS)?.length ?? 0;
const depthOf = (line: string) => CONTAINERS.exec(line)?.[0].match(/[>*+-]|\d+/g)?.length ?? 0;
