import { foldText } from "../../../assessment/items/text";
import { stopgaps } from "../feedback";
import type { Refused } from "../found";
import { optionIdsOf } from "../ids";
import { type Pair, pairsOf } from "../pairs";
import { said } from "../said";
import { excerpt } from "../text/html-writing";
import { attributeOf, type XmlElement } from "../xml/xml";
import type { Draft } from "./carried";
import type { Reading12 } from "./qti12-conditions";
import { choicesOf, feedbackOf, generalFeedback, keyedOf, keysOf } from "./qti12-keys";
import { wordsUnder } from "./qti12-words";

function bareNames(responses: readonly XmlElement[]): string[] {
  return responses.map((one) => attributeOf(one, "ident").replace(/^response_/, ""));
}

/** Left sides that each choose from the same right ones. */
export function readMatch(reading: Reading12): Draft | Refused {
  const ids = optionIdsOf(bareNames(reading.responses));
  const pairs: Pair[] = [];
  for (const [at, response] of reading.responses.entries()) {
    const [key, ...more] = keysOf(reading, response);
    const text = wordsUnder(response, "some-pair", reading.lost);
    if (key === undefined) return { refused: said("formats.reason.no-key") };
    const right = choicesOf(reading, response).find(({ name }) => name === key);
    if (!right) return { refused: said("formats.reason.unknown-key", { key }) };
    if (more.length > 0)
      return { refused: said("formats.reason.pairs-once", { of: text.slice(0, 80) }) };
    const own = feedbackOf(reading, attributeOf(response, "ident"), key);
    const feedback = own || generalFeedback(reading, true);
    pairs.push({ id: ids[at], text, match: right.text, feedback });
  }
  const all = reading.responses.flatMap((one) => choicesOf(reading, one).map(({ text }) => text));
  return pairsOf(reading.stem, pairs, all, reading.feedbacks, reading.lost);
}

/** Gaps of a text, each with choices of its own. */
export function readGaps(reading: Reading12): Draft | Refused {
  const names = bareNames(reading.responses);
  const ids = optionIdsOf(names);
  const gaps: object[] = [];
  let text = reading.stem;
  for (const [at, response] of reading.responses.entries()) {
    const keys = keysOf(reading, response);
    if (keys.length === 0) return { refused: said("formats.reason.no-key") };
    if (keys.length > 1) return { refused: said("formats.reason.many-right", { n: keys.length }) };
    const options = keyedOf(reading, response, keys, names[at]);
    // Where choices are one answer in several spellings, a program that says no type has them typed.
    const right = options.find(({ correct }) => correct)?.text ?? "";
    const isTyped = options.some((one) => !one.correct && foldText(one.text) === foldText(right));
    if (isTyped && reading.kind === "")
      return { refused: said("formats.reason.typed-gaps", { count: names.length }) };
    gaps.push({ id: ids[at], options });
    text = text.replace(`[${names[at]}]`, () => `{${ids[at]}}`);
  }
  return { type: "cloze", stem: stopgaps.gaps, text, gaps };
}

/**
 * Categories of Canvas, each with the things that belong in it: each thing is paired with its category,
 * and what belongs in none is named.
 */
export function readCategories(reading: Reading12): Draft | Refused {
  const { responses, stem, feedbacks, lost } = reading;
  const homes = new Map<string, string>();
  for (const response of responses) {
    const category = wordsUnder(response, "some-pair", lost);
    for (const key of keysOf(reading, response)) {
      if (homes.has(key)) return { refused: said("formats.reason.pairs-once", { of: key }) };
      homes.set(key, category);
    }
  }
  if (homes.size === 0) return { refused: said("formats.reason.no-key") };
  const things = new Map(
    responses.flatMap((one) => choicesOf(reading, one).map(({ name, text }) => [name, text])),
  );
  const pairs = [...things].flatMap(([name, text]): Pair[] => {
    const match = homes.get(name);
    if (match !== undefined) return [{ text, match, feedback: generalFeedback(reading, true) }];
    lost.add(said("formats.lost.no-category", { text: excerpt(text) }));
    return [];
  });
  const categories = responses.map((one) => wordsUnder(one, "some-pair", lost));
  return pairsOf(stem, pairs, categories, feedbacks, lost);
}
