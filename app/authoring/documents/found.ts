/** Something of a document that is not plain words, with what is needed to carry it or to name it. */
export type Found =
  | {
      kind: "picture";
      alt: string;
      words: string[];
      what: "picture" | "chart" | "diagram" | "shape";
    }
  | { kind: "film"; alt: string }
  | { kind: "decoration" }
  | { kind: "text-box" }
  | { kind: "equation"; words: string }
  | { kind: "object"; program: string }
  | { kind: "comment"; by: string; words: string }
  | { kind: "changes"; added: string; removed: string }
  | { kind: "hidden"; words: string }
  | { kind: "page-break" }
  | { kind: "drop-cap" }
  | { kind: "contents-table" }
  | { kind: "field"; words: string }
  | { kind: "inserted-file" }
  | { kind: "note"; id: string }
  | { kind: "note-missing" }
  | { kind: "link-secured"; address: string; from: string }
  | { kind: "link-dropped"; address: string; words: string }
  | { kind: "script"; words: string }
  | { kind: "table-header" }
  | { kind: "table-merged" }
  | { kind: "table-nested" }
  | { kind: "table-unfolded" }
  | { kind: "cell-lines" }
  | { kind: "heading-deep"; words: string }
  | { kind: "heading-guessed"; words: string }
  | { kind: "style"; name: string };
export type FoundKind = Found["kind"];

const OPEN = "\ue000";
const CLOSE = "\ue001";
const MARK = /\ue000(\d{1,6})\ue001/g;

/** What was found so far, in the order in which it was met. */
export class FoundList {
  readonly all: Found[] = [];

  /** Keeps what was found, and gives the mark that stands at its place in the text. */
  mark(found: Found): string {
    this.all.push(found);
    return `${OPEN}${this.all.length - 1}${CLOSE}`;
  }

  /**
   * A text without its marks, and what they stand for, in order.
   *
   * @param say what is written in the place of a mark; nothing when it is not given
   */
  read(text: string, say: (one: Found) => string = () => ""): { text: string; found: Found[] } {
    const found: Found[] = [];
    const plain = text.replace(MARK, (_, index: string) => {
      const one = this.all[Number(index)];
      if (one) found.push(one);
      return one ? say(one) : "";
    });
    return { text: plain, found };
  }
}

/**
 * An author's text without what nobody sees: controls, marks that turn the direction of reading, and the
 * characters that our own marks are made of. Spaces of every kind become a plain one.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(
      /[\ue000\ue001\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/g,
      "",
    )
    .replace(/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, " ")
    .replace(/[^\P{Cc}\t\n\r]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
}

/** A text on one line and not long, as a report quotes it. */
export function excerpt(text: string, most = 80): string {
  const plain = text
    .replace(MARK, "")
    .replace(/[\p{C}\p{Z}\s]+/gu, " ")
    .trim();
  if (plain.length <= most) return plain;
  return `${plain
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}
