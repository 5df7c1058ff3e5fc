import { type Given, guessSlipOf, type Presentation } from "../assessment/items/index";
import type { JudgedItem } from "../mastery/parameters";

/** An item of the pinned version, as pages may use it. */
export interface ItemToShow {
  itemVersionId: string;
  itemId: string;
  objectiveId: string;
  family: string;
  pool: "practice" | "check";
  critical: boolean;
  presentation: Presentation;
}

/** An item as the numbers that judge it are looked up. */
export function judgedItem(item: Pick<ItemToShow, "itemVersionId" | "presentation">): JudgedItem {
  const { itemVersionId, presentation } = item;
  return { itemVersionId, type: presentation.type, own: guessSlipOf(presentation) };
}

/** One answer as it was given. */
export interface Response {
  seq: number;
  id: string;
  lane: "practice" | "check" | "retention";
  tryId: string | null;
  itemVersionId: string;
  /** 0 for the first answer of this person to this item. */
  nth: number;
  given: Given;
  score: number;
  weight: number;
  guess: number;
  slip: number;
  /** The chance to learn from it; 0 in a check. */
  learn: number;
  /** The version of the parameter set that judged it; 0 is the rules' own numbers. */
  parameters: number;
  at: number;
  /** How sure the person said they were. */
  confidence: Confidence | null;
  /** The salted digest of what was typed: the chain holds it in place of the words. */
  typedDigest: string | null;
}

/** How sure someone says they are of an answer. */
export const confidences = ["sure", "fairly", "unsure"] as const;
export type Confidence = (typeof confidences)[number];

/** An answer in the log, with what replay needs of its item. */
export interface LoggedResponse extends Response {
  itemId: string;
  objectiveId: string;
  critical: boolean;
}

/** Logged answers as the rules of mastery take them. */
export function asEvidence(answers: readonly LoggedResponse[]) {
  return answers.map(({ guess, slip, learn, score, weight, critical }) => ({
    guess,
    slip,
    learn,
    x: score,
    weight,
    critical,
  }));
}
