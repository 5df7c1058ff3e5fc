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
  return allNamed(item, "respcondition").map((one) => {
    const told: Condition = {
      asked: [],
      parts: [],
      least: null,
      most: null,
      exclusive: false,
      catchesAll: false,
      points: pointsOf(one),
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
      });
      break;
    case "varsubstring":
      told.parts.push(value);
      break;
    case "vargte":
    case "vargt":
      told.least = Number(value);
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
      for (const inner of elementsOf(test)) tell(inner, told);
      break;
    default:
      // A “not” says what must not be answered: what is not asked for is wrong without it.
      break;
  }
}

function pointsOf(condition: XmlElement): number {
  return childrenNamed(condition, "setvar").reduce((sum, one) => {
    // Blackboard gives the most that there is by its name.
    const value = /\.max$/i.test(rawText(one)) ? 1 : Number(rawText(one)) || 0;
    return attributeOf(one, "action") === "Subtract" ? sum - value : sum + value;
  }, 0);
}
