import { canonicalJson, type Json } from "../record/canonical";
import type { Presentation, Scoring } from "./items/index";
import type { Option } from "./items/item";
import { foldText } from "./items/text";

/** A question as a version of a course holds it. */
export interface KeyedQuestion {
  presentation: Presentation;
  scoring: Scoring;
}

/**
 * Do two versions of a question judge alike? Feedback, sources, the stem, and words that were corrected
 * are no part of it. It is another key where another choice is right by its id, and also where the words
 * of two choices changed places: then the same id means something else.
 */
export function sameKey(a: KeyedQuestion, b: KeyedQuestion): boolean {
  if (a.scoring.type !== b.scoring.type) return false;
  if (canonicalJson(judging(a.scoring)) !== canonicalJson(judging(b.scoring))) return false;
  const before = verdictsByWords(a);
  return [...verdictsByWords(b)].every(
    ([words, verdict]) => (before.get(words) ?? verdict) === verdict,
  );
}

/** What judges an answer, without the words that people read. */
function judging(scoring: Scoring): Json {
  switch (scoring.type) {
    case "single":
    case "multi":
      return rightOf(scoring.options);
    case "branch":
      return Object.fromEntries(
        scoring.options.map(({ id, correct, next }) => [id, { correct, next }]),
      );
    case "order":
      return scoring.options.map(({ id }) => id);
    case "match":
      // The ids of its right sides follow the alphabet of their words: only the words tell.
      return scoring.pairs.map(({ id }) => id);
    case "cloze":
      return scoring.gaps.map(({ id, options }) => ({ id, right: rightOf(options) }));
    case "numeric": {
      const { answer, tolerance, factors } = scoring;
      return { answer, tolerance, factors: factors.map(({ name, factor }) => ({ name, factor })) };
    }
    case "text":
      return [...new Set(scoring.accepted.map(foldText))].sort();
    case "sjt":
      return Object.fromEntries(scoring.options.map(({ id, credit }) => [id, credit]));
  }
}

function rightOf(options: readonly { id: string; correct: boolean }[]): string[] {
  return options.flatMap(({ id, correct }) => (correct ? id : [])).sort();
}

/** For the words of each choice, what choosing them comes to. */
function verdictsByWords({ presentation: shown, scoring }: KeyedQuestion): Map<string, string> {
  const found = new Map<string, string>();
  const add = (
    options: readonly Option[],
    verdict: (id: string, at: number) => string,
    of = "",
  ) => {
    for (const [at, { id, text }] of options.entries())
      found.set(`${of} ${foldText(text)}`, verdict(id, at));
  };
  if (shown.type === "match" && scoring.type === "match") {
    const goesWith = new Map(scoring.pairs.map(({ id, option }) => [option, id]));
    add(shown.prompts, (id) => id, "prompt");
    add(shown.options, (id) => goesWith.get(id) ?? "");
  } else if (shown.type === "cloze" && scoring.type === "cloze") {
    for (const { id: gap, options } of shown.gaps) {
      const keyed = scoring.gaps.find(({ id }) => id === gap)?.options ?? [];
      add(options, (id) => String(keyed.find((one) => one.id === id)?.correct), gap);
    }
  } else if (shown.type === "order" && scoring.type === "order") {
    add(shown.options, (id) => id);
  } else if (shown.type === "sjt" && scoring.type === "sjt") {
    add(shown.options, (id) => String(scoring.options.find((one) => one.id === id)?.credit));
  } else if (
    "options" in shown &&
    "options" in scoring &&
    scoring.type !== "order" &&
    scoring.type !== "sjt"
  ) {
    add(shown.options, (id) => String(scoring.options.find((one) => one.id === id)?.correct));
  }
  return found;
}
