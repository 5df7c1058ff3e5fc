import { foldText } from "../../assessment/items/text";
import { type Answer, isRight, mostTempting, namePartly } from "./answers";
import type { Feedbacks } from "./feedback";
import type { Refused } from "./found";
import { numberIn } from "./numbers";
import { type Losses, said } from "./said";
import { excerpt } from "./text/html-writing";

/** Longer than any answer that Muster takes. */
const mostTyped = 300;

type Entry = Record<string, unknown>;
export type Typed = { type: "text" | "numeric"; entry: Entry } | Refused;

/**
 * A question that is answered in a few words: what is right, what tempts, and what `*` answers. A `*`
 * that stands for itself has a backslash. `spell` is done to each answer that is kept.
 */
export function wordsToType(
  answers: readonly Answer[],
  feedbacks: Feedbacks,
  lost: Losses,
  spell: (text: string) => string = (text) => text,
): Typed {
  const right = answers.filter(({ percent }) => isRight(percent));
  if (right.length === 0) return { refused: said("formats.reason.none-right") };
  const seen = new Set<string>();
  const isNew = ({ text }: Answer) => {
    const folded = foldText(text.slice(0, mostTyped));
    if (folded !== "" && !seen.has(folded)) return !!seen.add(folded);
    lost.add(said("formats.lost.same-answer", { text: excerpt(text) }));
    return false;
  };
  const literal = (answer: Answer): Answer[] => {
    const typed = answer.text.replaceAll("\\*", "\u0000");
    if (!typed.includes("*")) return [{ ...answer, text: spell(typed.replaceAll("\u0000", "*")) }];
    if (typed !== "*" || isRight(answer.percent))
      lost.add(said("formats.lost.wildcard", { text: excerpt(answer.text) }));
    return [];
  };
  const accepted = right.flatMap(literal).filter(isNew);
  if (accepted.length === 0) return { refused: said("formats.reason.only-wildcards") };
  const rest = answers.find(({ text, percent }) => text === "*" && !isRight(percent));
  const tempting = fewOf(
    answers
      .filter(({ percent }) => !isRight(percent))
      .flatMap(literal)
      .filter(isNew),
    lost,
  );
  for (const answer of tempting) namePartly(answer, lost);
  const entry = {
    accepted: accepted.map(({ text }) => text),
    feedback: {
      right: feedbacks.choice(oneFeedback(accepted, lost), true),
      wrong: feedbacks.choice(rest?.feedback ?? "", false),
    },
    tempting: tempting.map(({ text, feedback }) => ({
      text,
      feedback: feedbacks.choice(feedback, false),
    })),
  };
  return { type: "text", entry };
}

/** A question that is answered with a number: the first that is right, and what tempts. */
export function numberToType(
  answers: readonly Answer[],
  units: unknown,
  feedbacks: Feedbacks,
  lost: Losses,
): Typed {
  const rest = answers.find(({ text, percent }) => text === "*" && !isRight(percent));
  const numbers = answers
    .filter((answer) => answer !== rest)
    .map((answer) => ({ ...answer, value: numberIn(answer.text) }));
  const [right, ...more] = numbers.filter(({ percent }) => isRight(percent));
  if (!right) return { refused: said("formats.reason.none-right") };
  const tolerance = numberIn(right.tolerance || "0");
  const answer = right.value;
  if (answer === null || tolerance === null) {
    const text = excerpt(answer === null ? right.text : (right.tolerance ?? ""));
    return { refused: said("formats.reason.not-number", { text }) };
  }
  for (const { value, text } of more)
    if (value !== answer) lost.add(said("formats.lost.second-number", { text: excerpt(text) }));
  const tempting = numbers
    .filter(({ percent }) => !isRight(percent))
    .flatMap((one) => {
      const { value, text, feedback } = one;
      if (value === null) {
        lost.add(said("formats.lost.wildcard", { text: excerpt(text) }));
        return [];
      }
      // As app/assessment/items/numeric.ts judges it.
      if (Math.abs(value - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer))) {
        lost.add(said("formats.lost.near", { text: excerpt(text) }));
        if (wider(one, tolerance))
          lost.add(said("formats.lost.tolerance", { text: excerpt(text) }));
        return [];
      }
      namePartly(one, lost);
      const own = numberIn(one.tolerance || "0");
      if (own !== 0 && own !== tolerance)
        lost.add(said("formats.lost.tolerance", { text: excerpt(text) }));
      return [{ value, feedback: feedbacks.choice(feedback, false) }];
    });
  const entry = {
    answer,
    tolerance: Math.abs(tolerance),
    units,
    feedback: {
      right: feedbacks.choice(oneFeedback([right, ...more], lost), true),
      wrong: feedbacks.choice(rest?.feedback ?? "", false),
    },
    tempting: fewOf(tempting, lost),
  };
  return { type: "numeric", entry };
}

/** Does an answer that earns less reach further than the right one? */
function wider({ tolerance }: Answer, right: number): boolean {
  return Math.abs(numberIn(tolerance || "0") ?? 0) > Math.abs(right);
}

function oneFeedback(right: readonly Answer[], lost: Losses): string {
  const [first = "", ...others] = new Set(right.map(({ feedback }) => feedback).filter(Boolean));
  for (const text of others)
    lost.add(said("formats.lost.second-feedback", { text: excerpt(text) }));
  return first;
}

function fewOf<T>(all: T[], lost: Losses): T[] {
  if (all.length > mostTempting) lost.add(said("formats.lost.few", { most: mostTempting }));
  return all.slice(0, mostTempting);
}
