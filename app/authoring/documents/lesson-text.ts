import type { MdxNode } from "../../catalog/mdx/tree";
import type { Text } from "../../i18n/catalog";
import { excerpt, type Found, type FoundList } from "./found";
import type { HtmlNode } from "./html-tree";
import type { LessonPart, Stretch } from "./parts";
import { stretchesOf } from "./parts";
import { printBlock } from "./print-mdx";
import { printPart } from "./print-part";
import { fateOf, faultWords, foundWords, placeWords, type ReportLine } from "./report";
import { said, unmarked } from "./said";

/** The text of a lesson under its front matter, block by block, and what became of what it was made of. */
export interface LessonText {
  blocks: string[];
  lines: ReportLine[];
}

/** What the blocks of a lesson are written with. */
export interface LessonAround {
  found: FoundList;
  t: Text;
  /** The course's code, for the ids of scenarios and reflections. */
  code: string;
  /** The number of the lesson, from 1. */
  lesson: number;
  notes: ReadonlyMap<string, HtmlNode>;
  /** The words of each note that was written, in all lessons: each is a source to be. */
  sources: string[];
  /** The blocks of a note. */
  readNote: (note: HtmlNode) => MdxNode[];
  /** For a pasted piece, which is no lesson yet: where everything in it stands. */
  where?: string;
}

/** Writes the blocks of a lesson, each thing that was found named in its place. */
export function lessonText(blocks: readonly MdxNode[], around: LessonAround): LessonText {
  const writer = new LessonWriter(around);
  for (const stretch of stretchesOf(blocks, around.found)) writer.write(stretch);
  writer.writeNotes();
  return { blocks: writer.blocks, lines: writer.lines };
}

class LessonWriter {
  readonly blocks: string[] = [];
  readonly lines: ReportLine[] = [];
  readonly #titles = new Set<string>();
  readonly #noted: string[] = [];
  #heading = "";
  #scenarios = 0;
  #reflections = 0;
  #pictures = 0;

  constructor(readonly around: LessonAround) {}

  write(stretch: Stretch): void {
    if (stretch.type === "block") this.#block(stretch.block);
    else if (stretch.type === "part") this.#part(stretch);
    else {
      const { title, fault } = stretch;
      this.#say("changed", faultWords(title, fault, this.around.t));
    }
  }

  /** The notes that the lesson refers to, as its last section: each needs a source of its author's. */
  writeNotes(): void {
    const { notes, readNote, t, found } = this.around;
    if (this.#noted.length === 0) return;
    this.#heading = "";
    this.blocks.push(`## ${NOTES}`);
    const items = this.#noted.map((id) => {
      const note = notes.get(id);
      const read = (note ? readNote(note) : []).map((block) => this.#clean(block));
      const children = read.filter(({ type }) => type === "paragraph" || type === "list");
      return { type: "listItem", children: children.length > 0 ? children : [paragraphOf("?")] };
    });
    for (const [index, item] of items.entries()) {
      const words = said(item, found);
      const id = sourceId(this.around.sources.push(words));
      this.#say("changed", t("document.note", { n: index + 1, words: excerpt(words), id }));
    }
    this.#print({ type: "list", ordered: true, children: items });
  }

  #block(block: MdxNode): void {
    if (block.type === "heading") this.#heading = excerpt(said(block, this.around.found), 60);
    const pictures: Found[] = [];
    const node = this.#clean(block, pictures);
    this.#print(node.type === "callout" ? { ...node, type: "blockquote" } : node);
    for (const picture of pictures) this.#picture(picture);
  }

  #part(part: LessonPart): void {
    const pictures: Found[] = [];
    const text = (words: string) =>
      said(this.#clean(paragraphOf(words), pictures), this.around.found);
    const clean: LessonPart = {
      ...part,
      blocks: part.blocks.map((block) => this.#clean(flatHeading(block), pictures)),
      ...(part.choices && {
        choices: part.choices.map((choice) => ({
          ...choice,
          text: text(choice.text),
          why: text(choice.why),
        })),
      }),
    };
    const title = this.#unique(part.title === "" ? part.name : part.title);
    const mdx = printPart(clean, title, this.#idOf(part));
    if (mdx === null) {
      this.#say("changed", this.around.t("document.part.plain", { title: excerpt(part.title) }));
      for (const block of clean.blocks) this.#print(block);
    } else {
      this.blocks.push(mdx);
      this.#say("kept", this.around.t("document.part", { title: excerpt(title), part: part.name }));
    }
    for (const picture of pictures) this.#picture(picture);
  }

  #idOf({ name }: LessonPart): string {
    const { code, lesson } = this.around;
    if (name === "Scenario") return `${code}-L${lesson}-S${++this.#scenarios}`;
    return name === "Reflect" ? `${code}-L${lesson}-R${++this.#reflections}` : "";
  }

  /** A block without its marks; what they stood for is named, and pictures are gathered. */
  #clean(block: MdxNode, pictures: Found[] = []): MdxNode {
    const { found, t } = this.around;
    const clean = unmarked(block, found, (one) =>
      one.kind === "note" ? this.#noteWords(one.id) : "",
    );
    for (const one of clean.found) {
      if (one.kind === "picture") pictures.push(one);
      else if (one.kind !== "note") this.#say(fateOf(one), foundWords(one, t));
    }
    return clean.node;
  }

  #noteWords(id: string): string {
    if (!this.#noted.includes(id)) this.#noted.push(id);
    return ` [${this.#noted.indexOf(id) + 1}]`;
  }

  /** Where a picture stood, its words stand, with what to draw: a course draws in SVG. */
  #picture(picture: Found): void {
    if (picture.kind !== "picture") return;
    const { t } = this.around;
    this.#say("changed", foundWords(picture, t));
    const title = this.#unique(`${PICTURE[picture.what]} ${++this.#pictures}`);
    const alt = picture.alt === "" ? NO_ALT : picture.alt;
    const words = picture.words.map((text) => ({
      type: "listItem",
      children: [paragraphOf(text)],
    }));
    const list = words.length > 0 ? [{ type: "list", ordered: false, children: words }] : [];
    const part: LessonPart = {
      type: "part",
      name: "Callout",
      kind: "caution",
      title,
      blocks: [paragraphOf(alt), ...list],
    };
    const mdx = printPart(part, title, "");
    if (mdx !== null) this.blocks.push(mdx);
  }

  #print(block: MdxNode): void {
    const { mdx, isPlainer } = printBlock(block);
    if (mdx === "") return;
    this.blocks.push(mdx);
    if (isPlainer)
      this.#say(
        "changed",
        this.around.t("document.plainer", { words: excerpt(said(block, this.around.found)) }),
      );
  }

  #unique(title: string): string {
    let unique = title;
    for (let nth = 2; this.#titles.has(unique); nth++) unique = `${title} (${nth})`;
    this.#titles.add(unique);
    return unique;
  }

  #say(what: ReportLine["what"], sentence: string): void {
    const { lesson, t, where } = this.around;
    const place = where ?? placeWords({ lesson, heading: this.#heading }, t);
    this.lines.push({ where: place, what, sentence });
  }
}

/** The id of the nth source that a document brings, in the course's own sources.yaml. */
export function sourceId(nth: number): string {
  return `F-DOC-${String(nth).padStart(2, "0")}`;
}

/** What an imported lesson itself says; courses are written in English. */
const NOTES = "Notes";
const NO_ALT = "Say here in words what the picture showed.";
const PICTURE = {
  picture: "Picture to draw",
  chart: "Chart to draw",
  diagram: "Diagram to draw",
  shape: "Drawing to draw",
} as const;

function paragraphOf(text: string): MdxNode {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}

/** A heading inside a part is bold words: headings name the sections of a lesson. */
function flatHeading(block: MdxNode): MdxNode {
  if (block.type !== "heading" && block.type !== "title") return block;
  return { type: "paragraph", children: [{ type: "strong", children: block.children ?? [] }] };
}
