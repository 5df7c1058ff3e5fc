import { childOf, elementsOf, isOn, settingOf, type XmlNode } from "./xml-tree";

/** What the style of a paragraph or of some words means for a lesson. */
export type StyleRole =
  | { is: "plain" }
  | { is: "heading"; level: number }
  | { is: "title" }
  | { is: "subtitle" }
  | { is: "quote" }
  | { is: "code" }
  | { is: "callout"; kind: "key" | "evidence" | "caution" | "safety" }
  | { is: "contents" }
  | { is: "other"; name: string };

/** A style of a document, with what it says of lists and of its words. */
export interface WordStyle {
  role: StyleRole;
  list: { numId: string; level: string } | null;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
}

const PLAIN =
  /^(normal.*|default.*|body text.*|no spacing|list.*|caption|table.*|header|footer|footnote.*|endnote.*|annotation.*|balloon.*|hyperlink|followedhyperlink|line number|page number|plain text|text body|first paragraph|compact|block text|date|salutation|closing|signature|standard|contents heading|comment.*|placeholder text|unresolved mention|mention|strong|emphasis|subtle .*|intense emphasis|book title|internet link|paragraph|a)$/;
const HEADING = /^heading ([1-9])( char)?$/;
const CALLOUT = /^callout\b|^(key (idea|point)|evidence|caution|warning|safety)( box| note)?$/;
const DEEPEST = 12;

/** Every style of `styles.xml` by its id, with what it has from the styles that it is based on. */
export function readStyles(root: XmlNode | null): ReadonlyMap<string, WordStyle> {
  const written = new Map<string, XmlNode>();
  for (const style of root ? elementsOf(root, "w:style") : []) {
    const id = style.attributes.get("w:styleId");
    if (id !== undefined) written.set(id, style);
  }
  return new Map([...written].map(([id, style]) => [id, styleOf(style, written)]));
}

function styleOf(style: XmlNode, written: ReadonlyMap<string, XmlNode>): WordStyle {
  const line = [style];
  while (line.length < DEEPEST) {
    const next = written.get(settingOf(line.at(-1), "w:basedOn") ?? "");
    if (!next || line.includes(next)) break;
    line.push(next);
  }
  const roles = line.map(ownRole);
  const named = roles.find(({ is }) => is !== "other" && is !== "plain");
  const numbered = line.map((each) => childOf(childOf(each, "w:pPr"), "w:numPr")).find(Boolean);
  const numId = settingOf(numbered, "w:numId");
  const isCharacter = style.attributes.get("w:type") === "character";
  return {
    role: named ?? roles[0] ?? { is: "plain" },
    list: numId === undefined ? null : { numId, level: listLevel(style, numbered) },
    bold: isCharacter && line.some((each) => isOn(childOf(each, "w:rPr"), "w:b")),
    italic: isCharacter && line.some((each) => isOn(childOf(each, "w:rPr"), "w:i")),
    hidden: line.some((each) => isOn(childOf(each, "w:rPr"), "w:vanish")),
  };
}

/** "List Bullet 3" is the third level, whatever its numbering says. */
function listLevel(style: XmlNode, numbered: XmlNode | undefined): string {
  const [, nth] = /^list (?:bullet|number) ([2-5])$/.exec(nameOf(style)) ?? [];
  return nth === undefined ? (settingOf(numbered, "w:ilvl") ?? "0") : String(Number(nth) - 1);
}

function nameOf(style: XmlNode): string {
  return (settingOf(style, "w:name") ?? style.attributes.get("w:styleId") ?? "")
    .trim()
    .toLowerCase();
}

function ownRole(style: XmlNode): StyleRole {
  const name = nameOf(style);
  const [, level] = HEADING.exec(name) ?? [];
  if (level !== undefined) return { is: "heading", level: Number(level) };
  if (/^title( char)?$/.test(name)) return { is: "title" };
  if (/^subtitle( char)?$/.test(name)) return { is: "subtitle" };
  if (/^(intense )?quote( char)?$|^(quotations|block quotation|block quote)$/.test(name))
    return { is: "quote" };
  if (
    /^(html preformatted|html code|preformatted text|source code|verbatim char|code)( char)?$/.test(
      name,
    )
  )
    return { is: "code" };
  if (/^(toc|contents) ?\d$|^(toc heading|table of figures)$/.test(name)) return { is: "contents" };
  if (CALLOUT.test(name)) return { is: "callout", kind: calloutKind(name) };
  if (PLAIN.test(name)) return { is: "plain" };
  const outline = settingOf(childOf(style, "w:pPr"), "w:outlineLvl");
  if (outline !== undefined && /^[0-5]$/.test(outline))
    return { is: "heading", level: Number(outline) + 1 };
  return { is: "other", name: settingOf(style, "w:name") ?? "" };
}

function calloutKind(name: string): "key" | "evidence" | "caution" | "safety" {
  if (/safety/.test(name)) return "safety";
  if (/caution|warning/.test(name)) return "caution";
  return /evidence/.test(name) ? "evidence" : "key";
}
