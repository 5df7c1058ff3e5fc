import {
  type Draft,
  type Found,
  itemFormat,
  type Refused,
  startLength,
  tooLong,
  unsaid,
} from "../found";
import { idNear } from "../ids";
import { Losses, said } from "../said";
import { excerpt } from "../text/html-writing";
import { clozeParts, groupedGapParts } from "./moodle-gaps";
import { type HeldFields, heldBy, isAsWritten, objectiveOf } from "./moodle-held";
import { escaped, quizOf } from "./moodle-markup";
import { feedbacksIn, holdsBareTags, type Made, nameLosses, wordsOf } from "./moodle-parts";
import {
  choiceParts,
  matchParts,
  orderParts,
  type Reading,
  trueFalseParts,
} from "./moodle-questions";
import { childOf, lengthOf, readMoodle, valueIn, type XmlNode } from "./moodle-reader";
import { refusedTypes } from "./moodle-refused";
import { numericalParts, shortAnswerParts } from "./moodle-typed";
import { writeQuestion } from "./moodle-writer";

const READERS = new Map<string, (reading: Reading) => Made>([
  ["multichoice", choiceParts],
  ["multichoiceset", choiceParts],
  ["oumultiresponse", choiceParts],
  ["truefalse", trueFalseParts],
  ["shortanswer", shortAnswerParts],
  ["numerical", numericalParts],
  ["matching", matchParts],
  ["match", matchParts],
  ["ddmatch", matchParts],
  ["ordering", orderParts],
  ["gapselect", groupedGapParts],
  ["ddwtos", groupedGapParts],
  ["cloze", clozeParts],
  ["multianswer", clozeParts],
]);

/** Moodle's own format of questions. */
export const moodleXml = itemFormat({
  name: "moodle-xml",
  recognizes: (text) => /<question\s[^<>]*type=/.test(text.slice(0, startLength)),
  find: findQuestions,
  show: (items) => {
    let objective: string | null = null;
    const lines: string[] = [];
    const lost = items.map((item) => {
      const written = writeQuestion(item);
      if (item.objective !== objective) lines.push(categoryOf(item.objective));
      objective = item.objective;
      lines.push(written.xml);
      return written.lost;
    });
    return { text: quizOf(lines), lost };
  },
});

function* findQuestions(text: string): Generator<Found> {
  const { root, refused } = readMoodle(text);
  const isAlone = root?.name === "question" && !refused;
  if (root && root.name !== "quiz" && !isAlone)
    yield { refused: refused ?? said("formats.moodle.not-quiz", { name: excerpt(root.name) }) };
  else {
    let category: XmlNode | null = null;
    for (const node of (isAlone ? [root] : root?.children) ?? []) {
      if (node.attributes.type === "category") category = node;
      else yield { ...calledIn(node), ...readQuestion(node, category) };
    }
    if (refused) yield { refused };
  }
}

/** The id that a question has in Moodle, and its name. */
function calledIn(node: XmlNode): { id?: string; title: string } {
  const id = valueIn(node, "idnumber");
  return { title: valueIn(node, "name"), ...(id === "" ? {} : { id }) };
}

function readQuestion(node: XmlNode, category: XmlNode | null): Draft | Refused {
  if (node.name !== "question")
    return { refused: said("formats.moodle.not-question", { name: excerpt(node.name) }) };
  const long = tooLong(lengthOf(node));
  if (long) return { refused: long };
  const held = heldBy(node);
  if (held.item && isAsWritten(held.item, node)) {
    const { type, id: _, ...entry } = held.item;
    return { type, entry, lost: [] };
  }
  const type = node.attributes.type?.trim() ?? "";
  const reader = READERS.get(type);
  if (!reader) return refusedType(type);
  if (holdsBareTags(node)) return { refused: said("formats.moodle.bare") };
  const lost = new Losses();
  if (held.item) lost.add(said("formats.lost.note-changed"));
  const isGaps = reader === clozeParts || reader === groupedGapParts;
  const stem = isGaps
    ? ""
    : wordsOf(childOf(node, "questiontext"), said("formats.place.question"), lost);
  const feedbacks = feedbacksIn(node, lost);
  const made = reader({ question: node, stem, lost, feedbacks });
  if ("refused" in made) return made;
  feedbacks.nameTheRest(lost);
  nameLosses(node, lost);
  lost.addAll(held.lost);
  nameCategory(category, held.fields, lost);
  const { id, title } = calledIn(node);
  if (id !== undefined && title !== "" && idNear(title) !== idNear(id))
    lost.add(said("formats.lost.name", { name: excerpt(title) }));
  if (id !== undefined && idNear(id) !== id)
    lost.add(said("formats.id.renamed", { id: idNear(id) ?? "", was: excerpt(id) }));
  const { type: madeType, ...parts } = made.parts;
  return {
    type: madeType,
    entry: { stem, ...held.fields, ...parts },
    lost,
    wanting: feedbacks.wanting,
  };
}

function refusedType(type: string): Refused {
  if (type === "") return { refused: said("formats.moodle.no-type") };
  const key = refusedTypes.get(type);
  if (!key) return { refused: said("formats.moodle.other", { type: excerpt(type) }) };
  return {
    refused: said("formats.reason.of-kind", { kind: type, reason: { key, places: {} } }),
  };
}

/** Names the category of a question, unless it is the objective that Muster wrote there. */
function nameCategory(category: XmlNode | null, fields: HeldFields, lost: Losses): void {
  if (!category) return;
  const path = valueIn(category, "category").replace(/^\$[a-z0-9]+\$\/?/i, "");
  if (fields.objective === unsaid.objective)
    fields.objective = objectiveOf(path) ?? unsaid.objective;
  const own = path === `top/${inPath(fields.objective)}` || objectiveOf(path) === fields.objective;
  if (path !== "" && path !== "top" && !own)
    lost.add(said("formats.lost.category", { path: excerpt(path, 200) }));
  const info = valueIn(category, "info");
  if (info !== "") lost.add(said("formats.lost.category-words", { text: excerpt(info) }));
}

function categoryOf(objective: string): string {
  const path = escaped(`$course$/top/${inPath(objective)}`);
  return `  <question type="category">\n    <category><text>${path}</text></category>\n  </question>`;
}

/** A name as one step of a path of Moodle's. */
function inPath(name: string): string {
  return name.replaceAll("/", "//");
}
