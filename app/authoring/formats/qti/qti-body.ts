import { type PlainText, textOfNodes } from "../text/plain-text";
import {
  allNamed,
  attributeOf,
  childNamed,
  elementsOf,
  isElement,
  rawText,
  type XmlElement,
  type XmlNode,
} from "../xml/xml";
import { say } from "./qti-messages";

/** What a gap in a text reads as, where the item asks for one answer. */
const BLANK = "_____";
const NOT_WORDS = new Set(["feedbackBlock", "feedbackInline", "rubricBlock", "stylesheet"]);

export interface Words {
  stem: string;
  /** The text with its gaps as `{id}`, from the block of the first gap on. */
  text: string;
  lost: string[];
}

/** The words of an item's body around its interactions; `gapIds` are for a text with gaps. */
export function wordsOf(
  body: XmlElement,
  interactions: readonly XmlElement[],
  gapIds: readonly string[] = [],
): Words {
  const lost: string[] = [];
  const read = (nodes: readonly XmlNode[]) => {
    const words = textOfNodes(nodes, (element) => {
      const at = interactions.indexOf(element);
      if (at >= 0) {
        const gap = gapIds[at];
        if (gap !== undefined) return `{${gap}}`;
        if (element.name === "textEntryInteraction") return ` ${BLANK} `;
        const prompt = childNamed(element, "prompt");
        return ` ${prompt ? noted(lost, "the question", textOfNodes(prompt.children)) : ""} `;
      }
      if (element.name === "rubricBlock") lost.push(say("rubric"));
      return NOT_WORDS.has(element.name) ? " " : null;
    });
    return noted(lost, "the question", words);
  };
  if (gapIds.length === 0) {
    const stem = read(body.children).replace(/ ?_____ (?=[.,;:?!])/g, ` ${BLANK}`);
    return { stem: stem.replace(/([.?!:…”"’)]) _____$/u, "$1"), text: "", lost };
  }
  const blocks = unwrapped(body).children;
  const first = blocks.findIndex(
    (node) => isElement(node) && interactions.some((one) => node === one || holds(node, one)),
  );
  return {
    stem: read(blocks.slice(0, first)) || "Choose the words that fit.",
    text: read(blocks.slice(first)),
    lost,
  };
}

/** A body whose words all stand in one block is read block by block inside it. */
function unwrapped(body: XmlElement): XmlElement {
  const inner = elementsOf(body);
  const [only] = inner;
  const hasText = body.children.some((node) => typeof node === "string" && node.trim() !== "");
  const isWrapper = only && ["div", "section", "article", "blockquote"].includes(only.name);
  return inner.length === 1 && only && isWrapper && !hasText ? unwrapped(only) : body;
}

function holds(outer: XmlElement, inner: XmlElement): boolean {
  return elementsOf(outer).some((child) => child === inner || holds(child, inner));
}

/** The words of marked-up text; what they lost is added to `lost`, with where. */
export function noted(lost: string[], where: string, { text, dropped }: PlainText): string {
  for (const what of dropped) lost.push(say("dropped", { where, what }));
  return text;
}

export interface FeedbackText {
  outcome: string;
  id: string;
  text: string;
}

/** Feedback that stands apart from the choices. */
export function feedbacksOf(item: XmlElement, lost: string[]): FeedbackText[] {
  return allNamed(item, "modalFeedback", "feedbackBlock").map((one) => {
    if (attributeOf(one, "showHide") === "hide") lost.push(say("hiddenFeedback"));
    return {
      outcome: attributeOf(one, "outcomeIdentifier"),
      id: attributeOf(one, "identifier"),
      text: noted(lost, "feedback", textOfNodes(one.children)),
    };
  });
}

/** A choice's own words, and the feedback inside it. */
export function choiceOf(choice: XmlElement, lost: string[]): { text: string; feedback: string } {
  const inner = allNamed(choice, "feedbackInline", "feedbackBlock");
  const shown = inner.filter((one) => attributeOf(one, "showHide") !== "hide");
  if (shown.length < inner.length) lost.push(say("hiddenFeedback"));
  return {
    text: noted(
      lost,
      "a choice",
      textOfNodes(choice.children, ({ name }) => (NOT_WORDS.has(name) ? " " : null)),
    ),
    feedback: shown
      .map((one) => noted(lost, "feedback", textOfNodes(one.children)))
      .join(" ")
      .trim(),
  };
}

/** What the head of an item has that Muster has no place for. */
export function lostOfHead(item: XmlElement): string[] {
  const styles = allNamed(item, "stylesheet").map((one) =>
    say("style", { of: attributeOf(one, "href") || rawText(one).slice(0, 40) || "no name" }),
  );
  return [...new Set(styles)];
}
