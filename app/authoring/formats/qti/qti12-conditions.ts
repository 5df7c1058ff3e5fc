import type { Feedbacks } from "../feedback";
import type { Losses } from "../said";
import {
  allNamed,
  attributeOf,
  childNamed,
  childrenNamed,
  elementsOf,
  rawText,
  type XmlElement,
} from "../xml/xml";

/** A value that a condition of QTI 1.2 asks for. */
export interface Asked {
  response: string;
  value: string;
  /** The place it must have, for an ordered response. */
  place: number;
  caseSensitive: boolean;
  /** How far a number may be off, in its own unit. */
  margin: number;
}

/** One respcondition: what it asks for, what it gives and what it shows. */
export interface Condition {
  /** What must be answered, as far as it stands outside any “not”. */
  asked: Asked[];
  /** Words that must stand somewhere in what was typed. */
  parts: string[];
  least: number | null;
  most: number | null;
  exclusive: boolean;
  /** How many ranges of numbers it asks for. */
  ranges: number;
  /** Any one of what it asks for is enough. */
  isAnyOf: boolean;
  /** It says of itself that it is the right answer. */
  isMarked: boolean;
  /** It catches every answer. */
  catchesAll: boolean;
  points: number;
  feedback: string[];
}

/** One item while it is read. */
export interface Reading12 {
  stem: string;
  /** What Canvas or Common Cartridge call the type of question; empty when neither says. */
  kind: string;
  responses: XmlElement[];
  conditions: Condition[];
  feedback: Map<string, string>;
  /** Finds feedback where the file has none. */
  feedbacks: Feedbacks;
  lost: Losses;
}

export function conditionsOf(item: XmlElement): Condition[] {
  const counts = countedIn(item);
  return allNamed(item, "respcondition").map((one) => {
    const told: Condition = {
      asked: [],
      parts: [],
      least: null,
      most: null,
      exclusive: false,
      ranges: 0,
      isAnyOf: false,
      isMarked: /^yes$/i.test(attributeOf(one, "correctanswer")),
      catchesAll: false,
      points: pointsOf(one, counts),
      feedback: childrenNamed(one, "displayfeedback").map((link) => attributeOf(link, "linkrefid")),
    };
    for (const test of elementsOf(childNamed(one, "conditionvar"))) tell(test, told);
    return told;
  });
}

function tell(test: XmlElement, told: Condition): void {
  const value = rawText(test);
  switch (test.name) {
    case "varequal":
      told.asked.push({
        response: attributeOf(test, "respident"),
        value,
        place: Number(attributeOf(test, "index")) || 0,
        caseSensitive: /^yes$/i.test(attributeOf(test, "case")),
        margin: marginOf(test, Number(value)),
      });
      break;
    case "varsubstring":
      told.parts.push(value);
      break;
    case "vargte":
    case "vargt":
      told.least = Number(value);
      told.ranges += 1;
      if (test.name === "vargt") told.exclusive = true;
      break;
    case "varlte":
    case "varlt":
      told.most = Number(value);
      if (test.name === "varlt") told.exclusive = true;
      break;
    case "other":
      told.catchesAll = true;
      break;
    case "and":
    case "or":
      if (test.name === "or" && childrenNamed(test, "varequal", "and").length > 1)
        told.isAnyOf = true;
      for (const inner of elementsOf(test)) tell(inner, told);
      break;
    default:
      // A “not” says what must not be answered: what is not asked for is wrong without it.
      break;
  }
}

function marginOf(test: XmlElement, value: number): number {
  const margin = Math.abs(Number(attributeOf(test, "margin"))) || 0;
  return /^percent$/i.test(attributeOf(test, "margintype"))
    ? Math.abs(value * margin) / 100
    : margin;
}

/** What a condition adds to where it says nothing. */
const SCORE = "SCORE";
/** Variables that count what went wrong, or that count nothing. */
const NO_SCORE = /incorrect|wrong|mistake|error|penalt|attempt|feedback|hint|^max|^min/i;
const SCORES = /score|correct|mark|grade|point|right/i;

function variableOf(set: XmlElement): string {
  return attributeOf(set, "varname") || attributeOf(set, "variablename") || SCORE;
}

/** Which variables of an item are its score: one that counts wrong answers makes none of them right. */
function countedIn(item: XmlElement): (variable: string) => boolean {
  const used = new Set(allNamed(item, "setvar").map(variableOf));
  const able = [...used].filter((name) => !NO_SCORE.test(name));
  const counted = able.length > 1 ? able.filter((name) => SCORES.test(name)) : able;
  return (name) => counted.includes(name);
}

/** What a respcondition does to the score other than adding to it or setting it is no mark of an answer. */
function pointsOf(condition: XmlElement, counts: (variable: string) => boolean): number {
  return childrenNamed(condition, "setvar").reduce((sum, one) => {
    const action = attributeOf(one, "action");
    if (!counts(variableOf(one)) || /^(multiply|divide)$/i.test(action)) return sum;
    // Blackboard gives the most that there is by its name.
    const value = /\.max$/i.test(rawText(one)) ? 1 : Number(rawText(one)) || 0;
    return /^subtract$/i.test(action) ? sum - value : sum + value;
  }, 0);
}
