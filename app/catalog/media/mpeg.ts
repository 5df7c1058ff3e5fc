import { type ByteReader, UnreadableMedia } from "./byte-reader";
import type { Measured } from "./measured";

/** Kilobits a second by index, for MPEG 1 layer III and for MPEG 2 and 2.5. */
const BIT_RATES = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  second: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const SAMPLE_RATES = [44_100, 48_000, 32_000];
const TAG_HEAD = 10;
const OLD_TAG = 128;
const APE_HEAD = 32;
/** The part of an MP3 that may be neither frames nor tags: some programs leave a little between. */
const MOST_ELSE = 0.02;
const FEWEST_FRAMES = 3;
/** So much may stand behind the last frame and be no tag; zeros are silence and not counted. */
const MOST_BEHIND = 32;

/** Reads an MP3 frame by frame: what it says and what it holds are then the same. */
export function measureMpeg(reader: ByteReader): Measured {
  let seconds = 0;
  let frames = 0;
  let elsewhere = 0;
  let tagged = 0;
  let behind = 0;
  let at = 0;
  while (at < reader.length) {
    reader.step();
    const tag = tagLength(reader, at);
    const frame = tag > 0 ? null : frameAt(reader, at);
    if (tag > 0) {
      at += tag;
      tagged += tag;
    } else if (frame) {
      at += frame.length;
      seconds += frame.seconds;
      frames++;
      behind = 0;
    } else {
      if (reader.u8(at) !== 0) behind++;
      at++;
      if (++elsewhere > MOST_ELSE * reader.length + OLD_TAG) throw new UnreadableMedia("not MP3");
    }
  }
  if (frames < FEWEST_FRAMES || elsewhere > MOST_ELSE * (reader.length - tagged) + OLD_TAG)
    throw new UnreadableMedia("not MP3");
  if (behind > MOST_BEHIND) throw new UnreadableMedia("something else stands behind it");
  return { picture: false, sound: true, playable: true, seconds };
}

/** The length of a tag here, 0 when none begins. */
function tagLength(reader: ByteReader, at: number): number {
  if (reader.says(at, "TAG") && at + OLD_TAG === reader.length) return OLD_TAG;
  if (reader.says(at, "APETAGEX")) {
    const length = APE_HEAD + reader.u32(at + 12, true);
    return at + length <= reader.length ? length : 0;
  }
  if (!reader.says(at, "ID3") || at + TAG_HEAD > reader.length) return 0;
  const size = [6, 7, 8, 9].reduce((sum, byte) => sum * 128 + (reader.u8(at + byte) & 127), 0);
  const foot = (reader.u8(at + 5) & 0x10) === 0 ? 0 : TAG_HEAD;
  const end = at + TAG_HEAD + size + foot;
  return end <= reader.length ? end - at : 0;
}

function frameAt(reader: ByteReader, at: number): { length: number; seconds: number } | null {
  if (at + 4 > reader.length || reader.u8(at) !== 0xff) return null;
  const second = reader.u8(at + 1);
  const third = reader.u8(at + 2);
  const version = (second >> 3) & 3;
  // Layer III only; version 1 is reserved.
  if (second < 0xe0 || ((second >> 1) & 3) !== 1 || version === 1) return null;
  const isFirst = version === 3;
  const bits = BIT_RATES[isFirst ? "first" : "second"][third >> 4];
  const rate = SAMPLE_RATES[(third >> 2) & 3];
  if (!bits || !rate) return null;
  const slower = { 3: 1, 2: 2, 0: 4 }[version] ?? 1;
  const samples = isFirst ? 1152 : 576;
  const perSecond = rate / slower;
  const padding = (third >> 1) & 1;
  const length = Math.floor((samples * bits * 125) / perSecond) + padding;
  // Programs that cut leave half a frame at the end.
  if (at + length > reader.length) return { length: reader.length - at, seconds: 0 };
  return { length, seconds: samples / perSecond };
}
