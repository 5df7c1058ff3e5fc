import { z } from "zod";

/** What a course can show of itself: a film is seen and heard, a recording only heard. */
export const mediaKinds = ["film", "recording"] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** What the bytes of a film or recording can be; decided by what they hold, never by a name. */
export const mediaTypes = [
  "video/webm",
  "video/mp4",
  "audio/mpeg",
  "audio/ogg",
  "audio/mp4",
] as const;
export type MediaType = (typeof mediaTypes)[number];

const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  "video/webm": "webm",
  "video/mp4": "mp4",
  "audio/mpeg": "mp3",
  "audio/ogg": "ogg",
  "audio/mp4": "m4a",
};

/** The bounds of films and recordings: bytes, seconds, characters, numbers of things. */
export const MEDIA_LIMITS = {
  bytes: { film: 8_000_000, recording: 4_000_000 },
  /** All films and recordings of one course together. */
  courseBytes: 40_000_000,
  seconds: 600,
  /** Entries of media.yaml. */
  entries: 30,
  captionCharacters: 120_000,
  cues: 2_000,
  cueCharacters: 500,
  transcriptCharacters: 20_000,
  /** The transcripts of one lesson together: its page holds them. */
  lessonTranscriptCharacters: 30_000,
} as const;

/** The list of a course's films and recordings, in its folder. */
export const MEDIA_FILE = "media.yaml";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "Write its SHA-256: 64 of 0-9 and a-f.");

export const mediaId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,59}$/,
    "Use small letters, digits and hyphens, at most 60, and begin with a letter or digit.",
  );

const entry = z
  .strictObject({
    id: mediaId,
    kind: z.enum(mediaKinds),
    type: z.enum(mediaTypes),
    sha256,
    bytes: z.number().int("Write a whole number of bytes.").min(1),
    /** Its length, rounded up. */
    seconds: z
      .number()
      .int("Write a whole number of seconds.")
      .min(1, "Write at least 1 second.")
      .max(MEDIA_LIMITS.seconds, `Use at most ${MEDIA_LIMITS.seconds} seconds: cut it shorter.`),
    title: z
      .string()
      .trim()
      .min(1, "Write something here.")
      .max(120, "Use at most 120 characters."),
    language: z.enum(["en", "es"]),
    /** A drawing in figures that stands where the film will play. */
    poster: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}\.svg$/, "Name an .svg file in figures.")
      .optional(),
  })
  .refine((one) => kindOfType(one.type) === one.kind, {
    path: ["kind"],
    message: "Write film for video, recording for audio.",
  })
  .refine((one) => one.bytes <= MEDIA_LIMITS.bytes[one.kind], {
    path: ["bytes"],
    message: `A film has at most ${megabytes("film")}, a recording at most ${megabytes("recording")}.`,
  });

/** media.yaml: the films and recordings of a course. Their bytes stand in `media/`, or under their SHA-256. */
export const mediaFileSchema = z.strictObject({
  media: z.array(entry).max(MEDIA_LIMITS.entries),
});
export type MediaEntry = z.infer<typeof entry>;

/** Is something of this type a film or a recording? */
export function kindOfType(type: MediaType): MediaKind {
  return type.startsWith("video/") ? "film" : "recording";
}

/** Where the bytes stand in a course's folder or archive: `media/hello.webm`. */
export function mediaPath({ id, type }: Pick<MediaEntry, "id" | "type">): string {
  return `media/${id}.${EXTENSIONS[type]}`;
}

/** Where the captions stand among a course's files. */
export function captionsPath(id: string): string {
  return `media/${id}.vtt`;
}

/** Where the transcript stands among a course's files. */
export function transcriptPath(id: string): string {
  return `media/${id}.txt`;
}

/** The file names of bytes: `media/hello.webm`. Captions and transcripts are texts, and not meant here. */
export function isMediaBytesPath(path: string): boolean {
  return /^media\/[a-z0-9][a-z0-9-]{0,59}\.(webm|mp4|mp3|ogg|m4a)$/.test(path);
}

function megabytes(kind: MediaKind): string {
  return `${MEDIA_LIMITS.bytes[kind] / 1_000_000} MB`;
}
