import { startLength } from "./found";
import { type FormatKey, type Said, said } from "./said";

/** Texts of questions in formats that are not read, by what stands in them. */
const TEXTS: readonly (readonly [mark: RegExp, kind: FormatKey])[] = [
  [/<(POOL|QUESTIONLIST|QUESTION_[A-Z]{2,30})[\s/>]/, "formats.kind.blackboard"],
  [/<examview[\s/>]/i, "formats.kind.examview"],
  [/<hotpot-[a-z]+-file[\s/>]/, "formats.kind.hot-potatoes"],
  [/<(moodle_backup|MOODLE_BACKUP|question_categories)[\s/>]/, "formats.kind.moodle-backup"],
  [/^:(TYPE|TITLE):/m, "formats.kind.webct"],
];
const CLOZE = /\{\d{0,6}:[A-Z_]{2,30}:/;
/** The first bytes of files that are no text. */
const BYTES: readonly (readonly [start: readonly number[], kind: FormatKey])[] = [
  [[0x1f, 0x8b], "formats.kind.moodle-backup"],
  [[0x25, 0x50, 0x44, 0x46], "formats.kind.pdf"],
  [[0xd0, 0xcf, 0x11, 0xe0], "formats.kind.office"],
];

/** Is it a text with gaps as Moodle’s embedded answers write them? */
export function isCloze(text: string): boolean {
  return CLOZE.test(text);
}

/** What a text that is in no format that is read is, with how to export it instead; null when nobody knows. */
export function kindOfText(text: string): Said | null {
  const start = text.slice(0, startLength);
  const kind = TEXTS.find(([mark]) => mark.test(start))?.[1];
  if (kind) return { key: kind, places: {} };
  return isCloze(start) ? said("formats.kind.cloze") : null;
}

/** The same for bytes that are no text at all. */
export function kindOfBytes(bytes: Uint8Array): Said | null {
  const kind = BYTES.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1];
  return kind ? { key: kind, places: {} } : null;
}
