import { type Item, itemSchema } from "../../../assessment/items/index";
import { fromJson, unsaid } from "../found";
import { Losses, said } from "../said";
import { excerpt } from "../text/html-writing";
import { quizOf } from "./moodle-markup";
import { childOf, childrenOf, readMoodle, type XmlNode } from "./moodle-reader";
import { writeQuestion } from "./moodle-writer";

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
  from?: unknown;
}

export interface Held {
  /** The item as Muster wrote it, if it did. */
  item: Item | null;
  fields: HeldFields;
  lost: Losses;
}

/** What a question says of itself to Muster: in its own element, else in tags. */
export function heldBy(question: XmlNode): Held {
  const lost = new Losses();
  const element = childOf(question, "muster");
  const item = element ? itemIn(element.text) : null;
  if (element && !item) lost.add(said("formats.lost.note-unreadable"));
  const fields = {
    ...unsaid,
    critical: false,
    sources: [],
  };
  const tagged = taggedBy(question, fields, lost);
  if (!item) return { item, fields: tagged, lost };
  const { objective, level, pool, family, critical, sources, figure, from } = item;
  return {
    item,
    fields: { objective, level, pool, family, critical, sources, figure, from },
    lost,
  };
}

/** Does the file still say of an item what Muster wrote? */
export function isAsWritten(item: Item, question: XmlNode): boolean {
  const written = readMoodle(quizOf([writeQuestion(item).xml])).root?.children[0];
  return written !== undefined && formOf(written) === formOf(question);
}

/** The objective that a category is named after; null when it is not. */
export function objectiveOf(category: string): string | null {
  const last = category.split("/").at(-1)?.trim() ?? "";
  return OBJECTIVE.test(last) ? last : null;
}

function itemIn(json: string): Item | null {
  return itemSchema.safeParse(fromJson(json, String)).data ?? null;
}

function taggedBy(question: XmlNode, fields: HeldFields, lost: Losses): HeldFields {
  const found = { ...fields };
  const tags = childOf(question, "tags");
  for (const tag of tags ? childrenOf(tags, "tag") : []) {
    const text = (childOf(tag, "text")?.text ?? tag.text).trim();
    const [, name, value = ""] = TAG.exec(text) ?? [];
    if (name === "source") found.sources = [...found.sources, value];
    else if (name === "critical") found.critical = value === "yes";
    else if (name === "level" || name === "pool" || name === "objective" || name === "family")
      found[name] = value;
    else if (text !== "") lost.add(said("formats.lost.tag", { tag: excerpt(text) }));
  }
  return found;
}

/** A question as text: spaces around its words and the order of attributes make no difference. */
function formOf({ name, attributes, children, text }: XmlNode): string {
  const kept = children.filter((child) => child.name !== "muster").map(formOf);
  return JSON.stringify([name, Object.entries(attributes).sort(), kept, text.trim()]);
}
