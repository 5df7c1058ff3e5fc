import { optionIdsOf } from "../ids";
import { said } from "../said";
import { excerpt } from "../text/html-writing";
import { allNamed, attributeOf, childrenNamed, type XmlElement } from "../xml/xml";
import { choiceOf, wordsOf } from "./qti-body";
import { feedbackFor, keysOf, type ReadFields, type Reading } from "./qti-keys";

/** A choice as the file has it. */
export interface FileChoice {
  name: string;
  text: string;
  feedback: string;
}

export function choicesOf(reading: Reading, elements: readonly XmlElement[]): FileChoice[] {
  return elements.map((choice) => {
    const name = attributeOf(choice, "identifier");
    const { text, feedback } = choiceOf(choice, reading.lost);
    const apart = reading.feedback.filter(({ id }) => id === name).map((one) => one.text);
    return { name, text, feedback: feedback || apart.join(" ") };
  });
}

/** The feedback of one choice that the file has: its own, else what its rules show for it. */
export function feedbackOf(
  reading: Reading,
  response: string,
  { name, feedback }: FileChoice,
  correct: boolean,
): string {
  return (
    feedback ||
    feedbackFor(reading, response, { value: name }) ||
    feedbackFor(reading, response, correct ? "right" : "else")
  );
}

/** Choices with their keys, each with the feedback that fits it best. */
export function keyed(
  reading: Reading,
  response: string,
  choices: readonly FileChoice[],
  keys: readonly string[],
) {
  const ids = optionIdsOf(
    choices.map(({ name }) => name),
    response,
  );
  return choices.map((choice, at) => {
    const correct = keys.includes(choice.name);
    const own = feedbackOf(reading, response, choice, correct);
    return {
      id: ids[at],
      text: choice.text,
      correct,
      feedback: reading.feedbacks.choice(own, correct),
    };
  });
}

export function readChoice(reading: Reading, interaction: XmlElement): ReadFields {
  const elements = childrenNamed(interaction, "simpleChoice");
  const choices = choicesOf(reading, elements);
  nameFixed(reading, interaction, elements, choices);
  return chosen(reading, interaction, choices, reading.interactions);
}

function nameFixed(
  { lost }: Reading,
  interaction: XmlElement,
  elements: readonly XmlElement[],
  choices: readonly FileChoice[],
): void {
  const isDealt = attributeOf(interaction, "shuffle") === "true";
  for (const [at, element] of elements.entries())
    if (isDealt && attributeOf(element, "fixed") === "true")
      lost.add(said("formats.lost.fixed", { text: excerpt(choices[at]?.text ?? "") }));
}

/** Words of a text that are to be chosen: they become the choices, and stay in the text. */
export function readHottext(reading: Reading, interaction: XmlElement): ReadFields {
  reading.lost.add(said("formats.lost.hottext"));
  return chosen(reading, interaction, choicesOf(reading, allNamed(interaction, "hottext")), []);
}

function chosen(
  reading: Reading,
  interaction: XmlElement,
  choices: readonly FileChoice[],
  around: readonly XmlElement[],
): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const keys = keysOf(reading, response);
  const missing = keys.find((key) => !choices.some(({ name }) => name === key));
  if (keys.length === 0) return { refused: said("formats.reason.no-key") };
  if (missing !== undefined)
    return { refused: said("formats.reason.unknown-key", { key: missing.slice(0, 80) }) };
  const of = reading.declared.get(response);
  const most = attributeOf(interaction, "maxChoices");
  const isSingle = of?.cardinality === "single" || most === "1";
  if (isSingle && keys.length > 1)
    return { refused: said("formats.reason.many-right", { n: keys.length }) };
  const { lost } = reading;
  const points = (of?.mapped ?? []).map((one) => one.points);
  if (reading.addsPoints) {
    const several = !isSingle && keys.length > 1;
    const between = points.some((one) => one > 0 && one < Math.max(...points));
    if (several || between) lost.add(said("formats.lost.part-marks"));
    if (points.some((one) => one < 0)) lost.add(said("formats.lost.points-taken-off"));
  }
  const { stem } = wordsOf(reading.body, around, lost);
  const options = keyed(reading, response, choices, keys);
  if (isSingle) return { type: "single", stem, options };
  const least = attributeOf(interaction, "minChoices");
  if (Number(most) === keys.length && most === least && keys.length > 1)
    return { type: "multi", choose: keys.length, stem, options };
  if (Number(most) > 0 && Number(most) < choices.length)
    lost.add(said("formats.lost.limits", { most }));
  return { type: "multi", stem, options };
}

export function readOrder(reading: Reading, interaction: XmlElement): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const elements = childrenNamed(interaction, "simpleChoice");
  const choices = choicesOf(reading, elements);
  nameFixed(reading, interaction, elements, choices);
  const keys = reading.declared.get(response)?.correct ?? [];
  if (keys.length === 0) return { refused: said("formats.reason.no-key") };
  const missing = choices.find(({ name }) => !keys.includes(name));
  if (missing || keys.length !== choices.length)
    return { refused: said("formats.reason.unknown-key", { key: keys.join(", ").slice(0, 80) }) };
  const { stem } = wordsOf(reading.body, reading.interactions, reading.lost);
  const ids = optionIdsOf(
    choices.map(({ name }) => name),
    response,
  );
  const options = choices.map((choice, at) => {
    const position = keys.indexOf(choice.name) + 1;
    const own = feedbackOf(reading, response, choice, true);
    return {
      id: ids[at],
      text: choice.text,
      position,
      feedback: reading.feedbacks.step(own, position),
    };
  });
  return { type: "order", stem, options };
}
