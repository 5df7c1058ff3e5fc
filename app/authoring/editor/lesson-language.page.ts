import { yaml, yamlFrontmatter } from "@codemirror/lang-yaml";
import {
  defineLanguageFacet,
  HighlightStyle,
  Language,
  LanguageSupport,
  languageDataProp,
  syntaxHighlighting,
} from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { styleTags, Tag, tags } from "@lezer/highlight";
import { type MarkdownConfig, parser, Table } from "@lezer/markdown";

const part = Tag.define();
const attribute = Tag.define();
const value = Tag.define();

const OPENS_PART = /^<\/?[A-Z]\w*(?:\s+[\w-]+="[^"]*")*\s*\/?>/;
const NAME = /^<\/?[A-Z]\w*/;
const ATTRIBUTE = /([\w-]+)=("[^"]*")/g;
const LESS_THAN = 60;
/** In characters; no part of a lesson is longer, and nothing longer is searched for one. */
const LONGEST_PART = 2000;

/** Our parts stand where Markdown would have HTML, which lessons do not use. */
const parts: MarkdownConfig = {
  remove: ["HTMLBlock", "HTMLTag"],
  defineNodes: [
    { name: "Part", style: tags.content },
    { name: "PartName", style: part },
    { name: "PartAttribute", style: attribute },
    { name: "PartValue", style: value },
  ],
  parseInline: [
    {
      name: "Part",
      before: "Link",
      parse(inline, next, pos) {
        if (next !== LESS_THAN) return -1;
        const rest = inline.slice(pos, Math.min(inline.end, pos + LONGEST_PART));
        const found = OPENS_PART.exec(rest)?.[0];
        const name = NAME.exec(rest)?.[0];
        if (found === undefined || name === undefined) return -1;
        const inside = [inline.elt("PartName", pos, pos + name.length)];
        for (const match of found.matchAll(ATTRIBUTE)) {
          const [, key = "", said = ""] = match;
          const from = pos + match.index;
          const after = from + key.length;
          inside.push(inline.elt("PartAttribute", from, after));
          inside.push(inline.elt("PartValue", after + 1, after + 1 + said.length));
        }
        const end = pos + found.length;
        const closes = found.endsWith("/>") ? 2 : 1;
        inside.push(inline.elt("PartName", end - closes, end));
        return inline.addElement(inline.elt("Part", pos, end, inside));
      },
    },
  ],
};

const facet = defineLanguageFacet({ closeBrackets: { brackets: ["(", "[", '"'] } });
const markdown = new Language(
  facet,
  parser.configure([
    Table,
    parts,
    { props: [languageDataProp.add((type) => (type.isTop ? facet : undefined)), styleTags({})] },
  ]),
  [],
  "lesson",
);

const look = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "var(--lake)", textDecoration: "underline" },
  { tag: part, color: "var(--lake)", fontWeight: "700" },
  { tag: [attribute, tags.propertyName, tags.definition(tags.propertyName)], color: "var(--moss)" },
  { tag: [value, tags.string, tags.monospace], color: "var(--amber)" },
  { tag: [tags.processingInstruction, tags.meta, tags.comment], color: "var(--soft)" },
]);

/** How a file of a course is read and colored: lessons and tasks with their front matter, and YAML. */
export function languageOf(path: string): Extension {
  const colors = syntaxHighlighting(look);
  if (path.endsWith(".yaml")) return [yaml(), colors];
  if (path.endsWith(".svg")) return [];
  return [yamlFrontmatter({ content: new LanguageSupport(markdown) }), colors];
}
