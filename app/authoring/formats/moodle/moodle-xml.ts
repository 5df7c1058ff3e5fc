import { type Item, type ItemType, itemSchema } from "../../../assessment/items/index";
import type { Imported, ItemFormat } from "../item-format";
import { excerpt } from "../text/html-writing";
import { clozeParts, groupedGapParts } from "./moodle-gaps";
import { type HeldFields, heldBy, isAsWritten, NO_OBJECTIVE, objectiveOf } from "./moodle-held";
import { escaped, quizOf } from "./moodle-markup";
import {
  holdsBareTags,
  type Made,
  nameLosses,
  places,
  SpareFeedback,
  wordsOf,
} from "./moodle-parts";
import {
  choiceParts,
  matchParts,
  orderParts,
  type Reading,
  trueFalseParts,
} from "./moodle-questions";
import { childOf, readXmlTree, say, valueIn, type XmlNode } from "./moodle-reader";
import { numericalParts, shortAnswerParts } from "./moodle-typed";
import { idNear, reasonOf } from "./moodle-words";
import { writeQuestion } from "./moodle-writer";

export const messages = {
  notQuiz:
    "This is not a file of Moodle's questions: it begins with <{name}>, and theirs with <quiz>.",
  empty: "This file holds no question. Check that you chose the right file.",
  notQuestion: "“{name}” is not a question. Take it out of the file.",
  noType: "This question does not say its type.",
  bare: "Its text holds tags that are not set into CDATA, so words would be lost. Export it again from Moodle.",
  category: "Its category is left out: {path}.",
  described: "The description of its category is left out: “{text}”",
  name: "Its name is left out, because Muster knows items by their id: “{name}”",
  renamed: "Its id is “{id}” now: “{was}” cannot be one, or is taken.",
  changed:
    "It was changed after Muster wrote it. What only Muster holds was taken from before; what its choices were called, and feedback that Moodle does not keep, is new.",
  essay: "An essay is marked by people, and Muster's items by rule. Make it a practice task.",
  description: "A description asks nothing. Put its text into a lesson.",
  calculated:
    "A calculated question makes its numbers by a formula, and Muster has none. Write it out with numbers of one case, as a numerical question.",
  picture:
    "An answer to place on a picture cannot be given in Muster. Ask for the same in words, as a matching question.",
  random: "It draws a question at random from a category. Export the questions of that category.",
  other: "Muster has no questions of the type “{type}”. Ask it as one that Moodle itself has.",
} as const;

const READERS = new Map<string, (reading: Reading) => Made>([
  ["multichoice", choiceParts],
  ["multichoiceset", choiceParts],
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
const REFUSED = new Map<string, string>([
  ["essay", messages.essay],
  ["description", messages.description],
  ["calculated", messages.calculated],
  ["calculatedsimple", messages.calculated],
  ["calculatedmulti", messages.calculated],
  ["ddimageortext", messages.picture],
  ["ddmarker", messages.picture],
  ["ddimage", messages.picture],
  ["random", messages.random],
  ["randomsamatch", messages.random],
]);

type Outcome = { item: Item; lost: string[] } | { reason: string };

/** Moodle's own format of questions. */
export const moodleXml: ItemFormat = {
  name: "moodle-xml",
  recognizes: (text) => /<quiz[\s/>]|<question\s+type=/.test(text.slice(0, 4000)),
  read: (text) => {
    const { root, refused } = readXmlTree(text);
    const read: Imported[] = [];
    const refuse = (reason: string, id?: string) =>
      read.push({
        index: read.length + 1,
        status: "rejected",
        ...(id === undefined ? {} : { id }),
        reason,
      });
    const taken = new Map<string, number>();
    let category: XmlNode | null = null;
    const alone = root?.name === "question" && refused === null ? [root] : null;
    if (root && root.name !== "quiz" && !alone)
      return [
        {
          index: 1,
          status: "rejected",
          reason: refused ?? say(messages.notQuiz, { name: excerpt(root.name) }),
        },
      ];
    for (const node of alone ?? root?.children ?? []) {
      if (node.attributes.type === "category") category = node;
      else {
        const outcome = readQuestion(node, category);
        if ("reason" in outcome) refuse(outcome.reason, idNear(idSaidBy(node)) ?? undefined);
        else read.push(numbered(outcome, read.length + 1, taken));
      }
    }
    if (refused !== null) refuse(refused);
    else if (read.length === 0) refuse(messages.empty);
    return read;
  },
  write: (items) => {
    let objective: string | null = null;
    const lines: string[] = [];
    const written = items.map((item, at) => {
      const { xml, lost } = writeQuestion(item);
      if (item.objective !== objective) lines.push(categoryOf(item.objective));
      objective = item.objective;
      lines.push(xml);
      return { index: at + 1, id: item.id, lost };
    });
    return { text: quizOf(lines), items: written };
  },
};

function readQuestion(node: XmlNode, category: XmlNode | null): Outcome {
  if (node.name !== "question")
    return { reason: say(messages.notQuestion, { name: excerpt(node.name) }) };
  const held = heldBy(node);
  if (held.item && isAsWritten(held.item, node)) return { item: held.item, lost: [] };
  const type = node.attributes.type?.trim() ?? "";
  const reader = READERS.get(type);
  if (!reader) {
    if (type === "") return { reason: messages.noType };
    return { reason: REFUSED.get(type) ?? say(messages.other, { type: excerpt(type) }) };
  }
  if (holdsBareTags(node)) return { reason: messages.bare };
  const lost: string[] = held.item ? [messages.changed] : [];
  const isGaps = reader === clozeParts || reader === groupedGapParts;
  const stem = isGaps ? "" : wordsOf(childOf(node, "questiontext"), places.question, lost);
  const spare = new SpareFeedback(node, lost);
  const made = reader({ question: node, lost, spare });
  if ("reason" in made) return made;
  spare.nameTheRest(lost);
  nameLosses(node, lost);
  lost.push(...held.lost);
  const said = idSaidBy(node);
  nameCategory(category, held.fields, lost);
  const id = idNear(said) ?? "item";
  const name = valueIn(node, "name");
  if (said !== name && name !== "" && idNear(name) !== id)
    lost.push(say(messages.name, { name: excerpt(name) }));
  const idNumber = valueIn(node, "idnumber");
  if (idNumber !== "" && idNumber !== id)
    lost.push(say(messages.renamed, { id, was: excerpt(idNumber) }));
  const parsed = itemSchema.safeParse({ stem, ...held.fields, id, ...made.parts });
  return parsed.success ? { item: parsed.data, lost } : { reason: reasonOf(parsed.error) };
}

function idSaidBy(node: XmlNode): string {
  return valueIn(node, "idnumber") || valueIn(node, "name");
}

/** With an id that no item of the file has before it. */
function numbered(
  { item, lost }: { item: Item; lost: string[] },
  index: number,
  taken: Map<string, number>,
): Imported {
  let id = item.id;
  let more = taken.get(item.id) ?? 0;
  while (taken.has(id)) id = `${item.id.slice(0, 56)}-${++more + 1}`;
  taken.set(item.id, more);
  taken.set(id, taken.get(id) ?? 0);
  if (id !== item.id) lost.push(say(messages.renamed, { id, was: item.id }));
  const named = { ...item, id };
  const type: ItemType = item.type;
  return lost.length > 0
    ? { index, status: "partial", id, type, item: named, lost }
    : { index, status: "imported", id, type, item: named };
}

/** Names the category of a question, unless it is the objective that Muster wrote there. */
function nameCategory(category: XmlNode | null, fields: HeldFields, lost: string[]): void {
  if (!category) return;
  const path = valueIn(category, "category").replace(/^\$[a-z0-9]+\$\/?/i, "");
  if (fields.objective === NO_OBJECTIVE) fields.objective = objectiveOf(path) ?? NO_OBJECTIVE;
  const own = path === `top/${inPath(fields.objective)}` || objectiveOf(path) === fields.objective;
  if (path !== "" && path !== "top" && !own)
    lost.push(say(messages.category, { path: excerpt(path, 200) }));
  const info = valueIn(category, "info");
  if (info !== "") lost.push(say(messages.described, { text: excerpt(info) }));
}

function categoryOf(objective: string): string {
  const path = escaped(`$course$/top/${inPath(objective)}`);
  return `  <question type="category">\n    <category><text>${path}</text></category>\n  </question>`;
}

/** A name as one step of a path of Moodle's. */
function inPath(name: string): string {
  return name.replaceAll("/", "//");
}
