import { type Draft, feedbackMaker, fill } from "../foreign";
import { type Asked, exactly, messages, mostTempting, stemOf } from "./gift-asked";

const numberMessages = {
  noNumber: "Write the answer as a number with a point, such as 3.5: “{text}” is none.",
  second: "the second right answer {text}: Muster holds one",
  tolerance: "how far {text} may be off",
  near: "the answer {text}: Muster counts it as right",
};
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

interface Range {
  value: number;
  tolerance: number;
}

/** `{#answer:tolerance}`, `{#from..to}`, or several with = and weights; after ~ what a wrong one gets. */
export function numberAnswers(asked: Asked): Draft | { refused: string } {
  const { extras, reader, general } = asked;
  const exact = exactly(extras);
  const make = feedbackMaker(general);
  const body = asked.answers.slice(1);
  const end = body.indexOf("~");
  const parts = (end < 0 ? body : body.slice(0, end)).split("=").map((part) => part.trim());
  let right: (Range & { feedback: string }) | null = null;
  let wrong = end < 0 ? "" : exact(reader.read(body.slice(end + 1).replace(/^[^#]*#?/, "")));
  const others: (Range & { feedback: string; text: string; weight: number })[] = [];
  for (const part of parts) {
    if (part === "") continue;
    const weight = /^%(-?\d{1,3}(?:\.\d*)?)%/.exec(part);
    const [text = "", ...rest] = part.slice(weight?.[0].length ?? 0).split("#");
    const feedback = exact(reader.read(rest.join("#")));
    const written = reader.typed(text);
    const credit = weight ? Number(weight[1]) : 100;
    if (written === "*" && credit <= 0) {
      wrong ||= feedback;
      continue;
    }
    const range = rangeOf(written);
    if (!range) return { refused: fill(numberMessages.noNumber, { text: written }) };
    if (credit >= 100 && !right) right = { ...range, feedback };
    else others.push({ ...range, feedback, text: written, weight: credit });
  }
  if (!right) return { refused: messages.noAnswer };
  const { value: answer, tolerance } = right;
  const tempting: { value: number; feedback: string }[] = [];
  for (const { value, tolerance: own, feedback, text, weight } of others) {
    if (weight >= 100) make.lost.add(fill(numberMessages.second, { text }));
    else if (isNear(value, answer, tolerance)) make.lost.add(fill(numberMessages.near, { text }));
    else if (tempting.length === mostTempting) make.lost.add(fill(messages.spare, { text }));
    else {
      if (weight !== 0) make.lost.add(fill(messages.weights, { text, weight }));
      if (own !== tolerance) make.lost.add(fill(numberMessages.tolerance, { text }));
      tempting.push({ value, feedback: make.choice(feedback, false) });
    }
  }
  return {
    type: "numeric",
    entry: {
      stem: stemOf(asked),
      answer,
      tolerance,
      units: extras?.units,
      feedback: { right: make.choice(right.feedback, true), wrong: make.choice(wrong, false) },
      tempting,
    },
    lost: [...make.lost],
    wanting: [...make.wanting],
  };
}

function rangeOf(written: string): Range | null {
  const [from, to] = written.split("..", 2).map(numberOf);
  if (from !== null && from !== undefined && to !== null && to !== undefined)
    return { value: rounded((from + to) / 2), tolerance: rounded(Math.abs(to - from) / 2) };
  const [value, tolerance] = written.split(":", 2).map(numberOf);
  if (value === null || value === undefined || tolerance === null) return null;
  return { value, tolerance: Math.abs(tolerance ?? 0) };
}

function numberOf(text: string): number | null {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) && Number.isFinite(Number(trimmed)) ? Number(trimmed) : null;
}

/** Halves of decimal numbers, without what doubles add to them. */
function rounded(number: number): number {
  return Number(number.toPrecision(12));
}

/** The rule of app/assessment/items/numeric.ts. */
function isNear(value: number, answer: number, tolerance: number): boolean {
  return Math.abs(value - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer));
}
