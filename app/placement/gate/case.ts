import { z } from "zod";
import { caseFacts, instant, readFacts } from "./case-facts";
import { type Day, instantOf, isDay, isZone, localDay } from "./days";
import type { Facts } from "./facts";
import { firstProblem } from "./leaf";

/** A question the gate can judge, with every day resolved in the school's zone. */
export interface Question {
  rules: readonly string[];
  start: Day;
  end: Day;
  zone: string;
  /** The instant of the question, and its local day. */
  at: number;
  today: Day;
  knownAt: number;
  /** The first day judged. */
  first: Day;
  /** The rule versions a placement pinned; null before a placement exists. */
  pinned: readonly string[] | null;
  /** Through which day a pin outlives the newer version named: a day, or the end of the term. */
  grandfather: ReadonlyMap<string, Day>;
  facts: Facts;
}

/** One case in the format of gate.md §2b: what `muster gate cases` reads and a decision stores. */
export type Case = z.input<typeof caseShape>;

const printed = z.string().refine(isDay, "must be a day such as 2026-09-01");
const caseShape = z.object({
  opening: z.object({
    rules: z.array(z.string()).min(1, "names no rules"),
    start: printed,
    end: printed,
    // Missing is a problem of its own, with its own word.
    tz: z.unknown().optional(),
  }),
  ask: z.object({ at: instant, known_at: instant.nullish(), day: printed.nullish() }),
  placement: z.object({ pinned: z.array(z.string()).nullish() }).nullish(),
  grandfather: z.record(z.string(), z.union([z.literal("term"), printed])).nullish(),
  facts: caseFacts,
});

/**
 * Reads a case. Unknown keys are ignored; whatever cannot be understood is a sentence, because the
 * whole answer is then undetermined.
 */
export function readCase(raw: unknown): { question: Question } | { problem: string } {
  const read = caseShape.safeParse(raw);
  if (!read.success) return malformed(firstProblem(read.error));
  const { opening, ask, placement, grandfather, facts } = read.data;
  const zone = opening.tz ?? "";
  if (zone === "") return { problem: "no time zone" };
  if (typeof zone !== "string") return malformed("opening.tz: must be a time zone's name");
  if (!isZone(zone)) return malformed(`opening.tz: ${zone} is not a time zone`);
  if (opening.start > opening.end) return malformed("opening.start: is after the end");
  const at = instantOf(ask.at);
  return {
    question: {
      rules: opening.rules,
      start: opening.start,
      end: opening.end,
      zone,
      at,
      today: localDay(at, zone),
      knownAt: ask.known_at ? instantOf(ask.known_at) : at,
      first: ask.day ?? opening.start,
      pinned: placement ? (placement.pinned ?? []) : null,
      grandfather: new Map(
        Object.entries(grandfather ?? {}).map(([rule, through]) => [
          rule,
          through === "term" ? opening.end : through,
        ]),
      ),
      facts: readFacts(facts, zone),
    },
  };
}

function malformed(what: string): { problem: string } {
  return { problem: `malformed case: ${what}` };
}
