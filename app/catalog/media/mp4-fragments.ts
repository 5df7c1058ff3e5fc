import { type ByteReader, UnreadableMedia } from "./byte-reader";
import { type Box, boxes, type Track } from "./mp4-boxes";

/** The flags of a fragment's head and of its runs of samples (ISO 14496-12). */
const HEAD = { baseOffset: 0x1, description: 0x2, duration: 0x8 };
const RUN = {
  offset: 0x1,
  firstFlags: 0x4,
  duration: 0x100,
  size: 0x200,
  flags: 0x400,
  shift: 0x800,
};

/** Adds the samples of one fragment to the length of its tracks. */
export function addFragment(reader: ByteReader, moof: Box, tracks: readonly Track[]): void {
  for (const traf of boxes(reader, moof.start, moof.end)) {
    if (traf.name !== "traf") continue;
    let track: Track | undefined;
    let usual = 0;
    for (const box of boxes(reader, traf.start, traf.end)) {
      if (box.name === "tfhd") {
        track = tracks.find(({ id }) => id === reader.u32(box.start + 4));
        usual = usualTicks(reader, box) ?? track?.usual ?? 0;
      } else if (box.name === "trun" && track) {
        track.ticks += runTicks(reader, box, usual);
      }
    }
  }
}

function flagsOf(reader: ByteReader, { start }: Box): number {
  return reader.u32(start) & 0xffffff;
}

function usualTicks(reader: ByteReader, box: Box): number | undefined {
  const flags = flagsOf(reader, box);
  if ((flags & HEAD.duration) === 0) return undefined;
  const before =
    ((flags & HEAD.baseOffset) === 0 ? 0 : 8) + ((flags & HEAD.description) === 0 ? 0 : 4);
  return reader.u32(box.start + 8 + before);
}

function runTicks(reader: ByteReader, box: Box, usual: number): number {
  const flags = flagsOf(reader, box);
  const samples = reader.u32(box.start + 4);
  const has = (flag: number) => ((flags & flag) === 0 ? 0 : 4);
  if (has(RUN.duration) === 0) return samples * usual;
  const step = has(RUN.duration) + has(RUN.size) + has(RUN.flags) + has(RUN.shift);
  const first = box.start + 8 + has(RUN.offset) + has(RUN.firstFlags);
  if (first + samples * step > box.end) throw new UnreadableMedia("a box does not fit");
  let ticks = 0;
  for (let i = 0; i < samples; i++) ticks += reader.u32(first + i * step);
  return ticks;
}
