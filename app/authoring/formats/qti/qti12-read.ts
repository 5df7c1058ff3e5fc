import { Feedbacks } from "../feedback";
import type { Refused } from "../found";
import { optionIdsOf } from "../ids";
import { type FormatKey, Losses, type Said, said } from "../said";
import { excerpt } from "../text/html-writing";
import { allNamed, attributeOf, childNamed, type XmlElement } from "../xml/xml";
import type { Draft, Native } from "./carried";
import { nameUnplaced, nameUnread } from "./qti-body";
import { conditionsOf, type Reading12 } from "./qti12-conditions";
import { readCategories, readGaps, readMatch } from "./qti12-gaps";
import {
  choicesOf,
  feedbackOf,
  generalFeedback,
  keyedOf,
  keysOf,
  markedOtherwise,
} from "./qti12-keys";
import { readTyped12 } from "./qti12-typed";
import {
  feedbackTexts,
  metadataOf,
  nameMetadata,
  nameTitle12,
  RESPONSE_NAMES,
  wordsUnder,
} from "./qti12-words";

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
  if (allNamed(item, "render_hotspot", "response_xy").length > 0)
    return refuse(said("formats.reason.on-picture"));
  if (allNamed(item, "response_grp").length > 0)
    return refuse(said("formats.reason.unknown-kind", { kind: "response_grp" }));
  nameMetadata(metadata, lost);
  nameTitle12(item, reading.stem, lost);
  const fields = fieldsOf(reading);
  if (!("type" in fields)) return refuse(fields.refused);
  nameUnplaced(reading.feedback.values(), fields, lost);
  return { ok: true, id, draft: fields, lost: [...lost], wanting: reading.feedbacks.wanting };
}

function fieldsOf(reading: Reading12): Draft | Refused {
  const { responses, kind } = reading;
  const [first] = responses;
  if (!first) return { refused: said("formats.reason.asks-nothing") };
  const isFill = kind === "fill_in_multiple_blanks_question" && !listsAll(responses);
  if (kind === "categorization_question") return readCategories(reading);
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
    kind !== "fill_in_multiple_blanks_question" &&
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

/** Blanks of Canvas that are all filled from a list, and none is typed. */
function listsAll(responses: readonly XmlElement[]): boolean {
  const labels = responses.flatMap((one) => allNamed(one, "response_label"));
  const isListed = (label: XmlElement) =>
    /^(dropdown|wordbank)$/i.test(attributeOf(label, "answer_type"));
  return labels.length > 0 && labels.every(isListed);
}

function readChoice(reading: Reading12, response: XmlElement): Draft | Refused {
  const isSingle = attributeOf(response, "rcardinality") !== "Multiple";
  const keys = keysOf(reading, response);
  if (keys.length === 0) return { refused: said("formats.reason.no-key") };
  if (isSingle && keys.length > 1)
    return { refused: said("formats.reason.many-right", { n: keys.length }) };
  const options = keyedOf(reading, response, keys);
  const names = choicesOf(reading, response).map(({ name }) => name);
  const [marked] = isSingle ? markedOtherwise(reading, response, keys) : [];
  if (marked !== undefined) {
    const textOf = (key?: string) =>
      excerpt(choicesOf(reading, response).find(({ name }) => name === key)?.text ?? "");
    const places = { marked: textOf(marked), most: textOf(keys[0]) };
    return { refused: said("formats.reason.two-keys", places) };
  }
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
