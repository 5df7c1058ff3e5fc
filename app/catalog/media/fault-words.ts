import { MEDIA_LIMITS } from "../media";
import type { MediaFault } from "./probe";

const MINUTES = MEDIA_LIMITS.seconds / 60;
const FILM_MB = MEDIA_LIMITS.bytes.film / 1_000_000;
const RECORDING_MB = MEDIA_LIMITS.bytes.recording / 1_000_000;

/** Why the bytes of a film or recording are not taken, and what to do, in words. */
export const MEDIA_WORDS: Readonly<Record<MediaFault, { message: string; fix: string }>> = {
  empty: { message: "This file is empty.", fix: "Save it again, and look at it before." },
  unknown: {
    message: "What this file holds is not a film or recording that a course can show.",
    fix: "Save it as WebM or MP4 (film), or as MP3, Ogg or M4A (recording); a new name does not change what it is.",
  },
  broken: {
    message: "This file is cut off, or holds something else besides.",
    fix: "Play it to the end, and save it again as a new file.",
  },
  format: {
    message: "Some browsers cannot play this file.",
    fix: "Save a film as MP4 (H.264) or WebM (VP8, VP9), a recording as MP3, M4A (AAC) or Ogg (Opus).",
  },
  "no-picture": {
    message: "This WebM is only heard.",
    fix: "Save the recording as MP3, Ogg or M4A.",
  },
  "wrong-length": {
    message: "This file says that it has another length than it has.",
    fix: "Open it in the program that made it, and save it again as a new file.",
  },
  "too-long": {
    message: `It is longer than ${MINUTES} minutes.`,
    fix: "Cut it, or make several of it: short ones are watched to the end.",
  },
  "too-large": {
    message: `A film may have ${FILM_MB} MB, a recording ${RECORDING_MB} MB.`,
    fix: "Save it with a smaller picture or lower quality: learners load it over a phone.",
  },
};
