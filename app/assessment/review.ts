import { chosenOf, type Given, type Presentation, type Scoring, score } from "./items/index";
import { shownIds } from "./shown";

/** What became of one option: how it should stand, and how the person had it. */
export type OptionVerdict =
  | { kind: "key"; chosen: boolean }
  | { kind: "not-key"; chosen: boolean }
  | { kind: "place"; right: number; given: number };

export interface ReviewedOption {
  /** The id it was shown under. */
  id: string;
  text: string;
  verdict: OptionVerdict;
  feedback: string;
}

/** An item after it was answered: every option with its verdict and reason. */
export interface Review {
  type: Presentation["type"];
  stem: string;
  right: boolean;
  /** As they were shown; steps to order in the right order. */
  options: ReviewedOption[];
  sources: string[];
}

/** Makes the review of an answer from its item, keys and the seed under which it was shown. */
export function reviewOf(
  presentation: Presentation,
  scoring: Scoring,
  given: Given,
  seed: string,
): Review {
  const ids = shownIds(presentation, seed);
  const texts = new Map(presentation.options.map(({ id, text }) => [id, text]));
  const shownOrder = [...ids.keys()];
  const options = verdictsOf(scoring, given).map(({ id, ...rest }) => ({
    id: ids.get(id) ?? id,
    text: texts.get(id) ?? "",
    order: shownOrder.indexOf(id),
    ...rest,
  }));
  if (scoring.type !== "order") options.sort((a, b) => a.order - b.order);
  return {
    type: presentation.type,
    stem: presentation.stem,
    right: score(scoring, given).right,
    options: options.map(({ order, ...option }) => option),
    sources: scoring.sources,
  };
}

function verdictsOf(
  scoring: Scoring,
  given: Given,
): { id: string; verdict: OptionVerdict; feedback: string }[] {
  const chosen = chosenOf(given);
  switch (scoring.type) {
    case "single":
    case "multi":
      return scoring.options.map(({ id, correct, feedback }) => ({
        id,
        verdict: { kind: correct ? "key" : "not-key", chosen: chosen.includes(id) },
        feedback,
      }));
    case "order":
      return scoring.options.map(({ id, feedback }, i) => ({
        id,
        verdict: { kind: "place", right: i + 1, given: chosen.indexOf(id) + 1 },
        feedback,
      }));
  }
}
