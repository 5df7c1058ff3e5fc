import type { FormatKey } from "../said";

/** Types of Moodle that Muster has no question for, with why and what to do instead. */
export const refusedTypes: ReadonlyMap<string, FormatKey> = new Map<string, FormatKey>([
  ["essay", "formats.reason.essay"],
  ["essayautograde", "formats.reason.essay"],
  ["recordrtc", "formats.reason.recording"],
  ["description", "formats.reason.asks-nothing"],
  ["calculated", "formats.reason.calculated"],
  ["calculatedsimple", "formats.reason.calculated"],
  ["calculatedmulti", "formats.reason.calculated"],
  ["formulas", "formats.reason.calculated"],
  ["stack", "formats.reason.calculated"],
  ["ddimageortext", "formats.reason.on-picture"],
  ["ddmarker", "formats.reason.on-picture"],
  ["ddimage", "formats.reason.on-picture"],
  ["imagetarget", "formats.reason.on-picture"],
  ["regexp", "formats.reason.pattern"],
  ["preg", "formats.reason.pattern"],
  ["pmatch", "formats.reason.pattern"],
  ["random", "formats.reason.random"],
  ["randomsamatch", "formats.reason.random"],
]);
