import { type Found, type FoundList, plainCharacters } from "./found";
import { equationWords } from "./word-math";
import type { WordStyle } from "./word-styles";
import {
  childOf,
  elementsBelow,
  elementsOf,
  isOn,
  make,
  settingOf,
  wordsBelow,
  type XmlNode,
} from "./xml-tree";

/** What a body refers to in other parts of its document. */
export interface WordAround {
  styles: ReadonlyMap<string, WordStyle>;
  found: FoundList;
  comments: ReadonlyMap<string, { by: string; words: string }>;
  /** The words of a diagram, by the id that the drawing refers to. */
  diagrams: ReadonlyMap<string, string[]>;
  /** The addresses of links, by their id. */
  links: ReadonlyMap<string, string>;
  /** The notes that there are: `footnote-1`, `endnote-2`. */
  notes: ReadonlySet<string>;
  /** The styles that were named already. */
  named: Set<string>;
}

/** What one paragraph or cell is written with while it is read. */
interface Place {
  /** Blocks of a text box, which follow the paragraph that it hangs on. */
  lifted: XmlNode[];
  added: string[];
  removed: string[];
}

const UNWRAPPED = new Set([
  "w:smartTag",
  "w:customXml",
  "w:fldSimple",
  "w:bdo",
  "w:dir",
  "w:ins",
  "w:moveTo",
]);
const MOST_SPAN = 20;
const DEEPEST_LEVEL = 4;
const FETCHES = /\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT|MACROBUTTON|DATABASE|RD)\b/;

/**
 * A body of Word with nothing but what a lesson can hold, in the order of reading: paragraphs, tables,
 * plain words, links and notes. Everything else is either made into words or leaves a mark at its place.
 */
export function leanBlocks(nodes: readonly XmlNode[], around: WordAround): XmlNode[] {
  const blocks: XmlNode[] = [];
  let dropCap: XmlNode[] = [];
  for (const node of nodes) {
    switch (node.name) {
      case "w:p": {
        const [paragraph, ...lifted] = leanParagraph(node, around, dropCap);
        dropCap = [];
        if (paragraph && isDropCap(node)) dropCap = elementsOf(paragraph, "w:r");
        else if (paragraph) blocks.push(paragraph);
        blocks.push(...lifted);
        break;
      }
      case "w:tbl":
        blocks.push(leanTable(node, around));
        break;
      case "w:sdt":
        if (isContents(node)) blocks.push(marked(around, { kind: "contents-table" }));
        else blocks.push(...leanBlocks(elementsOf(childOf(node, "w:sdtContent") ?? node), around));
        break;
      case "w:altChunk":
        blocks.push(marked(around, { kind: "inserted-file" }));
        break;
      case "m:oMathPara":
      case "m:oMath":
        blocks.push(make("w:p", {}, equation(node, around)));
        break;
      case "mc:AlternateContent":
        blocks.push(...leanBlocks(elementsOf(preferred(node)), around));
        break;
      default:
        if (UNWRAPPED.has(node.name)) blocks.push(...leanBlocks(elementsOf(node), around));
    }
  }
  if (dropCap.length > 0) blocks.push(make("w:p", {}, dropCap));
  return blocks;
}

function isDropCap(paragraph: XmlNode): boolean {
  const frame = childOf(childOf(paragraph, "w:pPr"), "w:framePr")?.attributes.get("w:dropCap");
  return frame === "drop" || frame === "margin";
}

function isContents(control: XmlNode): boolean {
  const gallery = settingOf(
    childOf(childOf(control, "w:sdtPr"), "w:docPartObj"),
    "w:docPartGallery",
  );
  return gallery !== undefined && /table of (contents|figures)/i.test(gallery);
}

/** Of what can be shown in several ways, the newest that we read. */
function preferred(node: XmlNode): XmlNode {
  const choice = childOf(node, "mc:Choice");
  const isUseful =
    choice &&
    [...elementsBelow(choice)].some(({ name }) => /^(w|wp|a|pic|c|dgm|m|wps):/.test(name));
  return (isUseful ? choice : childOf(node, "mc:Fallback")) ?? make("mc:Choice");
}

function marked({ found }: WordAround, one: Found): XmlNode {
  return make("w:p", {}, [words(found.mark(one))]);
}

function words(text: string, format?: XmlNode): XmlNode {
  const run = make("w:t", { "xml:space": "preserve" }, [text]);
  return make("w:r", {}, format ? [format, run] : [run]);
}

/** The paragraph, then the blocks that hung on it; nothing at all for a line of a table of contents. */
function leanParagraph(node: XmlNode, around: WordAround, before: readonly XmlNode[]): XmlNode[] {
  const settings = childOf(node, "w:pPr");
  const style = around.styles.get(settingOf(settings, "w:pStyle") ?? "");
  if (style?.role.is === "contents") {
    if (around.named.has("contents")) return [];
    around.named.add("contents");
    return [marked(around, { kind: "contents-table" })];
  }
  const place: Place = { lifted: [], added: [], removed: [] };
  const runs = leanInline(elementsOf(node), around, place);
  const marks: XmlNode[] = [];
  const mark = (one: Found) => marks.push(words(around.found.mark(one)));
  if (isDropCap(node)) mark({ kind: "drop-cap" });
  if (place.added.length + place.removed.length > 0)
    mark({ kind: "changes", added: place.added.join(" "), removed: place.removed.join(" ") });
  if (style?.role.is === "other" && !around.named.has(style.role.name)) {
    around.named.add(style.role.name);
    mark({ kind: "style", name: style.role.name });
  }
  return [
    make("w:p", {}, [leanSettings(settings, style), ...before, ...marks, ...runs]),
    ...place.lifted,
  ];
}

function leanSettings(settings: XmlNode | undefined, style: WordStyle | undefined): XmlNode {
  const own = childOf(settings, "w:numPr");
  const outline = settingOf(settings, "w:outlineLvl");
  const role = style?.role ?? { is: "plain" as const };
  const kept: XmlNode[] = [];
  const styled = (id: string) => kept.push(make("w:pStyle", { "w:val": id }));
  if (role.is === "heading") styled(`h${Math.min(6, role.level)}`);
  else if (role.is === "callout") styled(`callout-${role.kind}`);
  else if (["title", "subtitle", "quote", "code"].includes(role.is)) styled(role.is);
  else if (outline !== undefined && /^[0-5]$/.test(outline)) styled(`h${Number(outline) + 1}`);
  else {
    const numId = settingOf(own, "w:numId") ?? style?.list?.numId;
    const level = settingOf(own, "w:ilvl") ?? style?.list?.level ?? "0";
    if (numId !== undefined && numId !== "0")
      kept.push(
        make("w:numPr", {}, [
          make("w:ilvl", {
            "w:val": String(Math.min(DEEPEST_LEVEL, Number.parseInt(level, 10) || 0)),
          }),
          make("w:numId", { "w:val": numId }),
        ]),
      );
  }
  if (childOf(childOf(settings, "w:rPr"), "w:del")) kept.push(make("w:rPr", {}, [make("w:del")]));
  return make("w:pPr", {}, kept);
}

function leanInline(nodes: readonly XmlNode[], around: WordAround, place: Place): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    switch (node.name) {
      case "w:r":
        return leanRun(node, around, place);
      case "w:hyperlink": {
        const id = node.attributes.get("r:id") ?? "";
        const held = leanInline(elementsOf(node), around, place);
        if (around.links.has(id)) return [make("w:hyperlink", { "r:id": id }, held)];
        return [
          make("w:hyperlink", { "w:anchor": node.attributes.get("w:anchor") ?? "place" }, held),
        ];
      }
      case "w:ins":
      case "w:moveTo":
        place.added.push(wordsBelow(node));
        return leanInline(elementsOf(node), around, place);
      case "w:del":
      case "w:moveFrom":
        place.removed.push(deletedWords(node));
        return [];
      case "w:sdt":
        return leanInline(elementsOf(childOf(node, "w:sdtContent") ?? node), around, place);
      case "m:oMath":
      case "m:oMathPara":
        return equation(node, around);
      case "mc:AlternateContent":
        return leanInline(elementsOf(preferred(node)), around, place);
      default:
        return UNWRAPPED.has(node.name) ? leanInline(elementsOf(node), around, place) : [];
    }
  });
}

function deletedWords(node: XmlNode): string {
  return [...elementsBelow(node)]
    .filter(({ name }) => name === "w:delText" || name === "w:t")
    .flatMap(({ children }) => children.filter((child) => typeof child === "string"))
    .join("");
}

function equation(node: XmlNode, around: WordAround): XmlNode[] {
  const said = plainCharacters(equationWords(node));
  return [words(`${said}${around.found.mark({ kind: "equation", words: said })}`)];
}

const FORMAT = ["w:b", "w:i", "w:strike", "w:vertAlign"];

function leanRun(run: XmlNode, around: WordAround, place: Place): XmlNode[] {
  const settings = childOf(run, "w:rPr");
  const style = around.styles.get(settingOf(settings, "w:rStyle") ?? "");
  if (isOn(settings, "w:vanish") || isOn(settings, "w:webHidden") || style?.hidden) {
    const said = wordsBelow(make("w:p", {}, [run]));
    return said === "" ? [] : [words(around.found.mark({ kind: "hidden", words: said }))];
  }
  const format = elementsOf(settings ?? make("w:rPr")).filter(({ name }) => FORMAT.includes(name));
  if (style?.bold && !childOf(settings, "w:b")) format.push(make("w:b"));
  if (style?.italic && !childOf(settings, "w:i")) format.push(make("w:i"));
  if (isOn(settings, "w:dstrike")) format.push(make("w:strike"));
  if (style?.role.is === "code") format.unshift(make("w:rStyle", { "w:val": "code-words" }));
  const kept = elementsOf(run).flatMap((child) => leanInRun(child, around, place));
  return kept.length === 0 ? [] : [make("w:r", {}, [make("w:rPr", {}, format), ...kept])];
}

const KEPT_IN_RUN = new Set(["w:tab", "w:noBreakHyphen"]);

function leanInRun(node: XmlNode, around: WordAround, place: Place): XmlNode[] {
  const mark = (one: Found) => [make("w:t", {}, [around.found.mark(one)])];
  switch (node.name) {
    case "w:t":
      return [make("w:t", { "xml:space": "preserve" }, [plainCharacters(node.children.join(""))])];
    case "w:ptab":
      return [make("w:tab")];
    case "w:cr":
      return [make("w:br")];
    case "w:br":
      return ["page", "column"].includes(node.attributes.get("w:type") ?? "")
        ? mark({ kind: "page-break" })
        : [make("w:br")];
    case "w:sym":
      return [make("w:sym", Object.fromEntries(node.attributes))];
    case "w:fldChar":
      return [make("w:fldChar", Object.fromEntries(node.attributes), elementsOf(node, "w:ffData"))];
    case "w:instrText": {
      const said = node.children.join("");
      const fetched = FETCHES.test(said) ? mark({ kind: "field", words: said }) : [];
      return [make("w:instrText", {}, [said]), ...fetched];
    }
    case "w:commentReference": {
      const comment = around.comments.get(node.attributes.get("w:id") ?? "");
      return comment ? mark({ kind: "comment", ...comment }) : [];
    }
    case "w:footnoteReference":
    case "w:endnoteReference": {
      const id = node.attributes.get("w:id") ?? "";
      const kind = node.name === "w:footnoteReference" ? "footnote" : "endnote";
      return around.notes.has(`${kind}-${id}`)
        ? [make(node.name, { "w:id": id })]
        : mark({ kind: "note-missing" });
    }
    case "w:object":
      return mark({ kind: "object", program: programOf(node) });
    case "w:drawing":
    case "w:pict":
      return drawing(node, around, place);
    case "mc:AlternateContent":
      return elementsOf(preferred(node)).flatMap((child) => leanInRun(child, around, place));
    case "w:ruby":
      return elementsOf(childOf(node, "w:rubyBase") ?? make("w:rubyBase")).flatMap((child) =>
        elementsOf(child).flatMap((inner) => leanInRun(inner, around, place)),
      );
    default:
      return KEPT_IN_RUN.has(node.name)
        ? [make(node.name, Object.fromEntries(node.attributes))]
        : [];
  }
}

function programOf(object: XmlNode): string {
  const ole = [...elementsBelow(object)].find(({ name }) => name === "o:OLEObject");
  return plainCharacters(ole?.attributes.get("ProgID") ?? "");
}

/** A picture, chart, diagram or shape leaves a mark with its words; a text box gives its blocks. */
function drawing(node: XmlNode, around: WordAround, place: Place): XmlNode[] {
  const below = [...elementsBelow(node)];
  const named = (name: string) => below.find((one) => one.name === name);
  const box = named("w:txbxContent");
  const marks: Found[] = [];
  if (box) {
    place.lifted.push(marked(around, { kind: "text-box" }), ...leanBlocks(elementsOf(box), around));
  }
  const about = named("wp:docPr") ?? named("v:imagedata") ?? named("v:shape");
  const alt = plainCharacters(
    ["descr", "title", "o:title", "alt"]
      .map((name) => about?.attributes.get(name)?.trim())
      .find(Boolean) ?? "",
  );
  const isDecoration = named("adec:decorative")?.attributes.get("val") === "1";
  const diagram = named("dgm:relIds")?.attributes.get("r:dm");
  if (isDecoration) marks.push({ kind: "decoration" });
  else if (diagram !== undefined)
    marks.push({
      kind: "picture",
      what: "diagram",
      alt,
      words: around.diagrams.get(diagram) ?? [],
    });
  else if (named("c:chart")) marks.push({ kind: "picture", what: "chart", alt, words: [] });
  else if (named("pic:pic") || named("v:imagedata"))
    marks.push({ kind: "picture", what: "picture", alt, words: [] });
  else if (!box) {
    const said = below
      .filter(({ name }) => name === "a:p")
      .map(wordsBelow)
      .filter(Boolean);
    marks.push({ kind: "picture", what: "shape", alt, words: said });
  }
  return marks.map((one) => make("w:t", {}, [around.found.mark(one)]));
}

function leanTable(table: XmlNode, around: WordAround): XmlNode {
  const rows = rowsOf(table).map((row) => {
    const settings = childOf(row, "w:trPr");
    const kept = ["w:tblHeader", "w:del"].filter((name) => childOf(settings, name));
    const cells = cellsOf(row).map((cell) => leanCell(cell, around));
    return make("w:tr", {}, [
      make(
        "w:trPr",
        {},
        kept.map((name) => make(name)),
      ),
      ...cells,
    ]);
  });
  return make("w:tbl", {}, rows);
}

/** Rows and cells may stand in content controls and in marks of other programs. */
function rowsOf(node: XmlNode): XmlNode[] {
  return elementsOf(node).flatMap((child) =>
    child.name === "w:tr" ? [child] : heldIn(child, rowsOf),
  );
}

function cellsOf(node: XmlNode): XmlNode[] {
  return elementsOf(node).flatMap((child) =>
    child.name === "w:tc" ? [child] : heldIn(child, cellsOf),
  );
}

function heldIn(node: XmlNode, read: (node: XmlNode) => XmlNode[]): XmlNode[] {
  if (node.name === "w:sdt") return read(childOf(node, "w:sdtContent") ?? make("w:sdtContent"));
  return UNWRAPPED.has(node.name) ? read(node) : [];
}

function leanCell(cell: XmlNode, around: WordAround): XmlNode {
  const settings = childOf(cell, "w:tcPr");
  const kept: XmlNode[] = [];
  const span = Number.parseInt(settingOf(settings, "w:gridSpan") ?? "1", 10);
  if (span > 1) kept.push(make("w:gridSpan", { "w:val": String(Math.min(MOST_SPAN, span)) }));
  const merged = childOf(settings, "w:vMerge");
  if (merged) kept.push(make("w:vMerge", { "w:val": merged.attributes.get("w:val") }));
  return make("w:tc", {}, [make("w:tcPr", {}, kept), ...leanBlocks(elementsOf(cell), around)]);
}
