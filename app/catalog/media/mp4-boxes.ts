import { type ByteReader, UnreadableMedia } from "./byte-reader";

/** A box of an MP4: its four letters, and where its inside stands. */
export interface Box {
  name: string;
  start: number;
  end: number;
}

/** One track, as far as it was read. */
export interface Track {
  id: number;
  /** Ticks a second. */
  scale: number;
  /** Its length in ticks by its head, and by its samples. */
  declared: number;
  ticks: number;
  kind: string;
  codecs: string[];
  /** The ticks of a sample in a fragment that says none. */
  usual: number;
}

/** The boxes of a stretch of bytes, which they must fill exactly. */
export function* boxes(reader: ByteReader, from: number, to: number): Generator<Box> {
  for (let at = from; at < to; ) {
    reader.step();
    const short = reader.u32(at);
    const name = reader.name(at + 4, 4);
    const head = short === 1 ? 16 : 8;
    const size = short === 1 ? reader.u64(at + 8) : short === 0 ? to - at : short;
    if (size < head || at + size > to || !/^[\x20-\x7e\xa9]{4}$/.test(name))
      throw new UnreadableMedia("a box does not fit");
    yield { name, start: at + head, end: at + size };
    at += size;
  }
}
