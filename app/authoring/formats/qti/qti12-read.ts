import { Feedbacks, stopgaps } from "../feedback";
import type { Refused } from "../found";
import { optionIdsOf } from "../ids";
import { type Pair, pairsOf } from "../pairs";
import { type FormatKey, Losses, type Said, said } from "../said";
import { allNamed, attributeOf, childNamed, type XmlElement } from "../xml/xml";
import type { Draft, Native } from "./carried";
import { nameUnplaced, nameUnread } from "./qti-body";
import { conditionsOf, type Reading12 } from "./qti12-conditions";
import { readTyped12 } from "./qti12-typed";
import { feedbackTexts, metadataOf, RESPONSE_NAMES, wordsUnder } from "./qti12-words";

/** Types that are named and refused, with why. */
const REFUSED = new Map<string, FormatKey>([
  ["essay_question", "formats.reason.essay"],
  ["cc.essay.v0p1", "formats.reason.essay"],
  ["file_upload_question", "formats.reason.upload"],
  ["calculated_question", "formats.reason.calculated"],
  ["text_only_question", "formats.reason.asks-nothing"],
  ["hot_spot_question", "formats.reason.on-picture"],
]);

/** The parts of an item that are read, or that need no word. */
const READ = new Set([
  "itemmetadata",
  "qtimetadata",
  "presentation",
  "resprocessing",
  "itemfeedback",
]);

/** Reads an item of QTI 1.2 from what its own fields say. Never throws. */
export function readItem12(item: XmlElement): Native {
  const id = attributeOf(item, "ident");
  const refuse = (reason: Said): Native => ({ ok: false, id, reason });
  const metadata = metadataOf(item);
  const kind = metadata.get("question_type") ?? metadata.get("cc_profile") ?? "";
  const refused = REFUSED.get(kind);
  if (refused)
    return refuse(said("formats.reason.of-kind", { kind, reason: { key: refused, places: {} } }));
  const presentation = childNamed(item, "presentation");
  const responses = allNamed(presentation, ...RESPONSE_NAMES);
  if (responses.length === 0) return refuse(said("formats.reason.asks-nothing"));
  const lost = new Losses();
  nameUnread(item, READ, lost);
  const points = Number(metadata.get("points_possible") ?? 1);
  if (points !== 1 && Number.isFinite(points))
    lost.add(said("formats.lost.grade", { grade: points }));
  const reading: Reading12 = {
    stem: wordsUnder(presentation, "question", lost),
    kind,
    responses,
    conditions: conditionsOf(item),
    feedback: feedbackTexts(item, lost),
    feedbacks: new Feedbacks(),
    lost,
  };
  if (allNamed(item, "render_hotspot", "render_slider", "response_xy", "response_grp").length > 0)
    return refuse(said("formats.reason.on-picture"));
  const fields = fieldsOf(reading);
  if (!("type" in fields)) return refuse(fields.refused);
  nameUnplaced(reading.feedback.values(), fields, lost);
  return { ok: true, id, draft: fields, lost: [...lost], wanting: reading.feedbacks.wanting };
}

function fieldsOf(reading: Reading12): Draft | Refused {
  const { responses, kind } = reading;
  const [first] = responses;
  if (!first) return { refused: said("formats.reason.asks-nothing") };
  const isFill = kind === "fill_in_multiple_blanks_question";
  const names = [...new Set(responses.map(({ name }) => name))];
  if (first.name !== "response_lid" || isFill) {
    if (responses.length > 1)
      return { refused: said("formats.reason.typed-gaps", { count: responses.length }) };
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
  if (names.length > 1)
    return {
      refused: said("formats.reason.several", { count: responses.length, kinds: names.join(", ") }),
    };
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
    text: wordsUnder(label, "some-choice", lost),
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
  if (worth.some(({ points }) => points < 0)) lost.add(said("formats.lost.points-taken-off"));
  const most = Math.max(0, ...worth.map(({ points }) => points));
  const isOne = attributeOf(response, "rcardinality") !== "Multiple";
  const giving = worth.filter(({ points }) => points > 0);
  if (isOne ? giving.some(({ points }) => points < most) : giving.length > 1)
    lost.add(said("formats.lost.part-marks"));
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
      feedback: reading.feedbacks.choice(own || generalFeedback(reading, correct), correct),
    };
  });
}

function readChoice(reading: Reading12, response: XmlElement): Draft | Refused {
  const isSingle = attributeOf(response, "rcardinality") !== "Multiple";
  const keys = keysOf(reading, response);
  if (keys.length === 0) return { refused: said("formats.reason.no-key") };
  if (isSingle && keys.length > 1)
    return { refused: said("formats.reason.many-right", { n: keys.length }) };
  const options = keyedOf(reading, response, keys);
  const names = choicesOf(reading, response).map(({ name }) => name);
  const missing = keys.find((key) => !names.includes(key));
  if (missing !== undefined)
    return { refused: said("formats.reason.unknown-key", { key: missing.slice(0, 80) }) };
  return { type: isSingle ? "single" : "multi", stem: reading.stem, options };
}

function readOrder(reading: Reading12, response: XmlElement): Draft | Refused {
  const keys = keysOf(reading, response);
  const names = choicesOf(reading, response).map(({ name }) => name);
  if (keys.length === 0) return { refused: said("formats.reason.no-key") };
  if (keys.length !== names.length || names.some((name) => !keys.includes(name)))
    return { refused: said("formats.reason.unknown-key", { key: keys.join(", ").slice(0, 80) }) };
  const ids = optionIdsOf(names);
  const options = choicesOf(reading, response).map(({ name, text }, at) => {
    const position = keys.indexOf(name) + 1;
    const own = feedbackOf(reading, attributeOf(response, "ident"), name);
    const feedback = reading.feedbacks.step(own || generalFeedback(reading, true), position);
    return { id: ids[at], text, position, feedback };
  });
  return { type: "order", stem: reading.stem, options };
}

function bareNames(responses: readonly XmlElement[]): string[] {
  return responses.map((one) => attributeOf(one, "ident").replace(/^response_/, ""));
}

function readMatch(reading: Reading12): Draft | Refused {
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

function readGaps(reading: Reading12): Draft | Refused {
  const names = bareNames(reading.responses);
  const ids = optionIdsOf(names);
  const gaps: object[] = [];
  let text = reading.stem;
  for (const [at, response] of reading.responses.entries()) {
    const keys = keysOf(reading, response);
    if (keys.length === 0) return { refused: said("formats.reason.no-key") };
    if (keys.length > 1) return { refused: said("formats.reason.many-right", { n: keys.length }) };
    gaps.push({ id: ids[at], options: keyedOf(reading, response, keys, names[at]) });
    text = text.replace(`[${names[at]}]`, () => `{${ids[at]}}`);
  }
  return { type: "cloze", stem: stopgaps.gaps, text, gaps };
}
