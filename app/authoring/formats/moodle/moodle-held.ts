import { type Item, itemSchema } from "../../../assessment/items/index";
import { excerpt } from "../text/html-writing";
import { quizOf } from "./moodle-markup";
import { messages as partMessages } from "./moodle-parts";
import { childOf, childrenOf, readXmlTree, say, type XmlNode } from "./moodle-reader";
import { writeQuestion } from "./moodle-writer";

export const messages = {
  unreadable: "What Muster wrote about it in <muster> cannot be read, and is left out.",
  unknownTag: "Its tag “{tag}” is left out: it says nothing that Muster knows.",
} as const;

/** The objective of an item for which a file names none: no course has it, so its check asks for one. */
export const NO_OBJECTIVE = "unassigned";
const TAG = /^muster:(objective|level|pool|family|critical|source):(.+)$/s;
/** Objectives of courses, as they name them: TUT.1.1 */
const OBJECTIVE = /^[A-Z][A-Z0-9]*(\.\d{1,3})+$/;

/** What every item has and Moodle has no field for. */
export interface HeldFields {
  objective: string;
  level: string;
  pool: string;
  family?: string | undefined;
  critical: boolean;
  sources: string[];
  figure?: unknown;
}

export interface Held {
  /** The item as Muster wrote it, if it did. */
  item: Item | null;
  fields: HeldFields;
  lost: string[];
}

/** What a question says of itself to Muster: in its own element, else in tags. */
export function heldBy(question: XmlNode): Held {
  const lost: string[] = [];
  const element = childOf(question, "muster");
  const item = element ? itemIn(element.text) : null;
  if (element && !item) lost.push(messages.unreadable);
  const fields = {
    objective: NO_OBJECTIVE,
    level: "recall",
    pool: "practice",
    critical: false,
    sources: [],
  };
  const tagged = taggedBy(question, fields, lost);
  if (!item) return { item, fields: tagged, lost };
  const { objective, level, pool, family, critical, sources, figure } = item;
  return { item, fields: { objective, level, pool, family, critical, sources, figure }, lost };
}

/** Does the file still say of an item what Muster wrote? */
export function isAsWritten(item: Item, question: XmlNode): boolean {
  const written = readXmlTree(quizOf([writeQuestion(item).xml])).root?.children[0];
  return written !== undefined && formOf(written) === formOf(question);
}

/** The objective that a category is named after; null when it is not. */
export function objectiveOf(category: string): string | null {
  const last = category.split("/").at(-1)?.trim() ?? "";
  return OBJECTIVE.test(last) ? last : null;
}

function itemIn(json: string): Item | null {
  try {
    const parsed = itemSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function taggedBy(question: XmlNode, fields: HeldFields, lost: string[]): HeldFields {
  const found = { ...fields };
  const foreign: string[] = [];
  const tags = childOf(question, "tags");
  for (const tag of tags ? childrenOf(tags, "tag") : []) {
    const text = (childOf(tag, "text")?.text ?? tag.text).trim();
    const [, name, value = ""] = TAG.exec(text) ?? [];
    if (name === "source") found.sources = [...found.sources, value];
    else if (name === "critical") found.critical = value === "yes";
    else if (name === "level" || name === "pool" || name === "objective" || name === "family")
      found[name] = value;
    else if (text.startsWith("muster:"))
      lost.push(say(messages.unknownTag, { tag: excerpt(text) }));
    else if (text !== "") foreign.push(`“${excerpt(text)}”`);
  }
  if (foreign.length > 0)
    lost.push(say(partMessages.tags, { tags: foreign.slice(0, 20).join(", ") }));
  return found;
}

/** A question as text: spaces around its words and the order of attributes make no difference. */
function formOf({ name, attributes, children, text }: XmlNode): string {
  const kept = children.filter((child) => child.name !== "muster").map(formOf);
  return JSON.stringify([name, Object.entries(attributes).sort(), kept, text.trim()]);
}
