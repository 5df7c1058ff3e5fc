import { MEDIA_LIMITS } from "../media";
import { hiddenIn, plainLineEnds } from "../text";

/** One caption: when it is shown, in milliseconds from the start, and its words without marks. */
export interface Cue {
  /** The line of the file on which its times stand, from 1. */
  line: number;
  startMs: number;
  endMs: number;
  /** Lines are kept; voices, slants and other marks are not. */
  text: string;
}

/**
 * What is wrong with captions. not-vtt: the first line is not WEBVTT · too-long: too many characters · hidden:
 * a character that nobody sees · times: not written as times, or there are none · backwards: ends before it
 * begins, or begins before the one above it · empty: has no words · markup: marks that captions do not have ·
 * too-many: cues · long-cue · style: how captions look is the reader's to say · past-end: runs on after the end
 */
export type CaptionFault =
  | "not-vtt"
  | "too-long"
  | "hidden"
  | "times"
  | "backwards"
  | "empty"
  | "markup"
  | "too-many"
  | "long-cue"
  | "style"
  | "past-end";

export interface Captions {
  cues: Cue[];
  faults: { line: number; fault: CaptionFault }[];
}

/** How many faults are told. */
const MOST_FAULTS = 40;
/** A cue may end this much after the last frame began. */
const SLACK_MS = 1_000;

const TIME = "(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
const TIMES = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}((?:[ \\t]+[a-z]+:[\\w.,%-]+)*)[ \\t]*$`);
/** Who speaks, slanted, bold, underlined, ruby, language, class: what WebVTT has, and nothing else. */
const MARK = /<\/?(?:[biuc]|ruby|rt|v|lang)(?:\.[\w-]+)*(?:[ \t][^<>&\n]{1,80})?>|<[\d:.]{9,13}>/g;
const ENTITY = /&(?:amp|lt|gt|nbsp|lrm|rlm);/g;
const MEANT: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

/**
 * Reads captions as WebVTT: every cue with its times and words, and everything that is wrong, by line.
 * Stops at its bounds and never throws.
 *
 * @param text the file; a byte order mark at its start is passed over, as browsers do
 * @param seconds how long the film or recording is; cues that run past it are faults
 */
export function readCaptions(text: string, seconds: number): Captions {
  const plain = plainLineEnds(text.startsWith("\ufeff") ? text.slice(1) : text);
  if (plain.length > MEDIA_LIMITS.captionCharacters) return only("too-long", 1);
  const hidden = hiddenIn(plain);
  if (hidden) return only("hidden", plain.slice(0, hidden.at).split("\n").length);
  const lines = plain.split("\n");
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? "")) return only("not-vtt", 1);
  const found: Captions = { cues: [], faults: [] };
  for (const block of blocksOf(lines)) {
    if (found.faults.length >= MOST_FAULTS) break;
    if (found.cues.length === MEDIA_LIMITS.cues) {
      found.faults.push({ line: block.line, fault: "too-many" });
      break;
    }
    readBlock(block, found, seconds);
  }
  if (found.cues.length === 0 && found.faults.length === 0)
    found.faults.push({ line: 1, fault: "empty" });
  return found;
}

/** What captions say, as one text: one line for each caption. */
export function wordsOfCaptions(cues: readonly Cue[]): string {
  return cues.map(({ text }) => text.replace(/\s+/g, " ").trim()).join("\n");
}

function only(fault: CaptionFault, line: number): Captions {
  return { cues: [], faults: [{ line, fault }] };
}

interface CueBlock {
  line: number;
  lines: string[];
}

/** The stretches between empty lines, without the head. */
function* blocksOf(lines: readonly string[]): Generator<CueBlock> {
  let block: CueBlock | null = null;
  let inHead = true;
  for (const [index, text] of lines.entries()) {
    if (text !== "") {
      block ??= { line: index + 1, lines: [] };
      block.lines.push(text);
    }
    const ends = text === "" || index === lines.length - 1;
    if (ends && block && !inHead) yield block;
    if (ends) {
      block = null;
      inHead = false;
    }
  }
}

function readBlock({ line, lines }: CueBlock, { cues, faults }: Captions, seconds: number): void {
  const [first = "", second = ""] = lines;
  if (/^NOTE(?:[ \t]|$)/.test(first)) return;
  if (/^(?:STYLE|REGION)[ \t]*$/.test(first)) {
    faults.push({ line, fault: "style" });
    return;
  }
  // A cue may have a name on a line of its own.
  const named = !first.includes("-->") && second.includes("-->") ? 1 : 0;
  const at = line + named;
  const times = TIMES.exec(lines[named] ?? "");
  if (!times) {
    faults.push({ line: at, fault: "times" });
    return;
  }
  const cue: Cue = {
    line: at,
    startMs: milliseconds(times.slice(1, 5)),
    endMs: milliseconds(times.slice(5, 9)),
    text: "",
  };
  const payload = lines.slice(named + 1).join("\n");
  const marked = payload.replace(MARK, "").replace(ENTITY, "");
  cue.text = payload
    .replace(MARK, "")
    .replace(ENTITY, (entity) => MEANT[entity] ?? "")
    .trim();
  const fault = faultOf(cue, marked, payload, cues.at(-1), seconds);
  if (fault) faults.push({ line: at, fault });
  cues.push(cue);
}

function faultOf(
  cue: Cue,
  marked: string,
  payload: string,
  before: Cue | undefined,
  seconds: number,
): CaptionFault | null {
  if (cue.endMs <= cue.startMs || (before && cue.startMs < before.startMs)) return "backwards";
  if (cue.endMs > seconds * 1_000 + SLACK_MS) return "past-end";
  if (payload.length > MEDIA_LIMITS.cueCharacters) return "long-cue";
  if (/[<>]|-->/.test(marked)) return "markup";
  return /[\p{L}\p{N}\p{S}]/u.test(cue.text) ? null : "empty";
}

function milliseconds([hours, minutes, seconds, rest]: (string | undefined)[]): number {
  return (
    ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(rest)
  );
}
