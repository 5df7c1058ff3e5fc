import { MEDIA_LIMITS } from "../media";
import type { CaptionFault } from "../media/web-vtt";

/** What is wrong with captions, and what to do, in words. */
export const CAPTION_WORDS: Readonly<Record<CaptionFault, { message: string; fix: string }>> = {
  "not-vtt": {
    message: "These captions are not WebVTT.",
    fix: "Write WEBVTT on the first line and leave the next line empty. Programs that write .srt can save .vtt too.",
  },
  "too-long": {
    message: `These captions have more than ${MEDIA_LIMITS.captionCharacters} characters.`,
    fix: "Keep what is said, and delete the rest.",
  },
  hidden: {
    message: "A character that nobody can see is here.",
    fix: "Delete it, or type the line again.",
  },
  times: {
    message: "This caption has no times that can be read.",
    fix: "Write them above its words, like 00:01.500 --> 00:04.000, with an empty line before.",
  },
  backwards: {
    message: "This caption ends before it begins, or begins before the one above it.",
    fix: "Correct its times, or put the captions in order.",
  },
  empty: {
    message: "This caption has no words.",
    fix: "Write what is said, or the sound in brackets, like [music]; or delete it.",
  },
  markup: {
    message: "This caption holds marks that captions do not have.",
    fix: "Write plain words; write < as &lt; and > as &gt;.",
  },
  "too-many": {
    message: `There are more than ${MEDIA_LIMITS.cues} captions.`,
    fix: "Join short ones.",
  },
  "long-cue": {
    message: `This caption is longer than ${MEDIA_LIMITS.cueCharacters} characters.`,
    fix: "Split it: two lines are read at a glance.",
  },
  style: {
    message: "Colors and places of captions are not set here.",
    fix: "Delete this part: the reader's own settings say how captions look.",
  },
  "past-end": {
    message: "This caption runs on after the end.",
    fix: "Correct its times, or check that these captions are of this film or recording.",
  },
};
