import { type Mark, type Node, Schema, type TagParseRule } from "prosemirror-model";
import { type Flow, normalFlow } from "./flow";
import { saysOf } from "./pasted";
import { normalRuns, plainAddress, type Run } from "./runs";

/** Google Docs puts everything that it copies into a `b` that is not bold. */
function unless(mark: "bold" | "italic") {
  return (element: HTMLElement) =>
    saysOf(element.getAttribute("data-style"), mark) === false ? false : null;
}

/** A stretch whose style says so; what else it is may be read of it, too. */
function styled(mark: "bold" | "italic"): TagParseRule {
  return {
    tag: "span[data-style]",
    consuming: false,
    getAttrs: (element) => (saysOf(element.getAttribute("data-style"), mark) ? null : false),
  };
}

/** The text of a lesson as the editing library holds it: what is not named here cannot stand in a field. */
export const flowSchema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      content: "inline*",
      group: "block",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    },
    bullets: {
      content: "item+",
      group: "block",
      attrs: { loose: { default: false } },
      parseDOM: [{ tag: "ul" }],
      toDOM: () => ["ul", { class: "dots" }, 0],
    },
    numbers: {
      content: "item+",
      group: "block",
      attrs: { start: { default: 1 }, loose: { default: false } },
      parseDOM: [{ tag: "ol" }],
      toDOM: () => ["ol", { class: "count" }, 0],
    },
    item: {
      content: "paragraph block*",
      defining: true,
      parseDOM: [{ tag: "li" }],
      toDOM: () => ["li", 0],
    },
    quote: {
      content: "block+",
      group: "block",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: () => ["blockquote", { class: "say" }, 0],
    },
    text: { group: "inline" },
    newLine: {
      inline: true,
      group: "inline",
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
    cite: {
      inline: true,
      atom: true,
      group: "inline",
      attrs: { id: {} },
      toDOM: ({ attrs }) => ["span", { class: "tag" }, String(attrs.id)],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (element) => {
            const href = plainAddress(element.getAttribute("href") ?? "");
            return href === null ? false : { href };
          },
        },
      ],
      toDOM: ({ attrs }) => ["a", { href: String(attrs.href) }, 0],
    },
    emphasis: {
      parseDOM: [{ tag: "em" }, { tag: "i", getAttrs: unless("italic") }, styled("italic")],
      toDOM: () => ["em", 0],
    },
    strong: {
      parseDOM: [{ tag: "strong" }, { tag: "b", getAttrs: unless("bold") }, styled("bold")],
      toDOM: () => ["strong", 0],
    },
    code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  },
});

/** One line of such text, as a heading or a cell holds it. */
export const lineSchema = new Schema({
  nodes: flowSchema.spec.nodes
    .update("doc", { content: "paragraph" })
    .update("paragraph", {
      content: "(text | cite)*",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    })
    .remove("bullets")
    .remove("numbers")
    .remove("item")
    .remove("quote")
    .remove("newLine"),
  marks: flowSchema.spec.marks,
});

/** Running text as a document of the editing library. */
export function docOfFlow(flow: readonly Flow[]): Node {
  return flowSchema.node("doc", null, nodesOf(flow));
}

/** One line as a document of the editing library. */
export function docOfLine(runs: readonly Run[]): Node {
  return lineSchema.node("doc", null, [
    lineSchema.node("paragraph", null, inlineOf(lineSchema, runs)),
  ]);
}

function nodesOf(flow: readonly Flow[]): Node[] {
  const nodes = flow.map((piece) => {
    if (piece.type === "paragraph")
      return flowSchema.node("paragraph", null, inlineOf(flowSchema, piece.runs));
    if (piece.type === "quote") return flowSchema.node("quote", null, nodesOf(piece.flow));
    const { ordered, start, loose } = piece;
    const items = piece.items.map((item) => flowSchema.node("item", null, nodesOf(item)));
    return ordered
      ? flowSchema.node("numbers", { start, loose }, items)
      : flowSchema.node("bullets", { loose }, items);
  });
  return nodes.length > 0 ? nodes : [flowSchema.node("paragraph")];
}

function inlineOf(schema: Schema, runs: readonly Run[]): Node[] {
  return runs.flatMap((run) => {
    if (run.type === "break") return schema.nodes.newLine ? [schema.node("newLine")] : [];
    if (run.type === "cite") return [schema.node("cite", { id: run.id })];
    const marks: Mark[] = [];
    if (run.href !== undefined) marks.push(schema.mark("link", { href: run.href }));
    if (run.emphasis) marks.push(schema.mark("emphasis"));
    if (run.strong) marks.push(schema.mark("strong"));
    if (run.code) marks.push(schema.mark("code"));
    return run.text === "" ? [] : [schema.text(run.text, marks)];
  });
}

/** The running text of a document, in its normal form. */
export function flowOfDoc(doc: Node): Flow[] {
  return normalFlow(flowsIn(doc));
}

/** The line of a document of one line, in its normal form. */
export function lineOfDoc(doc: Node): Run[] {
  return normalRuns(doc.children.flatMap(runsOf));
}

function flowsIn(node: Node): Flow[] {
  return node.children.map((child): Flow => {
    switch (child.type.name) {
      case "quote":
        return { type: "quote", flow: flowsIn(child) };
      case "bullets":
      case "numbers":
        return {
          type: "list",
          ordered: child.type.name === "numbers",
          start: Number(child.attrs.start ?? 1),
          loose: child.attrs.loose === true,
          items: child.children.map(flowsIn),
        };
      default:
        return { type: "paragraph", runs: runsOf(child) };
    }
  });
}

function runsOf(paragraph: Node): Run[] {
  return paragraph.children.map((node): Run => {
    if (node.type.name === "cite") return { type: "cite", id: String(node.attrs.id) };
    if (node.type.name === "newLine") return { type: "break" };
    const words: Run = { type: "words", text: node.text ?? "" };
    for (const { type, attrs } of node.marks) {
      if (type.name === "link") words.href = String(attrs.href);
      else if (type.name === "strong") words.strong = true;
      else if (type.name === "emphasis") words.emphasis = true;
      else words.code = true;
    }
    return words;
  });
}
