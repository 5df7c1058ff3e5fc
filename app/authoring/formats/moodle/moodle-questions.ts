import {
  type Made,
  nameOnce,
  percentOf,
  places,
  type SpareFeedback,
  typedOf,
  wordsOf,
} from "./moodle-parts";
import { childOf, childrenOf, say, valueIn, type XmlNode } from "./moodle-reader";

export const messages = {
  isTrue: "True",
  isFalse: "False",
  partly: "What earns {percent} % in Moodle counts as wrong here: “{text}”.",
  takenOff: "Points taken off for wrong choices are left out.",
  shares:
    "Points for some of the right choices are left out: all of them, and no other, are right.",
  blank: "A choice without words is left out.",
  noneRight: "None of its answers earns 100 %. Give the right one 100 %.",
  manyRight:
    "{count} of its answers earn 100 %, and a question with one answer has one. Let several be chosen, or leave one at 100 %.",
  step: "This is step {place}.",
  pair: "“{text}” goes with “{match}”.",
} as const;

export interface Reading {
  question: XmlNode;
  lost: string[];
  spare: SpareFeedback;
}
/** An answer to type or to choose, of a question or of a gap. */
export interface Answer {
  text: string;
  percent: number;
  feedback: string;
  tolerance?: string | undefined;
}

export function choiceParts({ question, lost, spare }: Reading): Made {
  const single = !/^(0|false)$/.test(valueIn(question, "single") || "true");
  const set = question.attributes.type === "multichoiceset";
  const all = answersOf(question, lost, (answer, at) =>
    wordsOf(answer, say(places.choice, { at: at + 1 }), lost),
  );
  const answers = all.filter(({ text }) => text !== "");
  if (answers.length < all.length) lost.push(messages.blank);
  if (answers.some(({ percent }) => percent < 0)) lost.push(messages.takenOff);
  if (!single || set) {
    if (!set) lost.push(messages.shares);
    return {
      parts: { type: "multi", options: optionsOf(answers, spare, (percent) => percent > 0) },
    };
  }
  const refused = oneRight(answers, lost);
  if (refused) return refused;
  return { parts: { type: "single", options: optionsOf(answers, spare, isRight) } };
}

export function trueFalseParts({ question, lost, spare }: Reading): Made {
  const names = new Map<string, string>([
    ["true", messages.isTrue],
    ["false", messages.isFalse],
  ]);
  const answers = answersOf(question, lost, (answer) => {
    const typed = typedOf(answer);
    return names.get(typed.toLowerCase()) ?? typed;
  });
  const refused = oneRight(answers, lost);
  return refused ?? { parts: { type: "single", options: optionsOf(answers, spare, isRight) } };
}

export function matchParts({ question, lost, spare }: Reading): Made {
  const subs = childrenOf(question, "subquestion").map((sub, at) => {
    const answer = childOf(sub, "answer");
    const where = say(places.pair, { at: at + 1 });
    return {
      text: wordsOf(sub, where, lost),
      match: answer?.attributes.format ? wordsOf(answer, where, lost) : typedOf(answer),
    };
  });
  const pairs = subs.filter(({ text }) => text !== "");
  return {
    parts: {
      type: "match",
      pairs: pairs.map((pair, at) => ({
        id: idOf(at),
        ...pair,
        feedback: spare.fillEither("", say(messages.pair, pair)),
      })),
      others: subs
        .filter(({ text, match }) => text === "" && match !== "")
        .map(({ match }) => match),
    },
  };
}

export function orderParts({ question, lost, spare }: Reading): Made {
  const answers = answersOf(question, lost, (answer, at) =>
    wordsOf(answer, say(places.step, { at: at + 1 }), lost),
  )
    .map((answer, at) => ({ ...answer, at }))
    .sort((a, b) => a.percent - b.percent || a.at - b.at);
  return {
    parts: {
      type: "order",
      options: answers.map(({ text, feedback }, at) => ({
        id: idOf(at),
        text,
        position: at + 1,
        feedback: spare.fillEither(feedback, say(messages.step, { place: at + 1 })),
      })),
    },
  };
}

/** Choices of an item or of a gap, by letters. */
export function optionsOf(
  answers: readonly Answer[],
  spare: SpareFeedback,
  right: (percent: number) => boolean,
) {
  return answers.map(({ text, percent, feedback }, at) => ({
    id: idOf(at),
    text,
    correct: right(percent),
    feedback: spare.fill(feedback, right(percent)),
  }));
}

/** Refuses answers of which not exactly one is right, and names those that are partly. */
export function oneRight(answers: readonly Answer[], lost: string[]): { reason: string } | null {
  const right = answers.filter(({ percent }) => isRight(percent)).length;
  if (right === 0) return { reason: messages.noneRight };
  if (right > 1) return { reason: say(messages.manyRight, { count: right }) };
  for (const answer of answers) namePartly(answer, lost);
  return null;
}

export function isRight(percent: number): boolean {
  return percent > 99.9;
}

/** a, b, c … z, then o27 and on: more than Muster takes, and refused by it. */
export function idOf(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `o${at + 1}`;
}

export function namePartly(
  { text, percent }: { text: string; percent: number },
  lost: string[],
): void {
  if (percent > 0 && !isRight(percent))
    nameOnce(lost, say(messages.partly, { percent: Math.round(percent * 10) / 10, text }));
}

export function answersOf(
  question: XmlNode,
  lost: string[],
  textOf: (answer: XmlNode, at: number) => string,
): Answer[] {
  return childrenOf(question, "answer").map((answer, at) => ({
    text: textOf(answer, at),
    percent: percentOf(answer),
    feedback: wordsOf(childOf(answer, "feedback"), say(places.feedback, { at: at + 1 }), lost),
  }));
}
