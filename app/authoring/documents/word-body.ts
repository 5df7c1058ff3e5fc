import type { Found } from "./found";
import {
  equation,
  leanInline,
  type Place,
  preferred,
  UNWRAPPED,
  type WordAround,
  words,
} from "./word-inline";
import type { WordStyle } from "./word-styles";
import { childOf, elementsOf, make, settingOf, type XmlNode } from "./xml-tree";

const MOST_SPAN = 20;
const DEEPEST_LEVEL = 4;

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

function marked({ found }: WordAround, one: Found): XmlNode {
  return make("w:p", {}, [words(found.mark(one))]);
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
  const place: Place = { boxes: [], added: [], removed: [] };
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
    ...place.boxes.flatMap((box) => [
      marked(around, { kind: "text-box" }),
      ...leanBlocks(elementsOf(box), around),
    ]),
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
