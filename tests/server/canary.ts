import { randomBytes } from "node:crypto";
import { gunzipSync, inflateRawSync } from "node:zlib";

/** A word that occurs nowhere else, and what was typed it into. */
export interface Canary {
  word: string;
  typedInto: string;
}

const CANARY = /cnry[0-9a-f]{12}/gi;
const PREFIX = "cnry";
const IN_HEX = new RegExp(`${Buffer.from(PREFIX).toString("hex")}(?:3[0-9]|6[1-6]){12}`, "gi");
const BASE64_RUN = /[A-Za-z0-9+/_-]{16,}/g;
/** How gzip and ZIP begin. */
const PACKED = ["1f8b08", "504b0304"].map((hex) => Buffer.from(hex, "hex").toString("latin1"));
/** How deep something may be wrapped in base64 or packed and still be looked into. */
const DEEPEST = 4;

/** The canaries that were let fly, so that each can be named when it turns up. */
export class Aviary {
  readonly #known = new Map<string, Canary>();

  /** A new word to type into something. */
  canary(typedInto: string): string {
    const word = `${PREFIX}${randomBytes(6).toString("hex")}`;
    this.#known.set(word, { word, typedInto });
    return word;
  }

  get size(): number {
    return this.#known.size;
  }

  /** Those found in some bytes: as they are, in other letters, in hex, base64, UTF-16, ZIP or gzip. */
  foundIn(bytes: Uint8Array | string): Canary[] {
    const words = wordsIn(Buffer.from(bytes), 0);
    return [...words].flatMap((word) => this.#known.get(word) ?? []);
  }
}

function wordsIn(bytes: Buffer, depth: number): Set<string> {
  const found = new Set<string>();
  const add = (words: Iterable<string>) => {
    for (const word of words) found.add(word.toLowerCase());
  };
  const text = bytes.toString("latin1");
  add(text.match(CANARY) ?? []);
  if (text.includes("\0")) add(text.replaceAll("\0", "").match(CANARY) ?? []);
  for (const hex of text.match(IN_HEX) ?? []) add([Buffer.from(hex, "hex").toString("latin1")]);
  if (depth >= DEEPEST) return found;
  for (const run of text.match(BASE64_RUN) ?? [])
    for (let skipped = 0; skipped < 4; skipped++) {
      const inside = Buffer.from(run.slice(skipped), "base64");
      // Only what can hold one is looked into: every other run of letters would be decoded for ever.
      const text = inside.toString("latin1");
      if (text.toLowerCase().includes(PREFIX) || PACKED.some((sign) => text.includes(sign)))
        add(wordsIn(inside, depth + 1));
    }
  for (const part of unpacked(bytes)) add(wordsIn(part, depth + 1));
  return found;
}

/** What is inside a ZIP or gzip; nothing for everything else. Throws when a ZIP's entry is damaged. */
function unpacked(bytes: Buffer): Buffer[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  return bytes.subarray(0, 4).toString("hex") === "504b0304" ? zipEntries(bytes) : [];
}

/** The contents of a ZIP's files, by its central directory, each with its name before it. */
function zipEntries(zip: Buffer): Buffer[] {
  const end = zip.lastIndexOf(Buffer.from("504b0506", "hex"));
  const parts: Buffer[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + size);
    parts.push(zip.subarray(at + 46, at + 46 + (name ?? 0)));
    parts.push(method === 8 ? inflateRawSync(body) : body);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}
