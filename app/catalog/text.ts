import type { Place, ProblemList } from "./problem";

/**
 * What a person cannot see and a program would read: controls, halves of characters, characters that are
 * none, and marks of format, but for the joiner that makes one emoji of several.
 */
const HIDDEN =
  /[^\P{Cc}\t\n]|[\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d\p{Extended_Pictographic})\p{Cf}/u;

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

/** A hidden character in a text: where, its number as people write it, and how long it is; or null. */
export function hiddenIn(text: string): { at: number; name: string; length: number } | null {
  const at = text.search(HIDDEN);
  if (at < 0) return null;
  const code = text.codePointAt(at) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return { at, name, length: code > 0xffff ? 2 : 1 };
}

/** Reports the first character that a person cannot see but a program would read. */
export function refuseHiddenCharacters(
  text: string,
  problems: ProblemList,
  placeOf: (offset: number) => Place = placesIn(text),
): void {
  const hidden = hiddenIn(text);
  if (!hidden) return;
  problems.error(
    placeOf(hidden.at),
    `A hidden character (${hidden.name}) is here.`,
    "Delete it; saving the file as plain UTF-8 text without a byte order mark often does.",
    {
      at: placeOf(hidden.at),
      was: [text.slice(hidden.at, hidden.at + hidden.length)],
      text: "",
      label: "delete-hidden",
    },
  );
}

/** Reports a hidden character that a text only holds once its escapes are read. */
export function refuseHiddenMeant(text: string, at: Place, problems: ProblemList): void {
  const hidden = hiddenIn(text);
  if (hidden)
    problems.error(
      at,
      `What is written here stands for a hidden character (${hidden.name}).`,
      "Delete it, and write the letters themselves.",
    );
}

/** A text without the characters that `refuseHiddenCharacters` reports. */
export function withoutHidden(text: string): string {
  const plain = text.replace(new RegExp(HIDDEN, "gu"), "");
  return hiddenIn(plain) ? withoutHidden(plain) : plain;
}
