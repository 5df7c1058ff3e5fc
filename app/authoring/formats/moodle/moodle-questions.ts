import { type Answer, nameShares, oneOfThem, severalOfThem } from "../answers";
import { type Feedbacks, stopgaps } from "../feedback";
import { letter } from "../ids";
import { pairsOf } from "../pairs";
import { type Losses, said } from "../said";
import { type Made, percentOf, typedOf, wordsOf } from "./moodle-parts";
import { childOf, childrenOf, valueIn, type XmlNode } from "./moodle-reader";

export interface Reading {
  question: XmlNode;
  /** The words of the question. */
  stem: string;
  lost: Losses;
  feedbacks: Feedbacks;
}

/** Types of which several answers are always chosen, whatever else the file says. */
const SEVERAL: ReadonlySet<string> = new Set(["multichoiceset", "oumultiresponse"]);

export function choiceParts({ question, lost, feedbacks }: Reading): Made {
  const single = !/^(0|false)$/.test(valueIn(question, "single") || "true");
  const type = question.attributes.type ?? "";
  const isSingle = single && !SEVERAL.has(type);
  const all = answersOf(question, lost, (answer, at) =>
    wordsOf(answer, said("formats.place.choice", { at: at + 1 }), lost),
  );
  const answers = all.filter(({ text }) => text !== "");
  if (answers.length < all.length) lost.add(said("formats.lost.blank-choice"));
  if (!isSingle && type !== "multichoiceset") nameShares(answers, lost);
  const made = (isSingle ? oneOfThem : severalOfThem)(answers, feedbacks, lost);
  return "refused" in made ? made : { parts: made };
}

export function trueFalseParts({ question, lost, feedbacks }: Reading): Made {
  const names = new Map<string, string>([
    ["true", stopgaps.isTrue],
    ["false", stopgaps.isFalse],
  ]);
  const answers = answersOf(question, lost, (answer) => {
    const typed = typedOf(answer);
    return names.get(typed.toLowerCase()) ?? typed;
  });
  const made = oneOfThem(answers, feedbacks, lost);
  return "refused" in made ? made : { parts: made };
}

export function matchParts({ question, stem, lost, feedbacks }: Reading): Made {
  const subs = childrenOf(question, "subquestion").map((sub, at) => {
    const answer = childOf(sub, "answer");
    const where = said("formats.place.pair", { at: at + 1 });
    return {
      text: wordsOf(sub, where, lost),
      match: answer?.attributes.format ? wordsOf(answer, where, lost) : typedOf(answer),
      feedback: "",
    };
  });
  const pairs = subs.filter(({ text }) => text !== "");
  const others = subs.filter(({ text }) => text === "").map(({ match }) => match);
  return { parts: pairsOf(stem, pairs, others, feedbacks, lost) };
}

export function orderParts({ question, lost, feedbacks }: Reading): Made {
  const answers = answersOf(question, lost, (answer, at) =>
    wordsOf(answer, said("formats.place.step", { at: at + 1 }), lost),
  )
    .map((answer, at) => ({ ...answer, at }))
    .sort((a, b) => a.percent - b.percent || a.at - b.at);
  return {
    parts: {
      type: "order",
      options: answers.map(({ text, feedback }, at) => ({
        id: letter(at),
        text,
        position: at + 1,
        feedback: feedbacks.step(feedback, at + 1),
      })),
    },
  };
}

export function answersOf(
  question: XmlNode,
  lost: Losses,
  textOf: (answer: XmlNode, at: number) => string,
): Answer[] {
  return childrenOf(question, "answer").map((answer, at) => ({
    text: textOf(answer, at),
    percent: percentOf(answer),
    feedback: wordsOf(
      childOf(answer, "feedback"),
      said("formats.place.feedback", { at: at + 1 }),
      lost,
    ),
  }));
}
