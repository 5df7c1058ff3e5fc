import { optionIdsOf } from "../ids";
import { said } from "../said";
import { allNamed, attributeOf, type XmlElement } from "../xml/xml";
import type { Asked, Reading12 } from "./qti12-conditions";
import { wordsUnder } from "./qti12-words";

interface Choice12 {
  name: string;
  text: string;
}

export function choicesOf({ lost }: Reading12, response: XmlElement): Choice12[] {
  return allNamed(response, "response_label").map((label) => ({
    name: attributeOf(label, "ident"),
    text: wordsUnder(label, "some-choice", lost),
  }));
}

/**
 * What a response must be to earn the most points; of several choices to make, all that earn any. Empty
 * when nothing earns points, and when two different answers are each the right one.
 */
export function keysOf({ conditions, lost }: Reading12, response: XmlElement): string[] {
  const ident = attributeOf(response, "ident");
  const worth = conditions
    .map((one) => ({
      ...one,
      keys: one.asked.filter((asked) => !asked.response || asked.response === ident),
    }))
    .filter(({ keys }) => keys.length > 0);
  if (worth.some(({ points }) => points < 0)) lost.add(said("formats.lost.points-taken-off"));
  const most = Math.max(0, ...worth.map(({ points }) => points));
  const isOne = attributeOf(response, "rcardinality") !== "Multiple";
  const earns = worth.filter(({ points }) => points > 0);
  const giving = earns.length > 0 ? earns : worth.filter(({ isMarked }) => isMarked);
  // Where one condition asks for several choices at once, others are answers of their own.
  const isWhole = giving.some(({ keys, isAnyOf }) => keys.length > 1 && !isAnyOf);
  const best = giving.filter(({ points }) => (!isOne && !isWhole) || points >= most);
  if (isOne || isWhole ? best.length < giving.length : giving.length > 1)
    lost.add(said("formats.lost.part-marks"));
  if (!isOne && best.some(({ isAnyOf }) => isAnyOf)) lost.add(said("formats.lost.own-scoring"));
  if (isWhole && new Set(best.map(({ keys }) => answerOf(keys, response))).size > 1) return [];
  const found = best.flatMap(({ keys }) => keys);
  if (found.some(({ place }) => place > 0)) found.sort((a, b) => a.place - b.place);
  return [...new Set(found.map(({ value }) => value))];
}

/** What a condition asks for, as one text; only steps have an order. */
function answerOf(keys: readonly Asked[], response: XmlElement): string {
  const values = keys.map(({ place, value }) => `${place} ${value}`);
  const isOrdered = attributeOf(response, "rcardinality") === "Ordered";
  return (isOrdered ? values : values.sort()).join("\n");
}

/** Choices that the file marks as right and that do not earn the most; empty where it marks none. */
export function markedOtherwise(
  { conditions }: Reading12,
  response: XmlElement,
  keys: readonly string[],
): string[] {
  const ident = attributeOf(response, "ident");
  return conditions
    .filter(({ isMarked }) => isMarked)
    .flatMap(({ asked }) => asked)
    .filter((one) => (!one.response || one.response === ident) && !keys.includes(one.value))
    .map(({ value }) => value);
}

/** The feedback shown for one value of a response and no other. */
export function feedbackOf(
  { conditions, feedback }: Reading12,
  ident: string,
  value: string,
): string {
  const texts = conditions
    .filter(({ asked }) => {
      const own = asked.filter((one) => !one.response || one.response === ident);
      return own.length === 1 && own[0]?.value === value;
    })
    .flatMap((one) => one.feedback.map((id) => feedback.get(id) ?? ""));
  return [...new Set(texts)].join(" ").trim();
}

/** Feedback for any answer, or for any wrong one. */
export function generalFeedback({ conditions, feedback }: Reading12, right: boolean): string {
  const ids = conditions
    .filter((one) => (right ? one.points > 0 : one.catchesAll || one.asked.length === 0))
    .flatMap((one) => one.feedback);
  const isGeneral = (id: string) => /general_fb|^general$/i.test(id);
  const texts = (wanted: string[]) => [...new Set(wanted)].map((id) => feedback.get(id) ?? "");
  const own = texts(ids.filter((id) => !isGeneral(id)))
    .join(" ")
    .trim();
  const all = [...feedback.keys()].filter(isGeneral);
  return own || texts(all).join(" ").trim();
}

export function keyedOf(
  reading: Reading12,
  response: XmlElement,
  keys: readonly string[],
  prefix = "",
) {
  const ident = attributeOf(response, "ident");
  const choices = choicesOf(reading, response);
  const ids = optionIdsOf(
    choices.map(({ name }) => name),
    prefix,
  );
  return choices.map(({ name, text }, at) => {
    const correct = keys.includes(name);
    const own = feedbackOf(reading, ident, name);
    return {
      id: ids[at],
      text,
      correct,
      feedback: reading.feedbacks.choice(own || generalFeedback(reading, correct), correct),
    };
  });
}
