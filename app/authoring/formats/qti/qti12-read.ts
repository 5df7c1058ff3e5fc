import { allNamed, attributeOf, childNamed, type XmlElement } from "../xml/xml";
import { type Draft, itemIdOf, type Native, optionIdsOf, unsaid } from "./carried";
import { say, unplaced } from "./qti-messages";
import { conditionsOf, type Reading12 } from "./qti12-conditions";
import { readTyped12 } from "./qti12-typed";
import { feedbackTexts, metadataOf, RESPONSE_NAMES, wordsUnder } from "./qti12-words";

const JUDGED = "no rule can judge it. Use a practice task.";
/** Types that are named and refused, with why. */
const REFUSED = new Map<string, readonly [string, string]>([
  ["essay_question", ["longer text to write (essay)", JUDGED]],
  ["cc.essay.v0p1", ["longer text to write (essay)", JUDGED]],
  ["file_upload_question", ["file to hand in", JUDGED]],
  ["calculated_question", ["number that changes with each try", "Muster shows what was written."]],
  ["text_only_question", ["text to read", "it asks nothing, so it belongs in a lesson."]],
  ["hot_spot_question", ["place to choose on a picture", "ask it in words."]],
]);

/** Reads an item of QTI 1.2 from what its own fields say. Never throws. */
export function readItem12(item: XmlElement, index: number): Native {
  const id = itemIdOf(attributeOf(item, "ident"), index);
  const refuse = (reason: string): Native => ({ ok: false, reason, id });
  const metadata = metadataOf(item);
  const kind = metadata.get("question_type") ?? metadata.get("cc_profile") ?? "";
  const [called, why] = REFUSED.get(kind) ?? [];
  if (called && why) return refuse(say("unsupported", { kind: called, why }));
  const presentation = childNamed(item, "presentation");
  const responses = allNamed(presentation, ...RESPONSE_NAMES);
  if (responses.length === 0) return refuse(say("noInteraction"));
  const lost: string[] = [];
  const points = Number(metadata.get("points_possible") ?? 1);
  if (points !== 1 && Number.isFinite(points)) lost.push(say("points", { points }));
  const reading: Reading12 = {
    stem: wordsUnder(presentation, "the question", lost),
    kind,
    responses,
    conditions: conditionsOf(item),
    feedback: feedbackTexts(item, lost),
    lost,
  };
  if (allNamed(item, "render_hotspot", "render_slider", "response_xy", "response_grp").length > 0)
    return refuse(say("unsupported", { kind: "question on a picture", why: "ask it in words." }));
  const fields = fieldsOf(reading);
  if (typeof fields === "string") return refuse(fields);
  lost.push(...unplaced(reading.feedback.values(), fields));
  const { objective, level, pool } = unsaid;
  return { ok: true, draft: { id, objective, level, pool, ...fields }, lost };
}

function fieldsOf(reading: Reading12): Draft | string {
  const { responses, kind } = reading;
  const [first] = responses;
  if (!first) return say("noInteraction");
  const isFill = kind === "fill_in_multiple_blanks_question";
  const names = [...new Set(responses.map(({ name }) => name))];
  if (first.name !== "response_lid" || isFill) {
    if (responses.length > 1) return say("typedGaps", { count: responses.length });
    return readTyped12(
      reading,
      first,
      choicesOf(reading, first).map(({ text }) => text),
    );
  }
  if (
    responses.length === 1 &&
    kind !== "multiple_dropdowns_question" &&
    kind !== "matching_question"
  ) {
    return attributeOf(first, "rcardinality") === "Ordered"
      ? readOrder(reading, first)
      : readChoice(reading, first);
  }
  if (names.length > 1) return say("several", { count: responses.length, kinds: names.join(", ") });
  const labels = responses.map((one) =>
    choicesOf(reading, one)
      .map(({ text }) => text)
      .sort()
      .join("\n"),
  );
  const isMatch = kind === "matching_question" || (kind === "" && new Set(labels).size === 1);
  return isMatch ? readMatch(reading) : readGaps(reading);
}

interface Choice12 {
  name: string;
  text: string;
}

function choicesOf({ lost }: Reading12, response: XmlElement): Choice12[] {
  return allNamed(response, "response_label").map((label) => ({
    name: attributeOf(label, "ident"),
    text: wordsUnder(label, "a choice", lost),
  }));
}

/** What a response must be to earn points; of one choice to make, what earns the most. */
function keysOf({ conditions, lost }: Reading12, response: XmlElement): string[] {
  const ident = attributeOf(response, "ident");
  const worth = conditions
    .map(({ asked, points }) => ({
      keys: asked.filter((one) => !one.response || one.response === ident),
      points,
    }))
    .filter(({ keys }) => keys.length > 0);
  if (worth.some(({ points }) => points < 0)) lost.push(say("negative"));
  const most = Math.max(0, ...worth.map(({ points }) => points));
  const isOne = attributeOf(response, "rcardinality") !== "Multiple";
  const giving = worth.filter(({ points }) => points > 0);
  if (isOne ? giving.some(({ points }) => points < most) : giving.length > 1)
    lost.push(say("partMarks"));
  const found = giving
    .filter(({ points }) => !isOne || points === most)
    .flatMap(({ keys }) => keys);
  if (found.some(({ place }) => place > 0)) found.sort((a, b) => a.place - b.place);
  return [...new Set(found.map(({ value }) => value))];
}

/** The feedback shown for one value of a response and no other. */
function feedbackOf({ conditions, feedback }: Reading12, ident: string, value: string): string {
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

function keyedOf(reading: Reading12, response: XmlElement, keys: readonly string[], prefix = "") {
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
      feedback: own || generalFeedback(reading, correct) || unsaid.feedback,
    };
  });
}

function readChoice(reading: Reading12, response: XmlElement): Draft | string {
  const isSingle = attributeOf(response, "rcardinality") !== "Multiple";
  const keys = keysOf(reading, response);
  if (keys.length === 0) return say("noKey");
  if (isSingle && keys.length > 1) return say("severalKeys", { count: keys.length });
  const options = keyedOf(reading, response, keys);
  const names = choicesOf(reading, response).map(({ name }) => name);
  const missing = keys.find((key) => !names.includes(key));
  if (missing !== undefined) return say("unknownKey", { key: missing });
  return { type: isSingle ? "single" : "multi", stem: reading.stem, options };
}

function readOrder(reading: Reading12, response: XmlElement): Draft | string {
  const keys = keysOf(reading, response);
  const names = choicesOf(reading, response).map(({ name }) => name);
  if (keys.length === 0) return say("noKey");
  if (keys.length !== names.length || names.some((name) => !keys.includes(name)))
    return say("unknownKey", { key: keys.join(", ") });
  const options = keyedOf(reading, response, []).map(({ id, text, feedback }, at) => ({
    id,
    text,
    position: keys.indexOf(names[at] ?? "") + 1,
    feedback,
  }));
  return { type: "order", stem: reading.stem, options };
}

function bareNames(responses: readonly XmlElement[]): string[] {
  return responses.map((one) => attributeOf(one, "ident").replace(/^response_/, ""));
}

function readMatch(reading: Reading12): Draft | string {
  const ids = optionIdsOf(bareNames(reading.responses));
  const pairs: { text: string; match: string; feedback: string; id: string | undefined }[] = [];
  for (const [at, response] of reading.responses.entries()) {
    const [key, ...more] = keysOf(reading, response);
    const text = wordsUnder(response, "a pair", reading.lost);
    if (key === undefined) return say("noKey");
    const right = choicesOf(reading, response).find(({ name }) => name === key);
    if (!right) return say("unknownKey", { key });
    if (more.length > 0 || pairs.some(({ match }) => match === right.text))
      return say("pairsOnce", { of: more.length > 0 ? text : right.text });
    const own = feedbackOf(reading, attributeOf(response, "ident"), key);
    const feedback = own || generalFeedback(reading, true) || unsaid.feedback;
    pairs.push({ id: ids[at], text, match: right.text, feedback });
  }
  const all = reading.responses.flatMap((one) => choicesOf(reading, one).map(({ text }) => text));
  const others = [...new Set(all)].filter((text) => !pairs.some(({ match }) => match === text));
  return {
    type: "match",
    stem: reading.stem,
    pairs,
    ...(others.length > 0 ? { others } : {}),
  };
}

function readGaps(reading: Reading12): Draft | string {
  const names = bareNames(reading.responses);
  const ids = optionIdsOf(names);
  const gaps: Draft[] = [];
  let text = reading.stem;
  for (const [at, response] of reading.responses.entries()) {
    const keys = keysOf(reading, response);
    if (keys.length === 0) return say("noKey");
    if (keys.length > 1) return say("severalKeys", { count: keys.length });
    gaps.push({ id: ids[at], options: keyedOf(reading, response, keys, names[at]) });
    text = text.replace(`[${names[at]}]`, () => `{${ids[at]}}`);
  }
  return { type: "cloze", stem: "Choose the words that fit.", text, gaps };
}
