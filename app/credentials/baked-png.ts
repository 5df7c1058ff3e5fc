import { crc32 } from "node:zlib";

/** The keyword under which Open Badges 3.0 (§5.3.1) puts a credential into a PNG. */
const KEYWORD = "openbadgecredential";
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** A chunk's length, type and checksum, four bytes each (PNG §5.3). */
const FRAME = 12;
/** After the keyword: its end, not compressed, method 0, no language, no translated keyword. */
const PLAIN_TEXT = Uint8Array.of(0, 0, 0, 0, 0);

/**
 * A picture that carries a signed credential: the PNG with exactly one uncompressed iTXt chunk of
 * keyword `openbadgecredential` right after its header. One that carries a credential already gets
 * the new one in its place; every other byte stays. Throws when `png` is not a whole PNG.
 */
export function bakePng(png: Uint8Array, credential: string): Uint8Array {
  const chunks = chunksOf(png).filter(({ type, body }) => !(type === "iTXt" && isBaked(body)));
  const [header, ...rest] = chunks;
  if (header?.type !== "IHDR" || rest.at(-1)?.type !== "IEND")
    throw new Error("A PNG begins with IHDR and ends with IEND");
  return Buffer.concat([
    SIGNATURE,
    header.whole,
    chunk("iTXt", Buffer.concat([Buffer.from(KEYWORD), PLAIN_TEXT, Buffer.from(credential)])),
    ...rest.map(({ whole }) => whole),
  ]);
}

interface Chunk {
  type: string;
  body: Uint8Array;
  /** With its frame. */
  whole: Uint8Array;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error("Not a PNG");
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = at + FRAME <= bytes.length ? bytes.readUInt32BE(at) : Number.NaN;
    const end = at + FRAME + length;
    // Not a number is never within the file either.
    if (!(end <= bytes.length)) throw new Error("A PNG that is cut off");
    const type = bytes.toString("latin1", at + 4, at + 8);
    chunks.push({ type, body: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function isBaked(body: Uint8Array): boolean {
  const keyword = `${KEYWORD}\0`;
  return Buffer.from(body).toString("latin1", 0, keyword.length) === keyword;
}

function chunk(type: string, body: Buffer): Uint8Array {
  const whole = Buffer.alloc(FRAME + body.length);
  whole.writeUInt32BE(body.length, 0);
  whole.write(type, 4, "latin1");
  body.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + body.length)), 8 + body.length);
  return whole;
}
