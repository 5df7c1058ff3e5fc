import type { Place, ProblemList } from "./problem";

/** Control characters, and marks that make a text read differently from what it says. */
const HIDDEN = /[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A file's text with every line end written as `\n`. */
export function plainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/**
 * Makes a function from an offset in a text to its line and column.
 * @param firstLine the line of the file that the text starts on
 */
export function placesIn(text: string, firstLine = 1): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + firstLine, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Reports the first character that a person cannot see but a program would read. */
export function refuseHiddenCharacters(
  text: string,
  problems: ProblemList,
  placeOf: (offset: number) => Place = placesIn(text),
): void {
  const at = text.search(HIDDEN);
  if (at < 0) return;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  problems.error(
    placeOf(at),
    `A hidden character (U+${code}) is here.`,
    "Delete it; saving the file as plain UTF-8 text without a byte order mark often does.",
  );
}
