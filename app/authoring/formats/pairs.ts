import { optionsOf } from "./answers";
import type { Feedbacks } from "./feedback";
import { letter } from "./ids";
import { type Losses, said } from "./said";

/** What belongs together; `feedback` is empty where the file has none. */
export interface Pair {
  id?: string | undefined;
  text: string;
  match: string;
  feedback: string;
}

const flat = (text: string) => text.trim();
const mostOthers = 4;

/**
 * Pairs to put together. Where several go with the same right side, as other tools allow, each left side
 * becomes a line with a gap to choose for.
 */
export function pairsOf(
  stem: string,
  pairs: readonly Pair[],
  others: readonly string[],
  feedbacks: Feedbacks,
  lost: Losses,
): { type: "match" | "cloze"; stem: string; [field: string]: unknown } {
  const sides = pairs.map(({ match }) => flat(match));
  const rest = [...new Map(others.map((text) => [flat(text), text])).entries()].filter(
    ([text]) => text !== "" && !sides.includes(text),
  );
  const distinct = [...new Set([...sides, ...rest.map(([text]) => text)])];
  const isOneToOne = new Set(sides).size === sides.length;
  const isMatch = isOneToOne && distinct.length > 2 && rest.length <= mostOthers;
  if (isMatch || distinct.length < 2 || pairs.length === 0)
    return {
      type: "match",
      stem,
      pairs: pairs.map(({ id, text, match, feedback }, at) => ({
        id: id ?? letter(at),
        text,
        match,
        feedback: feedbacks.pair(feedback, text, match),
      })),
      ...(rest.length > 0 ? { others: rest.map(([, text]) => text) } : {}),
    };
  lost.add(said("formats.lost.not-one-to-one"));
  const gaps = pairs.map(({ match, feedback }, at) => ({
    id: `g${at + 1}`,
    options: optionsOf(
      distinct.map((text) => ({ text, percent: text === flat(match) ? 100 : 0, feedback })),
      feedbacks,
      (percent) => percent === 100,
    ),
  }));
  const lines = pairs.map(({ text }, at) => `${text.replace(/[{}]/g, "")} {g${at + 1}}`);
  return { type: "cloze", stem, text: lines.join("\n"), gaps };
}
