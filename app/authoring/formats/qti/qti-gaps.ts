import { optionIdsOf } from "../ids";
import { pairsOf } from "../pairs";
import { said } from "../said";
import { allNamed, attributeOf, childrenNamed, type XmlElement } from "../xml/xml";
import { wordsOf } from "./qti-body";
import { choicesOf, feedbackOf, keyed } from "./qti-choices";
import { feedbackFor, keysOf, namePoints, type ReadFields, type Reading } from "./qti-keys";

/** Pairs: two sets to match, or one set whose members go together. */
export function readAssociations(reading: Reading, interaction: XmlElement): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const sets = childrenNamed(interaction, "simpleMatchSet");
  const isOneSet = sets.length === 0;
  const [lefts = [], rights = lefts] = (isOneSet ? [interaction] : sets).map((set) =>
    choicesOf(reading, childrenNamed(set, "simpleAssociableChoice")),
  );
  const keys = keysOf(reading, response).map((pair) => pair.split(/\s+/));
  if (keys.length === 0) return { refused: said("formats.reason.no-key") };
  const isFirst = (name: string) => keys.some(([first]) => first === name);
  const firsts = isOneSet ? lefts.filter(({ name }) => isFirst(name)) : lefts;
  const twice = firsts.find(({ name }) => keys.filter(([first]) => first === name).length !== 1);
  if (twice)
    return {
      refused: said("formats.reason.pairs-once", { of: (twice.text || twice.name).slice(0, 80) }),
    };
  if (isOneSet) reading.lost.add(said("formats.lost.sides"));
  namePoints(reading, response);
  const { stem } = wordsOf(reading.body, reading.interactions, reading.lost);
  const ids = optionIdsOf(firsts.map(({ name }) => name));
  const pairs = firsts.map((choice, at) => {
    const right = keys.find(([first]) => first === choice.name)?.[1];
    return {
      id: ids[at],
      text: choice.text,
      match: rights.find(({ name }) => name === right)?.text ?? "",
      feedback: choice.feedback || feedbackFor(reading, response, "right"),
    };
  });
  const used = new Set(keys.flat());
  const others = rights.filter(({ name }) => !used.has(name)).map(({ text }) => text);
  return pairsOf(stem, pairs, others, reading.feedbacks, reading.lost);
}

/** Gaps to choose for, each from choices of its own. */
export function readGaps(reading: Reading): ReadFields {
  const responses = reading.interactions.map((one) => attributeOf(one, "responseIdentifier"));
  const ids = optionIdsOf(responses);
  const gaps: object[] = [];
  for (const [at, interaction] of reading.interactions.entries()) {
    const response = responses[at] ?? "";
    const choices = choicesOf(reading, childrenNamed(interaction, "inlineChoice"));
    const keys = keysOf(reading, response);
    if (keys.length === 0) return { refused: said("formats.reason.no-key") };
    if (keys.length > 1) return { refused: said("formats.reason.many-right", { n: keys.length }) };
    gaps.push({ id: ids[at], options: keyed(reading, response, choices, keys) });
  }
  return { type: "cloze", ...wordsOf(reading.body, reading.interactions, reading.lost, ids), gaps };
}

/** Gaps to drag words into: each gap gets all the words to choose from. */
export function readDraggedGaps(reading: Reading, interaction: XmlElement): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const keys = keysOf(reading, response).map((pair) => pair.split(/\s+/));
  const choices = choicesOf(reading, childrenNamed(interaction, "gapText", "gapImg"));
  const places = allNamed(interaction, "gap");
  const ids = optionIdsOf(places.map((gap) => attributeOf(gap, "identifier")));
  const optionIds = optionIdsOf(choices.map(({ name }) => name));
  if (childrenNamed(interaction, "gapText").some((one) => attributeOf(one, "matchMax") === "1"))
    reading.lost.add(said("formats.lost.used-once"));
  namePoints(reading, response);
  if (places.length === 0) return { refused: said("formats.reason.no-gaps") };
  const gaps: object[] = [];
  for (const [at, gap] of places.entries()) {
    const name = attributeOf(gap, "identifier");
    const right = keys.filter((pair) => pair[1] === name).map(([first]) => first);
    if (right.length === 0) return { refused: said("formats.reason.no-key") };
    if (right.length > 1)
      return { refused: said("formats.reason.many-right", { n: right.length }) };
    const options = choices.map((choice, place) => {
      const correct = choice.name === right[0];
      const own = feedbackOf(reading, response, choice, correct);
      return {
        id: optionIds[place],
        text: choice.text,
        correct,
        feedback: reading.feedbacks.choice(own, correct),
      };
    });
    gaps.push({ id: ids[at], options });
  }
  return { type: "cloze", ...wordsOf(reading.body, places, reading.lost, ids), gaps };
}
