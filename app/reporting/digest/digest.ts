import { DIGEST_LINES, type LetterLine } from "../../identity/mail";
import type { Day } from "../../placement/gate/days";

/** Who gets the day's letter: those on whom others wait. */
export const DIGEST_ROLES = ["program_lead", "coach", "adjudicator", "operator"] as const;
export type DigestRole = (typeof DIGEST_ROLES)[number];

/** A letter has at most so many lines; the rest comes in the next one. */
export const MOST_LINES = 20;
/** No letter goes out before this time of the reader's day. */
export const MORNING = "07:00";

/** One thing to say. `event` is the same however often it is found: it is said once. */
export interface DigestLine {
  event: string;
  kind: LetterLine["kind"];
  person: string;
  /** An opening, a course or a session. */
  about: string;
  day: Day | null;
}

/**
 * The lines of today's letter: what was not said before, each event once, what waits on the reader
 * first, and by day within a kind. `more` counts what is left for the next letter.
 */
export function linesOf(
  found: readonly DigestLine[],
  told: ReadonlySet<string>,
): { lines: DigestLine[]; more: number } {
  const fresh = new Map(
    found.filter(({ event }) => !told.has(event)).map((line) => [line.event, line]),
  );
  const lines = [...fresh.values()].sort(
    (a, b) =>
      DIGEST_LINES.indexOf(a.kind) - DIGEST_LINES.indexOf(b.kind) ||
      (a.day ?? "").localeCompare(b.day ?? ""),
  );
  return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) };
}
