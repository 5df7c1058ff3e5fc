import { type ByteReader, UnreadableMedia } from "./byte-reader";
import type { Measured } from "./measured";

const ID = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  codec: 0x86,
  cluster: 0x1f43b675,
  clusterTime: 0xe7,
  simpleBlock: 0xa3,
  group: 0xa0,
  block: 0xa1,
  blockDuration: 0x9b,
  attachments: 0x1941a469,
} as const;

/** Elements whose inside is read as if it stood beside them: clusters are often written without a size. */
const OPEN = new Set<number>([ID.segment, ID.info, ID.tracks, ID.track, ID.cluster, ID.group]);
const CODECS: Readonly<Record<string, "picture" | "sound">> = {
  V_VP8: "picture",
  V_VP9: "picture",
  V_AV1: "picture",
  A_OPUS: "sound",
  A_VORBIS: "sound",
};
const NANOSECONDS = 1_000_000_000;

/** Reads a WebM: what it holds, and how long by its blocks, whatever its head says. */
export function measureWebm(reader: ByteReader): Measured {
  const head = element(reader, 0);
  if (head.id !== ID.head || !isWebm(reader, head)) throw new UnreadableMedia("not WebM");
  const found: Measured = { picture: false, sound: false, playable: true, seconds: 0 };
  let scale = 1_000_000;
  let declared = 0;
  let cluster = 0;
  let blockAt = 0;
  let last = 0;
  let at = head.end;
  while (at < reader.length) {
    const one = element(reader, at);
    at = OPEN.has(one.id) ? one.start : one.end;
    if (one.id === ID.attachments || one.id === ID.head)
      throw new UnreadableMedia("it carries other files");
    else if (one.id === ID.scale) scale = wholeNumber(reader, one);
    else if (one.id === ID.duration) declared = float(reader, one);
    else if (one.id === ID.codec) addCodec(found, text(reader, one));
    else if (one.id === ID.clusterTime) cluster = wholeNumber(reader, one);
    else if (one.id === ID.simpleBlock || one.id === ID.block) {
      blockAt = cluster + relativeTime(reader, one);
      last = Math.max(last, blockAt);
    } else if (one.id === ID.blockDuration) {
      last = Math.max(last, blockAt + wholeNumber(reader, one));
    }
  }
  const seconds = (ticks: number) => (ticks * scale) / NANOSECONDS;
  return {
    ...found,
    seconds: seconds(last),
    ...(declared > 0 && { declaredSeconds: seconds(declared) }),
  };
}

interface Element {
  id: number;
  start: number;
  end: number;
}

function element(reader: ByteReader, at: number): Element {
  reader.step();
  const idLength = leadingLength(reader.u8(at), 4);
  let id = 0;
  for (let i = 0; i < idLength; i++) id = id * 256 + reader.u8(at + i);
  const sizeAt = at + idLength;
  const first = reader.u8(sizeAt);
  const sizeLength = leadingLength(first, 8);
  let size = first - 2 ** (8 - sizeLength);
  let unknown = size === 2 ** (8 - sizeLength) - 1;
  for (let i = 1; i < sizeLength; i++) {
    const byte = reader.u8(sizeAt + i);
    size = size * 256 + byte;
    unknown &&= byte === 0xff;
  }
  const start = sizeAt + sizeLength;
  if (unknown && id !== ID.segment && id !== ID.cluster)
    throw new UnreadableMedia("an element has no size");
  const end = unknown ? reader.length : start + size;
  if (end > reader.length) throw new UnreadableMedia("it ends too early");
  return { id, start, end };
}

/** How many bytes a number takes, by the zeros that its first byte begins with. */
function leadingLength(first: number, most: number): number {
  const length = Math.clz32(first) - 23;
  if (length > most) throw new UnreadableMedia("a number is too long");
  return length;
}

function isWebm(reader: ByteReader, head: Element): boolean {
  let at = head.start;
  while (at < head.end) {
    const one = element(reader, at);
    if (one.id === ID.docType) return text(reader, one) === "webm";
    at = one.end;
  }
  return false;
}

function addCodec(found: Measured, codec: string): void {
  const holds = Object.hasOwn(CODECS, codec) ? CODECS[codec] : undefined;
  if (holds) found[holds] = true;
  else found.playable = false;
}

function wholeNumber(reader: ByteReader, { start, end }: Element): number {
  if (end - start > 8) throw new UnreadableMedia("a number is too long");
  let value = 0;
  for (let at = start; at < end; at++) value = value * 256 + reader.u8(at);
  return value;
}

function float(reader: ByteReader, { start, end }: Element): number {
  const value = end - start === 4 ? reader.f32(start) : reader.f64(start);
  if (!Number.isFinite(value) || value < 0) throw new UnreadableMedia("a length is no number");
  return value;
}

function text(reader: ByteReader, { start, end }: Element): string {
  return reader.name(start, Math.min(end - start, 32)).replace(/\0+$/, "");
}

/** The time of a block after its cluster's: it stands behind the number of the track. */
function relativeTime(reader: ByteReader, { start }: Element): number {
  return reader.i16(start + leadingLength(reader.u8(start), 8));
}
