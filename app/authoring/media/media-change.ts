import type { CourseFiles } from "../../catalog/check/course";
import {
  captionsPath,
  kindOfType,
  MEDIA_FILE,
  MEDIA_LIMITS,
  type MediaEntry,
  transcriptPath,
} from "../../catalog/media";
import type { MediaFault, Probed } from "../../catalog/media/probe";
import { type CaptionFault, readCaptions, wordsOfCaptions } from "../../catalog/media/web-vtt";
import { hiddenIn, plainLineEnds } from "../../catalog/text";
import type { FileChanges } from "../course-lists";
import { mediaIn, withEntries } from "./media-list";

/** `begin`: the words as typed, and a transcript that begins as what the captions say. */
export const mediaWorks = ["add", "replace", "words", "begin", "remove"] as const;
export type MediaWork = (typeof mediaWorks)[number];

/** What may have happened to one, as an address says it. */
export const mediaDone = ["added", "replaced", "saved", "removed"] as const;

/** The bytes of a chosen file, by what was read of them. */
export interface ReadFile {
  sha256: string;
  bytes: number;
  probed: Probed;
}

/** What a form of a course's films and recordings asks for. */
export interface MediaAsked {
  work: MediaWork;
  /** Which one; of a new one, nothing. */
  id: string;
  title: string;
  language: MediaEntry["language"];
  /** A drawing of the course, or nothing. */
  poster: string;
  captions: string;
  transcript: string;
  /** The film or recording itself; null when no file was chosen. */
  file: ReadFile | null;
}

/** Why it is not done, and at which field; `n` and `name` go into the sentence. */
export type MediaRefusal = { field: string; name?: string; n?: number } & (
  | { refused: "fault"; fault: MediaFault }
  | { refused: "captions"; fault: CaptionFault }
  | {
      refused:
        | "list"
        | "gone"
        | "used"
        | "none"
        | "there"
        | "many"
        | "budget"
        | "poster"
        | "long"
        | "hidden"
        | "begun"
        | "no-captions";
    }
);

/** The changes of files that it comes to, or why it is not done. */
export type MediaChange = { id: string; title: string; files: FileChanges } | MediaRefusal;

/** What a form asks of the films and recordings of a course, when it may be done. */
export function mediaChange(asked: MediaAsked, files: CourseFiles): MediaChange {
  const lines = mediaIn(files);
  if (!lines) return { field: "", refused: "list" };
  const entries = lines.map(({ entry }) => entry);
  if (asked.work === "add") return added(asked, files, entries);
  const line = lines.find(({ entry }) => entry.id === asked.id);
  if (!line) return { field: "", refused: "gone" };
  const put = (entry: MediaEntry | null) =>
    withEntries(
      files,
      entries.flatMap((one) => (one.id === asked.id ? (entry ?? []) : one)),
    );
  switch (asked.work) {
    case "remove":
      return line.uses.length > 0
        ? { field: "", refused: "used", name: line.uses.join(", ") }
        : {
            id: asked.id,
            title: line.entry.title,
            files: withoutMedia(asked.id, files).set(MEDIA_FILE, put(null)),
          };
    case "replace": {
      const file = fileOf(asked, entries);
      if ("refused" in file) return file;
      return {
        id: asked.id,
        title: line.entry.title,
        files: new Map([[MEDIA_FILE, put({ ...line.entry, ...file })]]),
      };
    }
    default:
      return worded(asked, files, line.entry, put);
  }
}

function added(asked: MediaAsked, files: CourseFiles, entries: readonly MediaEntry[]): MediaChange {
  // The same change again, because a button was pressed twice, is no second film.
  const known = entries.find(({ sha256 }) => sha256 === asked.file?.sha256);
  if (known && known.title === asked.title)
    return { id: known.id, title: known.title, files: new Map() };
  const file = fileOf(asked, entries);
  if ("refused" in file) return file;
  if (entries.length >= MEDIA_LIMITS.entries)
    return { field: "", refused: "many", n: MEDIA_LIMITS.entries };
  const { title, language } = asked;
  const poster = posterOf(asked, files);
  if (typeof poster === "object") return poster;
  const id = freeId(title, new Set(entries.map((one) => one.id)));
  const entry = { id, ...file, title, language, ...(poster && { poster }) };
  return { id, title, files: new Map([[MEDIA_FILE, withEntries(files, [...entries, entry])]]) };
}

function fileOf(
  { id, file }: MediaAsked,
  entries: readonly MediaEntry[],
): Pick<MediaEntry, "kind" | "type" | "sha256" | "bytes" | "seconds"> | MediaRefusal {
  if (!file) return { field: "upload", refused: "none" };
  const { sha256, bytes, probed } = file;
  if (!probed.ok) return { field: "upload", refused: "fault", fault: probed.why };
  const same = entries.find((one) => one.sha256 === sha256 && one.id !== id);
  if (same) return { field: "upload", refused: "there", name: same.title };
  const others = entries.flatMap((one) => (one.id === id ? [] : [one.bytes]));
  const left = others.reduce((sum, size) => sum - size, MEDIA_LIMITS.courseBytes);
  if (bytes > left)
    return { field: "upload", refused: "budget", n: Math.max(0, Math.floor(left / 100_000) / 10) };
  const { type, seconds } = probed;
  return { kind: kindOfType(type), type, sha256, bytes, seconds };
}

function posterOf({ poster }: MediaAsked, files: CourseFiles): string | MediaRefusal {
  return poster === "" || files.has(`figures/${poster}`)
    ? poster
    : { field: "poster", refused: "poster", name: poster };
}

function worded(
  asked: MediaAsked,
  files: CourseFiles,
  entry: MediaEntry,
  put: (entry: MediaEntry) => string | null,
): MediaChange {
  const { id, title, language } = asked;
  const poster = posterOf(asked, files);
  if (typeof poster === "object") return poster;
  const captions = textOf(asked.captions);
  const { cues, faults } = readCaptions(captions, entry.seconds);
  const [first] = captions === "" ? [] : faults;
  if (first) return { field: "captions", refused: "captions", fault: first.fault, n: first.line };
  let transcript = textOf(asked.transcript);
  if (asked.work === "begin") {
    if (transcript !== "") return { field: "transcript", refused: "begun" };
    if (captions === "") return { field: "captions", refused: "no-captions" };
    transcript = `${wordsOfCaptions(cues)}\n`;
  }
  if (transcript.length > MEDIA_LIMITS.transcriptCharacters)
    return { field: "transcript", refused: "long", n: MEDIA_LIMITS.transcriptCharacters };
  const hidden = hiddenIn(transcript);
  if (hidden)
    return {
      field: "transcript",
      refused: "hidden",
      n: transcript.slice(0, hidden.at).split("\n").length,
    };
  const { poster: _before, ...rest } = entry;
  const changes: FileChanges = new Map([
    [MEDIA_FILE, put({ ...rest, title, language, ...(poster && { poster }) })],
  ]);
  for (const [path, text] of [
    [captionsPath(id), captions],
    [transcriptPath(id), transcript],
  ] as const)
    if (text !== "" || files.has(path)) changes.set(path, text === "" ? null : text);
  return { id, title, files: unchangedLeftOut(changes, files) };
}

function unchangedLeftOut(changes: FileChanges, files: CourseFiles): FileChanges {
  return new Map([...changes].filter(([path, text]) => text !== (files.get(path) ?? null)));
}

function withoutMedia(id: string, files: CourseFiles): FileChanges {
  const texts = [captionsPath(id), transcriptPath(id)].filter((path) => files.has(path));
  return new Map(texts.map((path) => [path, null]));
}

/** As a file holds it: lines that end alike, and one end at the last. */
function textOf(typed: string): string {
  const text = plainLineEnds(typed.startsWith("\ufeff") ? typed.slice(1) : typed).trim();
  return text === "" ? "" : `${text}\n`;
}

const LONGEST_ID = 40;

/** A free id that says what the title says, as far as small letters can. */
function freeId(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, "");
  const name = plain || "media";
  for (let nth = 2, id = name; ; nth++) {
    if (!taken.has(id)) return id;
    id = `${name}-${nth}`;
  }
}
