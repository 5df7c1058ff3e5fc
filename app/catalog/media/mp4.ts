import { type ByteReader, UnreadableMedia } from "./byte-reader";
import type { Measured } from "./measured";
import { type Box, boxes, type Track } from "./mp4-boxes";
import { addFragment } from "./mp4-fragments";

const CODECS: Readonly<Record<string, readonly string[]>> = {
  vide: ["avc1", "avc3", "av01", "vp09"],
  soun: ["mp4a", "Opus", ".mp3"],
};
const HOLDERS = new Set(["moov", "trak", "mdia", "minf", "stbl", "mvex", "edts"]);
const MOST_TRACKS = 16;
const DEEPEST = 6;
/** A head that does not know the length says so in ones. */
const UNKNOWN = 0xffffffff;
const QUICKTIME = "qt  ";

/** Reads an MP4, whole or in fragments: its tracks, and their length by their samples. */
export function measureMp4(reader: ByteReader): Measured {
  const tracks: Track[] = [];
  let playable = true;
  let isFirst = true;
  for (const box of boxes(reader, 0, reader.length)) {
    if (isFirst && box.name !== "ftyp") throw new UnreadableMedia("not MP4");
    if (box.name === "ftyp" && reader.says(box.start, QUICKTIME)) playable = false;
    isFirst = false;
    if (box.name === "moov") readMovie(reader, box, tracks);
    if (box.name === "moof") addFragment(reader, box, tracks);
  }
  const shown = tracks.filter(({ kind }) => Object.hasOwn(CODECS, kind));
  for (const { kind, codecs } of shown)
    if (codecs.length === 0 || !codecs.every((codec) => CODECS[kind]?.includes(codec)))
      playable = false;
  const declared = Math.max(0, ...shown.map((track) => track.declared / track.scale));
  return {
    picture: shown.some(({ kind }) => kind === "vide"),
    sound: shown.some(({ kind }) => kind === "soun"),
    playable,
    seconds: Math.max(0, ...shown.map((track) => track.ticks / track.scale)),
    ...(declared > 0 && { declaredSeconds: declared }),
  };
}

function readMovie(reader: ByteReader, { start, end }: Box, tracks: Track[]): void {
  const usual = new Map<number, number>();
  for (const box of boxes(reader, start, end)) {
    if (box.name === "trak") {
      const track = { id: 0, scale: 0, declared: 0, ticks: 0, kind: "", codecs: [], usual: 0 };
      readTrack(reader, box, track, 0);
      if (track.scale === 0 || tracks.length === MOST_TRACKS)
        throw new UnreadableMedia("a track cannot be read");
      tracks.push(track);
    } else if (box.name === "mvex") {
      for (const { name, start: at } of boxes(reader, box.start, box.end)) {
        if (name === "trex") usual.set(reader.u32(at + 4), reader.u32(at + 12));
      }
    }
  }
  for (const track of tracks) track.usual = usual.get(track.id) ?? 0;
}

function readTrack(reader: ByteReader, { start, end }: Box, track: Track, depth: number): void {
  if (depth > DEEPEST) throw new UnreadableMedia("boxes are nested too deep");
  for (const box of boxes(reader, start, end)) {
    if (HOLDERS.has(box.name)) {
      readTrack(reader, box, track, depth + 1);
    } else if (box.name === "tkhd") {
      track.id = reader.u32(box.start + (reader.u8(box.start) === 1 ? 20 : 12));
    } else if (box.name === "mdhd") {
      const long = reader.u8(box.start) === 1;
      track.scale = reader.u32(box.start + (long ? 20 : 12));
      const low = reader.u32(box.start + (long ? 28 : 16));
      const high = long ? reader.u32(box.start + 24) : 0;
      track.declared = low === UNKNOWN ? 0 : high * 2 ** 32 + low;
    } else if (box.name === "hdlr" && track.kind === "") {
      track.kind = reader.name(box.start + 8, 4);
    } else if (box.name === "stsd") {
      for (const { name } of boxes(reader, box.start + 8, box.end)) track.codecs.push(name);
    } else if (box.name === "stts") {
      track.ticks += sampleTicks(reader, box);
    }
  }
}

function sampleTicks(reader: ByteReader, { start, end }: Box): number {
  const entries = reader.u32(start + 4);
  if (start + 8 + entries * 8 > end) throw new UnreadableMedia("a box does not fit");
  let ticks = 0;
  for (let i = 0; i < entries; i++)
    ticks += reader.u32(start + 8 + i * 8) * reader.u32(start + 12 + i * 8);
  return ticks;
}
