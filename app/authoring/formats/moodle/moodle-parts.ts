import type { ItemType } from "../../../assessment/items/index";
import { Feedbacks } from "../feedback";
import type { Refused } from "../found";
import { type Losses, type Said, said } from "../said";
import { htmlText, plainText } from "../text/html-text";
import { excerpt, type PlainText } from "../text/html-writing";
import { markdownText } from "../text/markdown-text";
import { childOf, childrenOf, valueIn, type XmlNode } from "./moodle-reader";

/** What is read of one question: the parts of an item by its type, or why it cannot be one. */
export type Made = { parts: { type: ItemType; [field: string]: unknown } } | Refused;

/** Elements that every question may have, and that are read, or named, by `nameLosses`. */
const KNOWN = new Set(
  "name questiontext generalfeedback defaultgrade penalty hidden idnumber single shuffleanswers answernumbering answer units unit subquestion dragbox selectoption correctfeedback partiallycorrectfeedback incorrectfeedback hint tags usecase image image_base64 muster".split(
    " ",
  ),
);
/** Settings of Moodle, and the values at which they say nothing. */
const SETTINGS = new Map<string, readonly string[]>([
  ["shuffleanswers", ["", "1", "true"]],
  ["answernumbering", ["", "none", "abc"]],
  ["usecase", ["", "0"]],
  ["showstandardinstruction", ["", "0"]],
  ["shownumcorrect", []],
  ["layouttype", ["", "VERTICAL", "0"]],
  ["selecttype", ["", "ALL", "0"]],
  ["selectcount", ["", "0"]],
  ["gradingtype", [""]],
  ["showgrading", [""]],
  ["numberingstyle", ["", "none"]],
  ["unitgradingtype", ["", "0"]],
  ["unitpenalty", ["", "0"]],
  ["showunits", ["", "0", "3"]],
  ["unitsleft", ["", "0"]],
]);

/** The words of an element that Moodle keeps in a format; what they lose is added to `lost`. */
export function wordsOf(node: XmlNode | undefined, where: Said, lost: Losses): string {
  if (!node) return "";
  for (const file of [
    ...childrenOf(node, "file"),
    ...childrenOf(childOf(node, "text") ?? node, "file"),
  ])
    nameFile(file.attributes.name, where, lost);
  const raw = childOf(node, "text")?.text ?? node.text;
  const format = node.attributes.format ?? "html";
  if (format === "markdown") return kept(markdownText(raw), where, lost);
  if (format === "plain_text") return kept(plainText(raw), where, lost);
  const html = format === "moodle_auto_format" ? raw.trim().replaceAll("\n", "<br>") : raw;
  return kept(htmlText(html), where, lost);
}

/** Words that Moodle never reads as HTML: answers to type, and the right sides of pairs. */
export function typedOf(node: XmlNode | undefined): string {
  return plainText(childOf(node, "text")?.text ?? node?.text ?? "").text;
}

/** The words of a text; what it dropped is named. */
export function kept({ text, dropped }: PlainText, where: Said, lost: Losses): string {
  for (const what of dropped) lost.add(said("formats.lost.in", { where, what }));
  return text;
}

/** Does any `text` of the question hold elements? Then its HTML was not set into CDATA. */
export function holdsBareTags(node: XmlNode): boolean {
  return node.children.some((child) =>
    child.name === "text"
      ? child.children.some(({ name }) => name !== "file")
      : holdsBareTags(child),
  );
}

/** The share of the mark that an answer earns, in percent. */
export function percentOf(node: XmlNode): number {
  const percent = Number(node.attributes.fraction ?? "0");
  return Number.isFinite(percent) ? percent : 0;
}

const WHOLE = ["correct", "partiallycorrect", "incorrect", "general"] as const;

/** What a question says of itself as a whole, for answers that say nothing of their own. */
export function feedbacksIn(question: XmlNode, lost: Losses): Feedbacks {
  const read = WHOLE.map((name) => [
    name,
    wordsOf(childOf(question, `${name}feedback`), said("formats.place.some-feedback"), lost),
  ]);
  return new Feedbacks(Object.fromEntries(read));
}

/** Names what any question of Moodle may have and no item of Muster has. */
export function nameLosses(question: XmlNode, lost: Losses): void {
  const penalty = Number(valueIn(question, "penalty"));
  if (penalty > 0)
    lost.add(said("formats.lost.penalty", { penalty: String(Math.round(penalty * 100) / 100) }));
  if (/^(1|true)$/.test(valueIn(question, "hidden"))) lost.add(said("formats.lost.hidden"));
  const grade = valueIn(question, "defaultgrade");
  if (grade !== "" && Number(grade) !== 1)
    lost.add(said("formats.lost.grade", { grade: excerpt(String(Number(grade) || grade)) }));
  const image = valueIn(question, "image");
  if (image !== "") nameFile(image, said("formats.place.question"), lost);
  const hints = childrenOf(question, "hint");
  for (const hint of hints) wordsOf(hint, said("formats.place.hint"), lost);
  if (hints.length > 0) lost.add(said("formats.lost.hints", { n: hints.length }));
  const settings = [...SETTINGS].filter(
    ([name, silent]) => childOf(question, name) && !silent.includes(valueIn(question, name)),
  );
  if (settings.length > 0)
    lost.add(said("formats.lost.settings", { names: settings.map(([name]) => name).join(", ") }));
  const unknown = new Set(
    question.children
      .map(({ name }) => name)
      .filter((name) => !KNOWN.has(name) && !SETTINGS.has(name)),
  );
  if (unknown.size > 0) {
    const names = [...unknown].slice(0, 20).map((name) => excerpt(name));
    lost.add(said("formats.lost.unknown", { names: names.join(", ") }));
  }
}

function nameFile(name: string | undefined, where: Said, lost: Losses): void {
  const file = name?.trim() ?? "";
  const what =
    file === ""
      ? said("formats.text.nameless-file")
      : said("formats.text.file", { name: excerpt(file) });
  lost.add(said("formats.lost.in", { where, what }));
}
