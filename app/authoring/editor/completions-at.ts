import { PARTS } from "../../catalog/mdx/parts";
import type { Completions } from "./completions";

/** One thing that may be written at a place. */
export interface Offer {
  /** What is written. */
  text: string;
  /** What it is, in words; nothing where the text says it. */
  words?: string;
  kind: "part" | "attribute" | "id" | "word";
}

/** What may be written at a place, and how many characters before it belong to it already. */
export interface Offered {
  /** How many characters before the place the offer replaces. */
  back: number;
  offers: Offer[];
}

const OPEN_TAG = /<([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*(?:([\w-]*)|([\w-]+)="([^"]*))$/;

/**
 * What may be written at a place in a text: parts and their attributes, the ids of objectives, questions
 * and facts, the names of drawings. Null where nothing is known to fit.
 *
 * @param before what stands before the place, from some lines up
 */
export function completionsAt(
  path: string,
  before: string,
  known: Pick<Completions, "objectives" | "items" | "facts" | "figures" | "media">,
): Offered | null {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (path.endsWith(".yaml") || isFrontMatter(before)) return inYaml(line, known);
  const name = /<(\/?[A-Za-z]*)$/.exec(before)?.[1];
  if (name !== undefined) return { back: name.length, offers: partsFrom(name) };
  const tag = OPEN_TAG.exec(before);
  if (!tag) return null;
  const [, part = "", written = "", begun, attribute, value = ""] = tag;
  const rule = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (!rule) return null;
  if (attribute === undefined) {
    const left = Object.keys(rule.attributes).filter((one) => !written.includes(` ${one}=`));
    return {
      back: begun?.length ?? 0,
      offers: left.map((one) => ({ text: `${one}=""`, kind: "attribute" })),
    };
  }
  const typed = attribute === "ids" ? (value.split(" ").at(-1) ?? "") : value;
  const offers = valuesOf(part, attribute, known);
  return offers.length > 0 ? { back: typed.length, offers } : null;
}

/** Is the place between the lines of --- that a lesson begins with? */
function isFrontMatter(before: string): boolean {
  return /^---\n/.test(before) && !/\n---\n/.test(before.slice(3));
}

function inYaml(line: string, { objectives }: Pick<Completions, "objectives">): Offered | null {
  const typed = /^\s*(?:- )?objectives?:\s*\[?(?:[\w.-]+,\s*)*([\w.-]*)$/.exec(line)?.[1];
  return typed === undefined ? null : { back: typed.length, offers: named(objectives) };
}

function partsFrom(name: string): Offer[] {
  return name.startsWith("/")
    ? Object.keys(PARTS).flatMap((one) =>
        PARTS[one]?.holds === "content" ? [{ text: `/${one}>`, kind: "part" as const }] : [],
      )
    : Object.keys(PARTS).map((one) => ({ text: one, kind: "part" as const }));
}

function valuesOf(
  part: string,
  attribute: string,
  known: Pick<Completions, "items" | "facts" | "figures" | "media">,
): Offer[] {
  if (part === "Item" && attribute === "id") return named(known.items);
  if (part === "Media" && attribute === "id") return named(known.media);
  if (part === "Cite" || part === "Sources") return named(known.facts);
  if (part === "Figure" && attribute === "src")
    return known.figures.map((text) => ({ text, kind: "word" }));
  const says = PARTS[part]?.attributes[attribute]?.says ?? "";
  const words = /^one of (.+)$/.exec(says)?.[1]?.split(", ") ?? [];
  return words.map((text) => ({ text, kind: "word" }));
}

function named(things: readonly { id: string; words: string }[]): Offer[] {
  return things.map(({ id, words }) => ({ text: id, words, kind: "id" }));
}

/** A part as it begins: every attribute that it must have, and its end where it holds something. */
export function partBegun(name: string): { text: string; cursor: number } | null {
  const rule = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  if (!rule) return null;
  const attributes = Object.keys(rule.attributes).map((one) => ` ${one}=""`);
  const open = `${name}${attributes.join("")}`;
  const cursor = attributes.length > 0 ? open.indexOf('""') + 1 : open.length + 1;
  if (rule.holds === "nothing") return { text: `${open} />`, cursor };
  const inside = rule.place === "root" ? "\n\n" : "";
  return { text: `${open}>${inside}</${name}>`, cursor };
}
