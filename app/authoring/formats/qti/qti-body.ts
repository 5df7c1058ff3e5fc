import { stopgaps } from "../feedback";
import { idNear } from "../ids";
import { type Losses, said } from "../said";
import { excerpt, type PlainText } from "../text/html-writing";
import { textOfNodes } from "../text/node-text";
import {
  allNamed,
  attributeOf,
  childNamed,
  elementsOf,
  isElement,
  type XmlElement,
  type XmlNode,
} from "../xml/xml";

/** What a gap in a text reads as, where the item asks for one answer. */
const BLANK = "_____";
const NOT_WORDS = new Set(["feedbackBlock", "feedbackInline", "stylesheet", "gapText", "gapImg"]);

/** Where words stand, as what they lose is named. */
export type Where = "question" | "some-choice" | "some-feedback" | "some-pair";

export interface Words {
  stem: string;
  /** The text with its gaps as `{id}`, from the block of the first gap on. */
  text: string;
}

/** The words of an item's body around its interactions; `gapIds` are for a text with gaps. */
export function wordsOf(
  body: XmlElement,
  interactions: readonly XmlElement[],
  lost: Losses,
  gapIds: readonly string[] = [],
): Words {
  const read = (nodes: readonly XmlNode[]) => {
    const words = textOfNodes(nodes, (element) => {
      const at = interactions.indexOf(element);
      if (at >= 0) {
        const gap = gapIds[at];
        if (gap !== undefined) return `{${gap}}`;
        if (element.name === "textEntryInteraction") return ` ${BLANK} `;
        const prompt = childNamed(element, "prompt");
        return ` ${prompt ? noted(lost, "question", textOfNodes(prompt.children)) : ""} `;
      }
      if (element.name === "rubricBlock" && !isForLearners(element)) {
        lost.add(said("formats.lost.rubric"));
        return " ";
      }
      return NOT_WORDS.has(element.name) ? " " : null;
    });
    return noted(lost, "question", words);
  };
  if (gapIds.length === 0) {
    const stem = read(body.children).replace(/ ?_____ (?=[.,;:?!])/g, ` ${BLANK}`);
    return { stem: stem.replace(/([.?!:…”"’)])\s+_____$/u, "$1"), text: "" };
  }
  const blocks = unwrapped(body).children;
  const first = blocks.findIndex(
    (node) => isElement(node) && interactions.some((one) => node === one || holds(node, one)),
  );
  return {
    stem: read(blocks.slice(0, first)) || stopgaps.gaps,
    text: read(blocks.slice(first)),
  };
}

/** A rubric for candidates is part of what they read; one that names nobody is too. */
function isForLearners(rubric: XmlElement): boolean {
  const views = attributeOf(rubric, "view").split(/\s+/);
  return views.includes("candidate") || views.includes("");
}

/** A body whose words all stand in one block is read block by block inside it. */
function unwrapped(body: XmlElement): XmlElement {
  const inner = elementsOf(body);
  const [only] = inner;
  const hasText = body.children.some((node) => typeof node === "string" && node.trim() !== "");
  const isWrapper =
    only && ["div", "section", "article", "blockquote", "gapMatchInteraction"].includes(only.name);
  return inner.length === 1 && only && isWrapper && !hasText ? unwrapped(only) : body;
}

function holds(outer: XmlElement, inner: XmlElement): boolean {
  return elementsOf(outer).some((child) => child === inner || holds(child, inner));
}

/** The words of marked-up text; what they lost is added to `lost`, with where. */
export function noted(lost: Losses, where: Where, { text, dropped }: PlainText): string {
  for (const what of dropped)
    lost.add(said("formats.lost.in", { where: said(`formats.place.${where}`), what }));
  return text;
}

export interface FeedbackText {
  outcome: string;
  id: string;
  text: string;
}

const FEEDBACK = new Set(["modalFeedback", "feedbackBlock", "feedbackInline"]);
const CHOICES = new Set([
  "simpleChoice",
  "inlineChoice",
  "simpleAssociableChoice",
  "gapText",
  "hottext",
]);

/** Feedback that stands apart from the choices and is shown; what is hidden instead is named. */
export function feedbacksOf(item: XmlElement, lost: Losses): FeedbackText[] {
  return apartIn(item).flatMap((one): FeedbackText[] => {
    if (attributeOf(one, "showHide") === "hide") {
      lost.add(said("formats.lost.hidden-feedback"));
      return [];
    }
    return [
      {
        outcome: attributeOf(one, "outcomeIdentifier"),
        id: attributeOf(one, "identifier"),
        text: noted(lost, "some-feedback", textOfNodes(one.children)),
      },
    ];
  });
}

function apartIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (FEEDBACK.has(child.name)) return [child];
    return CHOICES.has(child.name) ? [] : apartIn(child);
  });
}

/** A choice's own words, and the feedback inside it. */
export function choiceOf(choice: XmlElement, lost: Losses): { text: string; feedback: string } {
  const inner = allNamed(choice, "feedbackInline", "feedbackBlock");
  const shown = inner.filter((one) => attributeOf(one, "showHide") !== "hide");
  if (shown.length < inner.length) lost.add(said("formats.lost.hidden-feedback"));
  return {
    text: noted(
      lost,
      "some-choice",
      textOfNodes(choice.children, (inside) => (inner.includes(inside) ? " " : null)),
    ),
    feedback: shown
      .map((one) => noted(lost, "some-feedback", textOfNodes(one.children)))
      .join(" ")
      .trim(),
  };
}

/** What an item says of itself that Muster has no place for. */
export function nameHead(item: XmlElement, lost: Losses): void {
  if (attributeOf(item, "timeDependent") === "true") lost.add(said("formats.lost.timed"));
  for (const sheet of allNamed(item, "stylesheet"))
    lost.add(said("formats.lost.style", { name: excerpt(attributeOf(sheet, "href")) }));
}

/** Names the title of an item, unless it says what its id or its question says. */
export function nameTitle(title: string, id: string, stem: string, lost: Losses): void {
  const flat = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (title === "" || idNear(title) === idNear(id) || flat(stem).startsWith(flat(title))) return;
  lost.add(said("formats.lost.name", { name: excerpt(title) }));
}

/** Names the parts of an item that are none of those which are read. */
export function nameUnread(item: XmlElement, read: ReadonlySet<string>, lost: Losses): void {
  const names = new Set(elementsOf(item).flatMap(({ name }) => (read.has(name) ? [] : [name])));
  if (names.size === 0) return;
  const told = [...names].slice(0, 20).map((name) => excerpt(name));
  lost.add(said("formats.lost.unknown", { names: told.join(", ") }));
}

/** Names each feedback of a file that none of the fields read from it holds. */
export function nameUnplaced(texts: Iterable<string>, fields: object, lost: Losses): void {
  const held = JSON.stringify(fields);
  for (const text of texts)
    if (text !== "" && !held.includes(JSON.stringify(text).slice(1, -1)))
      lost.add(said("formats.lost.loose-feedback", { text: excerpt(text) }));
}
