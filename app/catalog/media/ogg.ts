import { type ByteReader, UnreadableMedia } from "./byte-reader";
import type { Measured } from "./measured";

const PAGE_HEAD = 27;
const BEGINS = 2;
const OPUS_RATE = 48_000;
/** The granule position of a page on which nothing ends. */
const NOTHING_ENDS = 0xffffffff;

/** Reads an Ogg of one stream of Opus or Vorbis: its length by the place of its last page. */
export function measureOgg(reader: ByteReader): Measured {
  const first = page(reader, 0);
  const stream = soundOf(reader, first);
  let last = 0;
  for (let at = first.end; at < reader.length; ) {
    const next = page(reader, at);
    if (next.begins || next.serial !== first.serial)
      throw new UnreadableMedia("it holds more than one stream");
    if (next.high !== NOTHING_ENDS) last = Math.max(last, next.high * 2 ** 32 + next.low);
    at = next.end;
  }
  const playable = stream !== null;
  const seconds = stream ? Math.max(0, last - stream.skipped) / stream.rate : 0;
  return { picture: false, sound: playable, playable, seconds };
}

interface Page {
  begins: boolean;
  serial: number;
  low: number;
  high: number;
  start: number;
  end: number;
}

function page(reader: ByteReader, at: number): Page {
  reader.step();
  if (!reader.says(at, "OggS") || reader.u8(at + 4) !== 0) throw new UnreadableMedia("not Ogg");
  const segments = reader.u8(at + 26);
  const start = at + PAGE_HEAD + segments;
  let end = start;
  for (let i = 0; i < segments; i++) end += reader.u8(at + PAGE_HEAD + i);
  if (end > reader.length) throw new UnreadableMedia("it ends too early");
  return {
    begins: (reader.u8(at + 5) & BEGINS) !== 0,
    low: reader.u32(at + 6, true),
    high: reader.u32(at + 10, true),
    serial: reader.u32(at + 14, true),
    start,
    end,
  };
}

function soundOf(reader: ByteReader, { start }: Page): { rate: number; skipped: number } | null {
  if (reader.says(start, "OpusHead"))
    return { rate: OPUS_RATE, skipped: reader.u8(start + 10) + 256 * reader.u8(start + 11) };
  if (!reader.says(start, "\x01vorbis")) return null;
  const rate = reader.u32(start + 12, true);
  if (rate === 0) throw new UnreadableMedia("it has no speed");
  return { rate, skipped: 0 };
}
