import { z } from "zod";
import type { AnswerFields, GuessSlip, ParsedAnswer, Score } from "./item";
import {
  guessSlipOfMulti,
  keyMulti,
  type MultiGiven,
  type MultiPresentation,
  type MultiScoring,
  multiSchema,
  presentMulti,
  readMulti,
  scoreMulti,
} from "./multi";
import {
  guessSlipOfOrder,
  keyOrder,
  type OrderGiven,
  type OrderPresentation,
  type OrderScoring,
  orderSchema,
  presentOrder,
  readOrder,
  scoreOrder,
} from "./order";
import {
  guessSlipOfSingle,
  keySingle,
  presentSingle,
  readSingle,
  type SingleGiven,
  type SinglePresentation,
  type SingleScoring,
  scoreSingle,
  singleSchema,
} from "./single";

/*
 * The union of item types. To add one: a rule file beside this one, its member in each type below,
 * and a case in ItemQuestion; the compiler lists every switch that lacks it.
 */

/** One entry of items.yaml. */
export const itemSchema = z.discriminatedUnion("type", [singleSchema, multiSchema, orderSchema]);

export type Item = z.infer<typeof itemSchema>;
export type ItemType = Item["type"];
/** What a page may be made from: no key, no feedback. Pages carry `showItem` of it. */
export type Presentation = SinglePresentation | MultiPresentation | OrderPresentation;
/** Keys and feedback. Read only to judge an answer, or after one was given. */
export type Scoring = SingleScoring | MultiScoring | OrderScoring;
/** An answer as it was given, in authored option ids. */
export type Given = SingleGiven | MultiGiven | OrderGiven;

/** Takes an item; returns what can be shown before it is answered. */
export function presentationOf(item: Item): Presentation {
  switch (item.type) {
    case "single":
      return presentSingle(item);
    case "multi":
      return presentMulti(item);
    case "order":
      return presentOrder(item);
  }
}

/** Takes an item; returns its keys, feedback and sources. */
export function scoringOf(item: Item): Scoring {
  switch (item.type) {
    case "single":
      return keySingle(item);
    case "multi":
      return keyMulti(item);
    case "order":
      return keyOrder(item);
  }
}

/** Reads form fields (authored ids) into an answer, or says what is missing. */
export function parseAnswer(presentation: Presentation, fields: AnswerFields): ParsedAnswer<Given> {
  switch (presentation.type) {
    case "single":
      return readSingle(fields);
    case "multi":
      return readMulti(presentation, fields);
    case "order":
      return readOrder(presentation, fields);
  }
}

/** Scores an answer. Throws when the answer is of another type than the item: that is a bug. */
export function score(scoring: Scoring, given: Given): Score {
  switch (scoring.type) {
    case "single":
      if (given.type === scoring.type) return scoreSingle(scoring, given);
      break;
    case "multi":
      if (given.type === scoring.type) return scoreMulti(scoring, given);
      break;
    case "order":
      if (given.type === scoring.type) return scoreOrder(scoring, given);
      break;
  }
  throw new Error(`A ${given.type} answer cannot be scored as ${scoring.type}.`);
}

/** Chance, guess and slip of an item before any refit (mastery.md §1, second table). */
export function guessSlipOf(presentation: Presentation): GuessSlip {
  switch (presentation.type) {
    case "single":
      return guessSlipOfSingle(presentation);
    case "multi":
      return guessSlipOfMulti(presentation);
    case "order":
      return guessSlipOfOrder(presentation);
  }
}

/** Are two answers the same answer? (Asked when a form arrives twice.) */
export function sameGiven(a: Given, b: Given): boolean {
  return a.type === b.type && chosenOf(a).join() === chosenOf(b).join();
}

/** The option ids of an answer, in the order given. */
export function chosenOf(given: Given): readonly string[] {
  return given.type === "single" ? [given.option] : given.options;
}
