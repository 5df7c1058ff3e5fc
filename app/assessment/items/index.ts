import { z } from "zod";
import { type BranchKind, branch, branchSchema, scenesOf } from "./branch";
import { type ClozeKind, cloze, clozeSchema } from "./cloze";
import { type AuthoredFigure, type ItemFigure, withFigure } from "./figure";
import type {
  AnswerForm,
  Feedback,
  GuessSlip,
  ItemKind,
  ItemRule,
  ParsedAnswer,
  ReviewBody,
  Score,
} from "./item";
import { type MatchKind, match, matchSchema } from "./match";
import { type MultiKind, multi, multiSchema } from "./multi";
import { type NumericKind, numeric, numericSchema } from "./numeric";
import { type OrderKind, order, orderSchema } from "./order";
import { type SingleKind, single, singleSchema } from "./single";
import { type SjtKind, sjt, sjtSchema } from "./sjt";
import { type TextKind, text, textSchema } from "./text";

/*
 * The union of item types. To add one: a rule file beside this one, its line in `Kinds`, and its view.
 * The compiler names what is missing: the rule in `rules` here, the view in ItemQuestion.
 */
interface Kinds {
  single: SingleKind;
  multi: MultiKind;
  order: OrderKind;
  match: MatchKind;
  cloze: ClozeKind;
  numeric: NumericKind;
  text: TextKind;
  sjt: SjtKind;
  branch: BranchKind;
}

export type ItemType = keyof Kinds;
/** What one part is in each type, told apart by `type`. */
type PartOf<Part extends keyof ItemKind, Type extends ItemType> = {
  [T in Type]: { type: T } & Kinds[T][Part];
}[Type];
/** The same for a part that people see, with the picture of its item. */
type PicturedPartOf<Part extends keyof ItemKind, Type extends ItemType> = {
  [T in Type]: { type: T; figure?: ItemFigure | undefined } & Kinds[T][Part];
}[Type];

/** One entry of items.yaml. */
export type Item<T extends ItemType = ItemType> = {
  [K in T]: { type: K; figure?: AuthoredFigure | undefined } & Kinds[K]["item"];
}[T];
/** What a page may be made from: no key, no feedback. Pages carry `showItem` of it. */
export type Presentation<T extends ItemType = ItemType> = PicturedPartOf<"presentation", T>;
/** Keys and feedback. Read only to judge an answer, or after one was given. */
export type Scoring<T extends ItemType = ItemType> = PartOf<"scoring", T>;
/** An answer as it was given, in authored option ids. */
export type Given<T extends ItemType = ItemType> = PartOf<"given", T>;
/**
 * An item as one page carries it: ids and an order made for this attempt, neither the authored one nor
 * the key's. Nothing here says what is right.
 */
export type Shown<T extends ItemType = ItemType> = PicturedPartOf<"shown", T>;

interface RuleOf<T extends ItemType>
  extends ItemRule<{
    item: Item<T>;
    presentation: Presentation<T>;
    scoring: Scoring<T>;
    given: Given<T>;
    shown: Shown<T>;
  }> {}

const rules: { [T in ItemType]: RuleOf<T> } = {
  single,
  multi,
  order,
  match,
  cloze,
  numeric,
  text,
  sjt,
  branch,
};

/** Every type, as items.yaml spells it. */
export const itemTypes = Object.keys(rules) as ItemType[];

export const itemSchema = z.discriminatedUnion("type", [
  singleSchema,
  multiSchema,
  orderSchema,
  matchSchema,
  clozeSchema,
  numericSchema,
  textSchema,
  sjtSchema,
  branchSchema,
]);

/** The items that one entry is stored as: itself, or one for each node of a scenario. */
export function storedItems(item: Item): Item[] {
  return item.type === "branch" ? scenesOf(item) : [item];
}

/** The item with `spell` done to every word that people read. */
export function respellItem<T extends ItemType>(
  item: Item<T>,
  spell: (text: string) => string,
): Item<T> {
  const spelled = rules[item.type].respell(item, spell);
  const { figure } = item;
  return figure ? { ...spelled, figure: { ...figure, alt: spell(figure.alt) } } : spelled;
}

/** Every feedback of an item, and where it stands in the entry. */
export function feedbacksOf<T extends ItemType>(item: Item<T>): Feedback[] {
  return rules[item.type].feedbacks(item);
}

/** Takes an item; returns what can be shown before it is answered, but for its picture: `withFigure`. */
export function presentationOf<T extends ItemType>(item: Item<T>): Presentation<T> {
  return rules[item.type].present(item);
}

/** Takes an item; returns its keys, feedback and sources. */
export function scoringOf<T extends ItemType>(item: Item<T>): Scoring<T> {
  return rules[item.type].key(item);
}

/** Takes an item and the seed of the attempt; the same seed always shows the same. */
export function showItem<T extends ItemType>(item: Presentation<T>, seed: string): Shown<T> {
  return withFigure(rules[item.type].show(item, seed), item.figure);
}

/** Reads a form made from `showItem` with the same seed. Ids that it did not hold are refused. */
export function readAnswer<T extends ItemType>(
  item: Presentation<T>,
  seed: string,
  form: AnswerForm,
): ParsedAnswer<Given<T>> {
  return rules[item.type].read(item, seed, form);
}

/** Scores an answer. Throws when the answer is of another type than the item: that is a bug. */
export function score<T extends ItemType>(scoring: Scoring<T>, given: Given<T>): Score {
  refuseMixed(scoring, given);
  return rules[scoring.type].score(scoring, given);
}

/** Chance, guess and slip of an item before any refit (mastery.md §1, second table). */
export function guessSlipOf<T extends ItemType>(item: Presentation<T>): GuessSlip {
  return rules[item.type].guessSlip(item);
}

/** An answered item part by part, as the page of this seed showed it. */
export function reviewBodyOf<T extends ItemType>(
  item: Presentation<T>,
  scoring: Scoring<T>,
  given: Given<T>,
  seed: string,
): ReviewBody {
  refuseMixed(scoring, given);
  return rules[item.type].review(item, scoring, given, seed);
}

/** Are two answers the same answer? (Asked when a form arrives twice.) */
export function sameGiven(a: Given, b: Given): boolean {
  const entries = (given: Given) => JSON.stringify(Object.entries(given).sort());
  return entries(a) === entries(b);
}

function refuseMixed(scoring: { type: ItemType }, given: { type: ItemType }): void {
  if (scoring.type !== given.type)
    throw new Error(`A ${given.type} answer cannot be scored as ${scoring.type}.`);
}
