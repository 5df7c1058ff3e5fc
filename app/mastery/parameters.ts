import type { GuessSlip } from "../assessment/items/item";
import type { Gauge } from "./check-rule";
import { practiceRule } from "./practice";

/**
 * A parameter set as far as it concerns the items and objectives at hand. Version 0 is what the rules
 * say themselves, before anything was fitted. A set never changes; a new fit makes a new one.
 */
export interface Parameters {
  version: number;
  /** By item version: only items with enough answers have numbers of their own. */
  items: ReadonlyMap<string, Gauge>;
  /** By `typeKey`. */
  types: ReadonlyMap<string, Gauge>;
  /** The chance to learn from an answer, by `skillKey`. */
  learn: ReadonlyMap<string, number>;
}

/** Fewest answers from which an item gets numbers of its own (issue 3, part 6). */
export const leastForItem = 200;

/** mastery.md §1: a slip in a check is never taken for rarer than this. */
const leastSlipInCheck = 0.05;

/** The numbers that the rules themselves say. */
export const ownNumbers: Parameters = {
  version: 0,
  items: new Map(),
  types: new Map(),
  learn: new Map(),
};

/** What items of a type have in common: its name, and the guess that its rule says. */
export function typeKey(type: string, { guess }: Pick<GuessSlip, "guess">): string {
  return `${type} ${guess}`;
}

/** An objective of a course, whatever version. */
export function skillKey(courseId: string, objectiveId: string): string {
  return `${courseId} ${objectiveId}`;
}

/** An item as parameters are looked up for it. `own` is what its rule says. */
export interface JudgedItem {
  itemVersionId: string;
  type: string;
  own: GuessSlip;
}

/** Guess and slip in practice: the item's fitted ones, else its type's, else its rule's. */
export function gaugeInPractice(
  { items, types }: Parameters,
  { itemVersionId, type, own }: JudgedItem,
): Gauge {
  const { guess, slip } = items.get(itemVersionId) ?? types.get(typeKey(type, own)) ?? own;
  return { guess, slip };
}

/**
 * Guess and slip in a check. A fitted guess may raise what its rule says, never lower it: easy
 * practice must not make a pass cheaper. A fitted slip is at least .05.
 */
export function gaugeInCheck(parameters: Parameters, item: JudgedItem): Gauge {
  const { guess, slip } = gaugeInPractice(parameters, item);
  return { guess: Math.max(item.own.guess, guess), slip: Math.max(leastSlipInCheck, slip) };
}

/** The chance to learn from a practice answer on an objective. */
export function learnOf({ learn }: Parameters, courseId: string, objectiveId: string): number {
  return learn.get(skillKey(courseId, objectiveId)) ?? practiceRule.learn;
}
