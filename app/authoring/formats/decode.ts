import { type Said, said } from "./said";

/** Encodings that a file may name of itself, and that are read; all but the first hold one byte a character. */
const NAMED = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["us-ascii", "utf-8"],
  ["iso-8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["windows-1252", "windows-1252"],
  ["iso-8859-15", "iso-8859-15"],
]);
const looked = 200;

export type Decoded = { text: string; refused?: never } | { refused: Said };

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or what an XML declaration names. Refuses
 * bytes that are no text in the encoding that they should be in.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  const encoding = marked ?? declaredIn(bytes);
  if (typeof encoding !== "string") return encoding;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { refused: said("formats.file.not-text") };
    throw error;
  }
}

/** The encoding that an XML declaration names, which stands in plain letters; UTF-8 without one. */
function declaredIn(bytes: Uint8Array): string | { refused: Said } {
  const start = String.fromCharCode(...bytes.subarray(0, looked));
  const [, name] =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(start) ?? [];
  if (name === undefined) return "utf-8";
  const known = NAMED.get(name.toLowerCase());
  return known ?? { refused: said("formats.file.encoding", { name }) };
}
