import { allNamed, attributeOf, childNamed, childrenNamed, type XmlElement } from "../xml/xml";
import { type Draft, itemIdOf, type Native, optionIdsOf, unsaid } from "./carried";
import { choiceOf, feedbacksOf, lostOfHead, wordsOf } from "./qti-body";
import { feedbackFor, keysOf, type ReadFields, type Reading } from "./qti-keys";
import { refused, say, unplaced } from "./qti-messages";
import { branchesOf, declaredOf, givesPoints } from "./qti-rules";
import { readTyped } from "./qti-typed";

/** Reads an assessmentItem, its names as in QTI 2.1, from what its own fields say. Never throws. */
export function readAssessmentItem(item: XmlElement, index: number): Native {
  const id = itemIdOf(attributeOf(item, "identifier"), index);
  const refuse = (reason: string): Native => ({ ok: false, reason, id });
  const body = childNamed(item, "itemBody");
  if (attributeOf(item, "adaptive") === "true") return refuse(say("adaptive"));
  if (childNamed(item, "templateDeclaration")) return refuse(say("template"));
  const interactions = body ? allInteractions(body) : [];
  const [first] = interactions;
  if (!body || !first) return refuse(say("noInteraction"));
  const kinds = [...new Set(interactions.map(({ name }) => name))];
  for (const kind of kinds) {
    const [called, why] =
      refused.get(kind) ?? (readers.has(kind) ? [] : [kind, "Muster has no such question."]);
    if (called && why) return refuse(say("unsupported", { kind: called, why }));
  }
  if (interactions.length > 1 && kinds[0] === "textEntryInteraction" && kinds.length === 1)
    return refuse(say("typedGaps", { count: interactions.length }));
  if (interactions.length > 1 && (kinds.length > 1 || kinds[0] !== "inlineChoiceInteraction"))
    return refuse(say("several", { count: interactions.length, kinds: kinds.join(", ") }));
  const lost = lostOfHead(item);
  const processing = childNamed(item, "responseProcessing");
  const branches = branchesOf(processing);
  const reading: Reading = {
    body,
    interactions,
    declared: declaredOf(item),
    branches,
    addsPoints:
      /map_response/.test(attributeOf(processing, "template")) ||
      allNamed(processing, "mapResponse").length > 0,
    feedback: feedbacksOf(item, lost),
    lost,
  };
  if (branches.some((one) => one.when.kind === "other" && givesPoints(one)))
    lost.push(say("ownScoring"));
  const fields = readers.get(first.name)?.(reading, first) ?? say("noInteraction");
  if (typeof fields === "string") return refuse(fields);
  lost.push(
    ...unplaced(
      reading.feedback.map(({ text }) => text),
      fields,
    ),
  );
  const { objective, level, pool } = unsaid;
  return { ok: true, draft: { id, objective, level, pool, ...fields }, lost };
}

function allInteractions(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string" || !("name" in child)) return [];
    return child.name.endsWith("Interaction") ? [child] : allInteractions(child);
  });
}

interface ReadChoice {
  /** As the file has it. */
  name: string;
  text: string;
  feedback: string;
}

function choicesOf(reading: Reading, parent: XmlElement, ...names: string[]): ReadChoice[] {
  return childrenNamed(parent, ...names).map((choice) => {
    const name = attributeOf(choice, "identifier");
    const { text, feedback } = choiceOf(choice, reading.lost);
    const apart = reading.feedback.filter(({ id }) => id === name).map((one) => one.text);
    return { name, text, feedback: feedback || apart.join(" ") };
  });
}

/** Choices with their keys, each with the feedback that fits it best. */
function keyed(reading: Reading, response: string, choices: ReadChoice[], keys: readonly string[]) {
  const ids = optionIdsOf(
    choices.map(({ name }) => name),
    response,
  );
  return choices.map(({ name, text, feedback }, at) => {
    const correct = keys.includes(name);
    return {
      id: ids[at],
      text,
      correct,
      feedback:
        feedback ||
        feedbackFor(reading, response, { value: name }) ||
        feedbackFor(reading, response, correct ? "right" : "else") ||
        unsaid.feedback,
    };
  });
}

function readChoice(reading: Reading, interaction: XmlElement): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const choices = choicesOf(reading, interaction, "simpleChoice");
  const keys = keysOf(reading, response);
  const missing = keys.find((key) => !choices.some(({ name }) => name === key));
  if (keys.length === 0) return say("noKey");
  if (missing !== undefined) return say("unknownKey", { key: missing });
  const of = reading.declared.get(response);
  const most = attributeOf(interaction, "maxChoices");
  const isSingle = of ? of.cardinality === "single" : most === "1";
  if (isSingle && keys.length > 1) return say("severalKeys", { count: keys.length });
  const { lost } = reading;
  const points = (of?.mapped ?? []).map((one) => one.points);
  if (reading.addsPoints) {
    const several = !isSingle && keys.length > 1;
    const between = points.some((one) => one > 0 && one < Math.max(...points));
    if (several || between) lost.push(say("partMarks"));
    if (points.some((one) => one < 0)) lost.push(say("negative"));
  }
  const { stem, lost: dropped } = wordsOf(reading.body, reading.interactions);
  lost.push(...dropped);
  const options = keyed(reading, response, choices, keys);
  if (isSingle) return { type: "single", stem, options };
  const least = attributeOf(interaction, "minChoices");
  if (Number(most) === keys.length && most === least && keys.length > 1)
    return { type: "multi", choose: keys.length, stem, options };
  if (Number(most) > 0 && Number(most) < choices.length)
    lost.push(say("limits", { of: `at most ${most}` }));
  return { type: "multi", stem, options };
}

function readOrder(reading: Reading, interaction: XmlElement): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const choices = choicesOf(reading, interaction, "simpleChoice");
  const keys = reading.declared.get(response)?.correct ?? [];
  if (keys.length === 0) return say("noKey");
  const missing = choices.find(({ name }) => !keys.includes(name));
  if (missing || keys.length !== choices.length) return say("unknownKey", { key: keys.join(", ") });
  const { stem, lost } = wordsOf(reading.body, reading.interactions);
  reading.lost.push(...lost);
  const options = keyed(reading, response, choices, []).map(({ id, text, feedback }, at) => ({
    id,
    text,
    position: keys.indexOf(choices[at]?.name ?? "") + 1,
    feedback,
  }));
  return { type: "order", stem, options };
}

function readMatch(reading: Reading, interaction: XmlElement): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const sets = childrenNamed(interaction, "simpleMatchSet");
  const all = (sets.length > 0 ? sets : [interaction]).map((set) =>
    choicesOf(reading, set, "simpleAssociableChoice"),
  );
  const keys = keysOf(reading, response).map((pair) => pair.split(/\s+/));
  if (keys.length === 0) return say("noKey");
  const [lefts = [], rights = lefts] = all;
  const isOneSet = sets.length === 0;
  if (isOneSet) reading.lost.push(say("sides"));
  const firsts = isOneSet ? lefts.filter(({ name }) => keys.some(([a]) => a === name)) : lefts;
  const used = keys.flat();
  const twice = used.find((name, at) => used.indexOf(name) !== at);
  const alone = firsts.find(({ name }) => !keys.some(([a]) => a === name));
  const of = lefts.concat(rights).find(({ name }) => name === (twice ?? alone?.name));
  if (of) return say("pairsOnce", { of: of.text || of.name });
  const { stem, lost } = wordsOf(reading.body, reading.interactions);
  reading.lost.push(...lost);
  const ids = optionIdsOf(firsts.map(({ name }) => name));
  const pairs = firsts.map(({ name, text, feedback }, at) => {
    const right = keys.find(([a]) => a === name)?.[1];
    const match = rights.find((one) => one.name === right)?.text ?? "";
    const said = feedback || feedbackFor(reading, response, "right");
    return { id: ids[at], text, match, feedback: said || unsaid.feedback };
  });
  const others = rights.filter(({ name }) => !used.includes(name)).map(({ text }) => text);
  return { type: "match", stem, pairs, ...(others.length > 0 ? { others } : {}) };
}

function readGaps(reading: Reading): ReadFields {
  const responses = reading.interactions.map((one) => attributeOf(one, "responseIdentifier"));
  const ids = optionIdsOf(responses);
  const gaps: Draft[] = [];
  for (const [at, interaction] of reading.interactions.entries()) {
    const response = responses[at] ?? "";
    const choices = choicesOf(reading, interaction, "inlineChoice");
    const keys = keysOf(reading, response);
    if (keys.length === 0) return say("noKey");
    if (keys.length > 1) return say("severalKeys", { count: keys.length });
    gaps.push({ id: ids[at], options: keyed(reading, response, choices, keys) });
  }
  const { stem, text, lost } = wordsOf(reading.body, reading.interactions, ids);
  reading.lost.push(...lost);
  return { type: "cloze", stem, text, gaps };
}

type Reader = (reading: Reading, first: XmlElement) => ReadFields;
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["choiceInteraction", readChoice],
  ["orderInteraction", readOrder],
  ["matchInteraction", readMatch],
  ["associateInteraction", readMatch],
  ["inlineChoiceInteraction", readGaps],
  ["textEntryInteraction", readTyped],
]);
