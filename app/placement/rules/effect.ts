import { canonicalJson, sha256 } from "../../record/canonical";
import { addDays, type Day } from "../gate/days";
import { permits } from "../gate/decide";
import type { SeenAnswer } from "../seen";

/** What another set of rules does to one answer. */
export type EffectKind = "stops" | "sooner" | "alongside" | "gains" | "same";

/** Somebody whose answer another set of rules changes. */
export interface EffectRow {
  openingId: string;
  personId: string;
  /** Null: not placed there, only in the program that fills it. */
  placementId: string | null;
  name: string;
  kind: Exclude<EffectKind, "same">;
  /** The last good day under the new rules; null when there is none, or no end. */
  lastSafe: Day | null;
  /** The first day on which the new rules say no; null when they do not. */
  firstBad: Day | null;
  /** What would make it a yes; null when nothing anyone does can. */
  steps: SeenAnswer["steps"];
}

/** How many were asked about, and what it does to how many of them. */
export type EffectCounts = Record<EffectKind | "asked", number>;

/** One opening of an effect. */
export interface EffectOpening {
  id: string;
  programId: string;
  title: string;
  school: string;
  placed: EffectCounts;
  others: EffectCounts;
}

/** What a change of rules would do to the people who are there now. */
export interface Effect {
  openings: readonly EffectOpening[];
  rows: readonly EffectRow[];
  /** How many people who are not placed were not asked about, because there are too many. */
  left: number;
}

export const NO_COUNTS: EffectCounts = {
  asked: 0,
  stops: 0,
  sooner: 0,
  alongside: 0,
  gains: 0,
  same: 0,
};

type Answered = Pick<SeenAnswer, "outcome" | "until" | "gap">;

/** What became of an answer. A yes that ends later, or needs nobody alongside any more, is a gain. */
export function kindOf(before: Answered, after: Answered): EffectKind {
  const [was, is] = [permits(before), permits(after)];
  if (was !== is) return was ? "stops" : "gains";
  if (!is) return "same";
  const [wasAlone, isAlone] = [isUnaccompanied(before), isUnaccompanied(after)];
  if (wasAlone && !isAlone) return "alongside";
  if (before.until === after.until) return wasAlone === isAlone ? "same" : "gains";
  return after.until !== null && (before.until === null || after.until < before.until)
    ? "sooner"
    : "gains";
}

/** The first day on which an answer is no; null when it is yes to the end. `today` is judged first. */
export function firstBadDay(after: Answered, today: Day): Day | null {
  if (!permits(after)) return after.gap ?? today;
  return after.until === null ? null : addDays(after.until, 1);
}

/** The counts of some openings taken together. */
export function sumOf(counts: readonly EffectCounts[]): EffectCounts {
  return counts.reduce((sum, one) => {
    const add = (kind: keyof EffectCounts) => sum[kind] + one[kind];
    return {
      asked: add("asked"),
      stops: add("stops"),
      sooner: add("sooner"),
      alongside: add("alongside"),
      gains: add("gains"),
      same: add("same"),
    };
  }, NO_COUNTS);
}

/** What someone who read an effect has read: equal digests mean that it is the same still. */
export function effectDigest({ openings, rows, left }: Effect): string {
  const said = rows.map(({ openingId, personId, placementId, kind, lastSafe, firstBad }) => ({
    ...{ openingId, personId, placementId, kind, lastSafe, firstBad },
  }));
  const counts = openings.map(({ id, placed, others }) => ({ id, placed, others }));
  return sha256(canonicalJson(JSON.parse(JSON.stringify({ counts, said, left }))));
}

function isUnaccompanied({ outcome }: Answered): boolean {
  return outcome === "ELIGIBLE" || outcome === "ELIGIBLE_UNTIL";
}
