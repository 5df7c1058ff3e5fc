import type { Drawing } from "../../assessment/items/figure";
import type { MediaEntry } from "../media";

/** A film or recording as a lesson shows it. */
export interface LessonMedia {
  entry: MediaEntry;
  /** The SHA-256 of the text of its captions; null while there are none. */
  captions: string | null;
  /** What is said and shown in it, in paragraphs. */
  transcript: string[];
  /** The drawing that stands where a film will play, and the SHA-256 of its file's text. */
  poster: { sha256: string; drawing: Drawing } | null;
}

/** The films and recordings that a course lists, by id. */
export type CourseMedia = ReadonlyMap<string, LessonMedia>;

/** Where the bytes are served. */
export function mediaAddress(sha256: string): string {
  return `/media/${sha256}`;
}

/** Where captions are served: those of just this text, whatever other versions say. */
export function captionsAddress(sha256: string, captions: string): string {
  return `/media/${sha256}/captions/${captions}`;
}

/** Where the drawing is served that stands where a film will play. */
export function posterAddress(sha256: string, poster: string): string {
  return `/media/${sha256}/poster/${poster}`;
}
