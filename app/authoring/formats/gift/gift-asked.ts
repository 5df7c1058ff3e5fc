import { letter } from "../foreign";
import type { Extras } from "./gift-blocks";
import type { TextReader } from "./gift-text";

export const messages = {
  essay: "Learners would write an essay here, which Muster does not judge. Use a practice task.",
  description: "This text asks nothing. Put it into a lesson.",
  noAnswer: "This question has no answer. Write the answers between { and }.",
  noArrow: "Write each pair as =this -> that: “{part}” has no arrow.",
  weights: "part of the credit for “{text}” ({weight} %)",
  uneven: "the weight of each choice: Muster counts the whole answer",
  wildcard: "the answer “{text}”: its * stands for any letters",
  spare: "the answer “{text}”",
  feedbackOf: "the feedback for “{text}”",
  sameAnswer: "the second of two answers that Muster reads as the same: “{text}”",
  gapStem: "Choose the words that fill the gap.",
  trueText: "True",
  falseText: "False",
  orderSettings: "how the order is scored and shown",
  choices: "choice ids: the choices have changed since Muster wrote this file",
};
/** The most wrong answers that an item may say something of. */
export const mostTempting = 8;

/** What stands around the answers, and how to read them; `after` is empty when nothing does. */
export interface Asked {
  before: string;
  after: string;
  answers: string;
  general: string;
  reader: TextReader;
  extras: Extras | null;
}

/** The question with a blank where the answers stood, when words follow them. */
export function stemOf({ before, after }: Asked): string {
  return (after === "" ? before : `${before}_____${after}`).trim();
}

export interface Weighed {
  text: string;
  feedback: string;
  weight: number;
}

export function weighed(part: string, usual: number, { read }: TextReader, exact: Exact): Weighed {
  const found = /^%(-?\d{1,3}(?:\.\d*)?)%/.exec(part);
  const [text = "", ...feedback] = part.slice(found?.[0].length ?? 0).split("#");
  return {
    text: exact(read(text)),
    feedback: exact(read(feedback.join("#"))),
    weight: found ? Number(found[1]) : usual,
  };
}

export type Exact = (text: string) => string;
export function exactly(extras: Extras | null): Exact {
  const exact = new Map(extras?.exact);
  return (text) => exact.get(text) ?? text;
}

export function partsBy(mark: string, answers: string): string[] {
  const [first = "", ...parts] = answers.split(mark);
  return (first.trim() === "" ? parts : [first, ...parts]).map((part) => part.trim());
}

/** The ids that the file holds for its choices, when there is one for each. */
export function idsFor(
  count: number,
  extras: Extras | null,
  lost: Set<string>,
): (at: number) => string {
  const ids = extras?.ids;
  if (ids && ids.length !== count) lost.add(messages.choices);
  return (at) => (ids?.length === count ? (ids[at] ?? letter(at)) : letter(at));
}
