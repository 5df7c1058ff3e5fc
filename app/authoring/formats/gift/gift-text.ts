import { type Losses, said } from "../said";
import { htmlText } from "../text/html-text";
import { markdownText } from "../text/markdown-text";

/*
 * GIFT escapes : # = ~ { } and a new line with a backslash. While a question is taken apart, what was
 * escaped stands as a control character each: files hold none of these any more (`tidy`).
 */
const ESCAPED = "\\:#={}~n";
const MEANT = "\\:#={}~\n";

/** The text with what was escaped out of reach, so that every mark left is a mark. */
export function shield(text: string): string {
  return text.replace(/\\([\\:#={}~n])/g, (_, mark) =>
    String.fromCharCode(1 + ESCAPED.indexOf(mark)),
  );
}

/** What `shield` put away, as it was meant. */
export function unshield(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these stand for what was escaped.
    /[\u0001-\u0008]/g,
    (held) => MEANT[held.charCodeAt(0) - 1] ?? "",
  );
}

/** Text as it may stand within a question: escaped, on one line. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\#=~{}:]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** Text as it may stand anywhere, also where a text begins: what would be read as a mark there is not. */
export function escapeGift(text: string): string {
  const escaped = escapeMarks(text);
  return /^(\[|\/\/|%)/.test(escaped) ? `[plain]${escaped}` : escaped;
}

const MARK = /^\[(html|moodle|plain|markdown)\]/;

/** Reads the texts of one question; `lost` gathers what had to be dropped from them. */
export function textReader(lost: Losses) {
  let usual = "moodle";
  const read = (shielded: string): string => {
    const trimmed = shielded.trim();
    const mark = MARK.exec(trimmed)?.[1];
    const text = unshield(mark ? trimmed.slice(mark.length + 2) : trimmed).trim();
    const format = mark ?? usual;
    if (format === "plain") return text;
    const { text: words, dropped } =
      format === "markdown"
        ? markdownText(text)
        : htmlText(format === "html" ? text : text.replaceAll("\n", "<br>"));
    for (const what of dropped)
      lost.add(said("formats.lost.in", { where: said("formats.place.question"), what }));
    return words;
  };
  return {
    read,
    /** Reads the question itself: its mark goes for every text that has none of its own. */
    readFirst: (shielded: string): string => {
      usual = MARK.exec(shielded.trim())?.[1] ?? usual;
      return read(shielded);
    },
    /** An answer that is typed: its spaces and signs are kept as they are. */
    typed: (shielded: string): string => unshield(shielded.trim().replace(MARK, "")).trim(),
  };
}

export type TextReader = ReturnType<typeof textReader>;
