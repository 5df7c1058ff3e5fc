import { foldText } from "../../../assessment/items/text";
import {
  type Made,
  nameOnce,
  percentOf,
  places,
  type SpareFeedback,
  typedOf,
  wordsOf,
} from "./moodle-parts";
import {
  type Answer,
  answersOf,
  messages as choiceMessages,
  isRight,
  namePartly,
  type Reading,
} from "./moodle-questions";
import { childOf, childrenOf, say, valueIn, type XmlNode } from "./moodle-reader";

export const messages = {
  wildcard: "The answer “{text}” is left out: Muster has no * for any letters.",
  onlyWildcards: "Every right answer has a * in it. Write the answers out.",
  feedbacks: "Muster has one feedback for right answers. This one is left out: “{text}”",
  twice: "The answer “{text}” is left out: to Muster it reads the same as another.",
  notNumber: "“{text}” is not a number. Write the right answer as one number.",
  numbers: "It has {count} right numbers, and Muster holds one. Make a question of each.",
  near: "The answer {text} is left out: it lies within the tolerance of the right one.",
  tolerance: "The tolerance of the answer {text} is left out: the one of the right answer holds.",
  factor: "The unit “{text}” has no multiplier that is a number above 0. Give it one.",
  few: "Most {count} answers that are not right are kept; the rest are left out.",
} as const;
const mostTempting = 8;
/** Longer than any answer that Muster takes, and than any number. */
const mostTyped = 300;

export function shortAnswerParts({ question, lost, spare }: Reading): Made {
  return textParts(answersOf(question, lost, typedOf), spare, lost);
}

export function numericalParts({ question, lost, spare }: Reading): Made {
  const answers = childrenOf(question, "answer").map((answer, at) => ({
    text: typedOf(answer),
    percent: answer.attributes.fraction === undefined ? 100 : percentOf(answer),
    feedback: wordsOf(childOf(answer, "feedback"), say(places.feedback, { at: at + 1 }), lost),
    tolerance: valueIn(answer, "tolerance"),
  }));
  const units = unitsOf(question);
  if (typeof units === "string") return { reason: units };
  return numberParts(answers, units, spare, lost);
}

/** The parts of an item of a few words: what is right, what tempts, and what `*` answers. */
export function textParts(answers: readonly Answer[], spare: SpareFeedback, lost: string[]): Made {
  const right = answers.filter(({ percent }) => isRight(percent));
  if (right.length === 0) return { reason: choiceMessages.noneRight };
  const seen = new Set<string>();
  const isNew = (typed: string) => {
    const folded = foldText(typed.slice(0, mostTyped));
    if (folded !== "" && !seen.has(folded)) return !!seen.add(folded);
    nameOnce(lost, say(messages.twice, { text: typed }));
    return false;
  };
  const literal = (answer: Answer): Answer[] => {
    const typed = answer.text.replaceAll("\\*", "\u0000");
    if (!typed.includes("*")) return [{ ...answer, text: typed.replaceAll("\u0000", "*") }];
    if (typed !== "*" || isRight(answer.percent))
      nameOnce(lost, say(messages.wildcard, { text: answer.text }));
    return [];
  };
  const accepted = right.flatMap(literal).filter(({ text }) => isNew(text));
  if (accepted.length === 0) return { reason: messages.onlyWildcards };
  const rest = answers.find(({ text, percent }) => text === "*" && !isRight(percent));
  const tempting = fewOf(
    answers
      .filter(({ percent }) => !isRight(percent))
      .flatMap(literal)
      .filter(({ text }) => isNew(text)),
    lost,
  );
  for (const answer of tempting) namePartly(answer, lost);
  return {
    parts: {
      type: "text",
      accepted: accepted.map(({ text }) => text),
      feedback: {
        right: spare.fill(oneFeedback(accepted, lost), true),
        wrong: spare.fill(rest?.feedback ?? "", false),
      },
      tempting: tempting.map(({ text, feedback }) => ({
        text,
        feedback: spare.fill(feedback, false),
      })),
    },
  };
}

export function numberParts(
  answers: readonly Answer[],
  units: readonly { names: string[]; factor: number }[],
  spare: SpareFeedback,
  lost: string[],
): Made {
  const rest = answers.find(({ text, percent }) => text === "*" && !isRight(percent));
  const numbers = answers
    .filter((answer) => answer !== rest)
    .map((answer) => ({ ...answer, value: numberOf(answer.text) }));
  const [right, ...more] = numbers.filter(({ percent }) => isRight(percent));
  if (!right) return { reason: choiceMessages.noneRight };
  if (more.some(({ value }) => value !== right.value))
    return { reason: say(messages.numbers, { count: more.length + 1 }) };
  const tolerance = numberOf(right.tolerance || "0");
  if (right.value === null || tolerance === null)
    return {
      reason: say(messages.notNumber, {
        text: right.value === null ? right.text : (right.tolerance ?? ""),
      }),
    };
  const answer = right.value;
  const tempting = numbers
    .filter(({ percent }) => !isRight(percent))
    .flatMap(({ text, value, feedback, percent, tolerance: own }) => {
      if (value === null) {
        nameOnce(lost, say(messages.wildcard, { text }));
        return [];
      }
      if (Math.abs(value - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer))) {
        nameOnce(lost, say(messages.near, { text }));
        return [];
      }
      namePartly({ text, percent }, lost);
      if (own && numberOf(own) !== 0 && numberOf(own) !== tolerance)
        nameOnce(lost, say(messages.tolerance, { text }));
      return [{ value, feedback: spare.fill(feedback, false) }];
    });
  return {
    parts: {
      type: "numeric",
      answer,
      tolerance,
      units,
      feedback: {
        right: spare.fill(oneFeedback([right, ...more], lost), true),
        wrong: spare.fill(rest?.feedback ?? "", false),
      },
      tempting: fewOf(tempting, lost),
    },
  };
}

function oneFeedback(right: readonly Answer[], lost: string[]): string {
  const [first = "", ...others] = new Set(right.map(({ feedback }) => feedback).filter(Boolean));
  for (const text of others) nameOnce(lost, say(messages.feedbacks, { text }));
  return first;
}

function fewOf<T>(all: T[], lost: string[]): T[] {
  if (all.length > mostTempting) lost.push(say(messages.few, { count: mostTempting }));
  return all.slice(0, mostTempting);
}

function numberOf(typed: string): number | null {
  if (typed.length > mostTyped) return null;
  const plain = typed.trim().replace(/^([+-]?\d*),(\d+)$/, "$1.$2");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : null;
}

/** Moodle multiplies what was typed; Muster asks how many of the first unit one of this is. */
function unitsOf(question: XmlNode): { names: string[]; factor: number }[] | string {
  const units: { names: string[]; factor: number }[] = [];
  for (const unit of childrenOf(childOf(question, "units") ?? question, "unit")) {
    const name = valueIn(unit, "unit_name");
    const multiplier = numberOf(valueIn(unit, "multiplier"));
    if (multiplier === null || multiplier <= 0) return say(messages.factor, { text: name });
    const first = units[0]?.factor ?? 1 / multiplier;
    const same = units.find(({ factor }) => factor === 1 / multiplier);
    if (same) same.names.push(name);
    else units.push({ names: [name], factor: units.length === 0 ? first : 1 / multiplier });
  }
  return units.sort((a, b) => Number(b.factor === 1) - Number(a.factor === 1));
}
