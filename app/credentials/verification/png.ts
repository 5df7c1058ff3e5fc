import { crc32 } from "node:zlib";
import { readUtf8 } from "../utf8";
import { BakedFileError } from "./baked-file-error";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const KEYWORD = "openbadgecredential";
/** Length, type and checksum around a chunk's data. */
const FRAME = 12;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/**
 * The one credential baked into a PNG: an uncompressed iTXt chunk `openbadgecredential` (Open Badges
 * 3.0, §5.3.1). The picture itself is never decoded. Throws BakedFileError.
 */
export function credentialInPng(png: Uint8Array): string {
  const texts: string[] = [];
  for (const { type, data } of chunksOf(Buffer.from(png.buffer, png.byteOffset, png.length))) {
    if (!["iTXt", "tEXt", "zTXt"].includes(type) || keywordOf(data) !== KEYWORD) continue;
    if (type !== "iTXt") throw new BakedFileError(`the badge stands in ${type}, not iTXt`);
    texts.push(internationalText(data));
  }
  const [text, ...more] = texts;
  if (text === undefined) throw new BakedFileError("the picture holds no badge");
  if (more.length > 0) throw new BakedFileError("the picture holds two badges");
  return text;
}

/** Every chunk, whole and unharmed, from IHDR to IEND at the very end (PNG 3rd edition, §5). */
function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  let at = SIGNATURE.length;
  while (at < png.length) {
    if (chunks.at(-1)?.type === "IEND") throw new BakedFileError("bytes stand after the picture");
    if (at + FRAME > png.length) throw new BakedFileError("the picture is cut short");
    const length = png.readUInt32BE(at);
    const end = at + FRAME + length;
    if (end > png.length) throw new BakedFileError("the picture is cut short");
    const checked = png.subarray(at + 4, end - 4);
    if (crc32(checked) !== png.readUInt32BE(end - 4)) {
      throw new BakedFileError("a checksum of the picture is wrong");
    }
    chunks.push({ type: checked.toString("latin1", 0, 4), data: checked.subarray(4) });
    at = end;
  }
  if (chunks[0]?.type !== "IHDR") throw new BakedFileError("the picture has no head");
  if (chunks.at(-1)?.type !== "IEND") throw new BakedFileError("the picture is cut short");
  return chunks;
}

function keywordOf(data: Buffer): string {
  const end = data.indexOf(0);
  return data.toString("latin1", 0, Math.max(0, end));
}

/** Keyword, compression flag and method, language and translated keyword stand before the text. */
function internationalText(data: Buffer): string {
  const start = KEYWORD.length + 1;
  if (data[start] !== 0) throw new BakedFileError("the badge is compressed");
  const language = data.indexOf(0, start + 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) throw new BakedFileError("the badge has no text");
  const text = readUtf8(data.subarray(translated + 1));
  if (text === null) throw new BakedFileError("the badge is not UTF-8 text");
  return text;
}
