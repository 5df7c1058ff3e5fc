import { kindOfType, MEDIA_LIMITS, type MediaKind, type MediaType } from "../media";
import { ByteReader, UnreadableMedia } from "./byte-reader";
import type { Measured } from "./measured";
import { measureMp4 } from "./mp4";
import { measureMpeg } from "./mpeg";
import { measureOgg } from "./ogg";
import { measureWebm } from "./webm";

/** The formats that are known by their first bytes. */
type Format = "webm" | "mp4" | "ogg" | "mpeg";

/**
 * Why bytes are not taken. empty: there are none · unknown: not WebM, MP4, MP3 or Ogg · broken: cut off, or
 * other things stand in it or behind it · format: holds what some browsers cannot play · no-picture: a WebM
 * that is only heard · wrong-length: its head says another length than it has · too-long · too-large
 */
export const mediaFaults = [
  "empty",
  "unknown",
  "broken",
  "format",
  "no-picture",
  "wrong-length",
  "too-long",
  "too-large",
] as const;
export type MediaFault = (typeof mediaFaults)[number];

export type Probed =
  | { ok: true; type: MediaType; kind: MediaKind; seconds: number }
  | { ok: false; why: MediaFault };

/** The number of first bytes that `formatOf` needs. */
export const FORMAT_BYTES = 12;

/** Heads round, and leave out a last frame; more than this is another film. */
const MOST_APART = { seconds: 2, part: 0.02 };

/** What the first bytes say that a file is; null when nothing that a course can show. */
export function formatOf(bytes: Uint8Array): Format | null {
  const reader = new ByteReader(bytes);
  if (reader.says(0, "\x1a\x45\xdf\xa3")) return "webm";
  if (reader.says(4, "ftyp")) return "mp4";
  if (reader.says(0, "OggS")) return "ogg";
  if (reader.says(0, "ID3")) return "mpeg";
  const [first = 0, second = 0] = bytes;
  return first === 0xff && second >= 0xe0 && (second & 6) === 2 ? "mpeg" : null;
}

/**
 * Reads all bytes of a file as a film or recording: its type by what it holds, and its length in seconds,
 * rounded up, by its frames. Reads headers only, decodes nothing, and never throws on what bytes hold.
 *
 * @param bytes the whole file
 */
export function probeMedia(bytes: Uint8Array): Probed {
  if (bytes.length === 0) return { ok: false, why: "empty" };
  if (bytes.length > MEDIA_LIMITS.bytes.film) return { ok: false, why: "too-large" };
  const format = formatOf(bytes);
  if (!format) return { ok: false, why: "unknown" };
  const measured = measure(format, bytes);
  return measured ? judged(format, measured, bytes.length) : { ok: false, why: "broken" };
}

const MEASURES: Readonly<Record<Format, (reader: ByteReader) => Measured>> = {
  webm: measureWebm,
  mp4: measureMp4,
  ogg: measureOgg,
  mpeg: measureMpeg,
};

function measure(format: Format, bytes: Uint8Array): Measured | null {
  try {
    return MEASURES[format](new ByteReader(bytes));
  } catch (error) {
    if (error instanceof UnreadableMedia) return null;
    throw error;
  }
}

function judged(format: Format, measured: Measured, bytes: number): Probed {
  const { picture, sound, playable, seconds, declaredSeconds } = measured;
  if (!playable) return { ok: false, why: "format" };
  if (!picture && !sound) return { ok: false, why: "broken" };
  if (format === "webm" && !picture) return { ok: false, why: "no-picture" };
  const type = typeOf(format, picture);
  const kind = kindOfType(type);
  if (bytes > MEDIA_LIMITS.bytes[kind]) return { ok: false, why: "too-large" };
  // Frames without time are no film: there is nothing to play.
  if (!(seconds > 0)) return { ok: false, why: "broken" };
  const most = Math.max(MOST_APART.seconds, MOST_APART.part * seconds);
  if (declaredSeconds !== undefined && Math.abs(declaredSeconds - seconds) > most)
    return { ok: false, why: "wrong-length" };
  if (seconds > MEDIA_LIMITS.seconds) return { ok: false, why: "too-long" };
  return { ok: true, type, kind, seconds: Math.ceil(seconds) };
}

function typeOf(format: Format, picture: boolean): MediaType {
  if (format === "webm") return "video/webm";
  if (format === "mp4") return picture ? "video/mp4" : "audio/mp4";
  return format === "ogg" ? "audio/ogg" : "audio/mpeg";
}
