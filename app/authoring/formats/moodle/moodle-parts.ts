import { htmlText, plainText } from "../text/html-text";
import { excerpt } from "../text/html-writing";
import { childOf, childrenOf, say, valueIn, type XmlNode } from "./moodle-reader";

export const messages = {
  right: "Right.",
  wrong: "Not right.",
  penalty: "The penalty of {penalty} for each further try is left out: Muster takes off nothing.",
  hidden: "It was hidden in Moodle. Here it is an item like any other.",
  grade: "Its mark of {grade} is left out: every item of Muster counts the same.",
  hints: "Its hints for further tries are left out: {count}.",
  tags: "Its tags are left out: {tags}.",
  settings: "Settings of Moodle are left out: {names}.",
  unknown: "What Moodle keeps under {names} is left out.",
  file: "The file “{name}” in {where} is left out. Add a picture of the course in its place.",
  fileUnnamed: "A file without a name in {where} is left out.",
  dropped: "In {where}, {what} is left out.",
  markdown: "Markdown in {where} shows as it was typed.",
  more: "More of it is left out than is named here.",
  feedbackFor: "The feedback for {which} is left out: “{text}”",
} as const;

const mostLosses = 100;

/** Where in a question something stands, as its losses name it. */
export const places = {
  question: "the question",
  text: "the text",
  hint: "a hint",
  choice: "choice {at}",
  step: "step {at}",
  pair: "pair {at}",
  gap: "gap {at}",
  feedback: "the feedback of answer {at}",
  spare: "the feedback for {which}",
  correct: "right answers",
  partiallycorrect: "partly right answers",
  incorrect: "wrong answers",
  general: "every answer",
} as const;

/** What is read of one question: the parts of an item by its type, or why it cannot be one. */
export type Made = { parts: Record<string, unknown> } | { reason: string };

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
export function wordsOf(node: XmlNode | undefined, where: string, lost: string[]): string {
  if (!node) return "";
  for (const file of [
    ...childrenOf(node, "file"),
    ...childrenOf(childOf(node, "text") ?? node, "file"),
  ])
    nameOnce(lost, fileLost(file.attributes.name, where));
  const raw = childOf(node, "text")?.text ?? node.text;
  const format = node.attributes.format ?? "html";
  if (format === "markdown" && raw.trim() !== "") nameOnce(lost, say(messages.markdown, { where }));
  const html = format === "moodle_auto_format" ? raw.trim().replaceAll("\n", "<br>") : raw;
  const plain = format === "plain_text" || format === "markdown";
  return kept(plain ? plainText(raw) : htmlText(html), where, lost);
}

/** Words that Moodle never reads as HTML: answers to type, and the right sides of pairs. */
export function typedOf(node: XmlNode | undefined): string {
  return plainText(childOf(node, "text")?.text ?? node?.text ?? "").text;
}

export function kept(
  { text, dropped }: { text: string; dropped: readonly string[] },
  where: string,
  lost: string[],
): string {
  for (const what of dropped) nameOnce(lost, say(messages.dropped, { where, what }));
  return text;
}

/** Adds a sentence that is not there yet. A question that loses more than can be read is told so. */
export function nameOnce(lost: string[], sentence: string): void {
  if (lost.length === mostLosses) lost.push(messages.more);
  if (lost.length < mostLosses && !lost.includes(sentence)) lost.push(sentence);
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

const SPARE = ["correct", "partiallycorrect", "incorrect", "general"] as const;
type SpareName = (typeof SPARE)[number];

/** The feedback for a whole question: it stands in where an answer has none, and is named elsewhere. */
export class SpareFeedback {
  private readonly texts: Record<SpareName, string>;
  private readonly used = new Set<string>();

  constructor(question: XmlNode, lost: string[]) {
    const read = (name: SpareName) =>
      wordsOf(
        childOf(question, `${name}feedback`),
        say(places.spare, { which: places[name] }),
        lost,
      );
    this.texts = {
      correct: read("correct"),
      partiallycorrect: read("partiallycorrect"),
      incorrect: read("incorrect"),
      general: read("general"),
    };
  }

  /** The feedback of one answer: its own; else the question's; else a word. */
  fill(own: string, right: boolean): string {
    if (own !== "") return own;
    for (const name of [right ? "correct" : "incorrect", "general"] as const)
      if (this.texts[name] !== "") {
        this.used.add(name);
        return this.texts[name];
      }
    return right ? messages.right : messages.wrong;
  }

  /** The feedback of a part that is read whether it was right or wrong: no “Well done” may stand there. */
  fillEither(own: string, otherwise: string): string {
    if (own !== "" || this.texts.general === "") return own || otherwise;
    this.used.add("general");
    return this.texts.general;
  }

  nameTheRest(lost: string[]): void {
    for (const name of SPARE)
      if (this.texts[name] !== "" && !this.used.has(name))
        nameOnce(
          lost,
          say(messages.feedbackFor, { which: places[name], text: excerpt(this.texts[name]) }),
        );
  }
}

/** Names what any question of Moodle may have and no item of Muster has. */
export function nameLosses(question: XmlNode, lost: string[]): void {
  const penalty = Number(valueIn(question, "penalty"));
  if (penalty > 0) lost.push(say(messages.penalty, { penalty: Math.round(penalty * 100) / 100 }));
  if (/^(1|true)$/.test(valueIn(question, "hidden"))) lost.push(messages.hidden);
  const grade = valueIn(question, "defaultgrade");
  if (grade !== "" && Number(grade) !== 1)
    lost.push(say(messages.grade, { grade: excerpt(String(Number(grade) || grade)) }));
  const image = valueIn(question, "image");
  if (image !== "") nameOnce(lost, fileLost(image, places.question));
  const hints = childrenOf(question, "hint");
  for (const hint of hints) wordsOf(hint, places.hint, lost);
  if (hints.length > 0) lost.push(say(messages.hints, { count: hints.length }));
  const settings = [...SETTINGS].filter(
    ([name, silent]) => childOf(question, name) && !silent.includes(valueIn(question, name)),
  );
  if (settings.length > 0)
    lost.push(say(messages.settings, { names: settings.map(([name]) => name).join(", ") }));
  const unknown = new Set(
    question.children
      .map(({ name }) => name)
      .filter((name) => !KNOWN.has(name) && !SETTINGS.has(name)),
  );
  if (unknown.size > 0)
    lost.push(
      say(messages.unknown, {
        names: [...unknown]
          .slice(0, 20)
          .map((name) => excerpt(name))
          .join(", "),
      }),
    );
}

function fileLost(name: string | undefined, where: string): string {
  return name === undefined || name.trim() === ""
    ? say(messages.fileUnnamed, { where })
    : say(messages.file, { name: excerpt(name), where });
}
