import type { MdxNode } from "../../catalog/mdx/tree";
import type { LessonPart } from "./parts";
import { isReadable, printBlock } from "./print-mdx";

const MOST = { title: 118 };

/** A title as the attribute of a part: one line without any character that its reader takes for more. */
export function attributeText(text: string, most = MOST.title): string {
  const plain = text
    .replace(/[{[]/g, "(")
    .replace(/[}\]]/g, ")")
    .replace(/</g, "‹")
    .replace(/>/g, "›")
    .replace(/[`\\]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const short = plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
  return short.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
}

const paragraphOf = (text: string): MdxNode => ({
  type: "paragraph",
  children: [{ type: "text", value: text }],
});

/**
 * A part as MDX; null when our reader would not read it, so that its blocks are written without it.
 *
 * @param title one that no other part of the lesson has
 * @param id of a scenario or a reflection
 */
export function printPart(part: LessonPart, title: string, id: string): string | null {
  const inner = part.blocks.map((block) => printBlock(block).mdx).filter((mdx) => mdx !== "");
  if (inner.length === 0) return null;
  const written = [closeForm(part, inner), looseForm(part, inner)]
    .map((body) => `<${opening(part, attributeText(title), id)}>${body}</${part.name}>`)
    .find(isReadable);
  return written ?? null;
}

function opening(part: LessonPart, title: string, id: string): string {
  if (part.name === "Reflect") return `Reflect id="${id}" private="true"`;
  if (part.name === "Callout") return `Callout kind="${part.kind ?? "key"}" title="${title}"`;
  if (part.name !== "Scenario") return `${part.name} title="${title}"`;
  const setting = attributeText(part.setting ?? "") || "Say who and where";
  return `Scenario id="${id}" title="${title}" setting="${setting}"`;
}

/** As people write it: one paragraph on the line after its tag, a reason on the line after its choice. */
function closeForm(part: LessonPart, inner: readonly string[]): string {
  const choices = printedChoices(part, (text, why) => `\n${text}\n<Why>${why}</Why>\n`);
  const isOneLine = inner.length === 1 && choices.length === 0 && !inner[0]?.includes("\n");
  return isOneLine ? `\n${inner[0]}\n` : apart([...inner, ...choices]);
}

/** With empty lines everywhere, for words that would mean more beside a tag. */
function looseForm(part: LessonPart, inner: readonly string[]): string {
  const choices = printedChoices(part, (text, why) => apart([text, `<Why>${apart([why])}</Why>`]));
  return apart([...inner, ...choices]);
}

const apart = (blocks: readonly string[]) => `\n\n${blocks.join("\n\n")}\n\n`;

function printedChoices(
  { choices = [] }: LessonPart,
  body: (text: string, why: string) => string,
): string[] {
  return choices.map(({ verdict, text, why }, index) => {
    const [says = "", because = ""] = [text, why].map(
      (words) => printBlock(paragraphOf(words)).mdx,
    );
    return `<Choice id="${"abcde"[index] ?? "a"}" verdict="${verdict}">${body(says, because)}</Choice>`;
  });
}
