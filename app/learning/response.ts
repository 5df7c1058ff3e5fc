import type { Given, Presentation } from "../assessment/items/index";

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
