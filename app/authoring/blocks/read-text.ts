import remarkParse from "remark-parse";
import { unified } from "unified";
import { isPart, type MdxNode } from "../../catalog/mdx/tree";
import { type Flow, normalFlow } from "./flow";
import { normalRuns, plainAddress, type Run, type Words } from "./runs";

type Marks = Omit<Words, "type" | "text">;

/** What to read in place of something that running text does not hold; null: the whole cannot be read. */
type Otherwise = (node: MdxNode) => Run[] | null;
const refused: Otherwise = () => null;

/** The runs of a line of a parsed lesson; null when they hold what runs cannot. */
export function runsIn(
  nodes: readonly MdxNode[],
  otherwise: Otherwise = refused,
  marks: Marks = {},
): Run[] | null {
  const runs: Run[] = [];
  for (const node of nodes) {
    const read = runsOf(node, otherwise, marks);
    if (!read) return null;
    runs.push(...read);
  }
  return runs;
}

function runsOf(node: MdxNode, otherwise: Otherwise, marks: Marks): Run[] | null {
  const children = node.children ?? [];
  switch (node.type) {
    case "text":
      return [{ type: "words", text: node.value ?? "", ...marks }];
    case "inlineCode":
      return [{ type: "words", text: node.value ?? "", ...marks, code: true }];
    case "strong":
      return runsIn(children, otherwise, { ...marks, strong: true });
    case "emphasis":
      return runsIn(children, otherwise, { ...marks, emphasis: true });
    case "break":
      return [{ type: "break" }];
    case "link": {
      const href = plainAddress(node.url ?? "");
      return href === null || node.title
        ? otherwise(node)
        : runsIn(children, otherwise, { ...marks, href });
    }
    default:
      return citation(node) ?? otherwise(node);
  }
}

const FACT = /^F-[A-Z]{3}-\d{2}$/;

function citation(node: MdxNode): Run[] | null {
  const [attribute, more] = node.attributes ?? [];
  const { value } = attribute ?? {};
  const isCite = isPart(node) && node.name === "Cite" && node.children?.length === 0 && !more;
  return isCite && attribute?.name === "id" && typeof value === "string" && FACT.test(value)
    ? [{ type: "cite", id: value }]
    : null;
}

/** The running text of a part of a parsed lesson; null when it holds what running text cannot. */
export function flowIn(nodes: readonly MdxNode[], otherwise: Otherwise = refused): Flow[] | null {
  const flow: Flow[] = [];
  for (const node of nodes) {
    const piece = flowOf(node, otherwise);
    if (!piece) return null;
    flow.push(piece);
  }
  return flow;
}

/** One piece of running text; null when it is none. */
export function flowOf(node: MdxNode, otherwise: Otherwise = refused): Flow | null {
  const children = node.children ?? [];
  switch (node.type) {
    case "paragraph": {
      const runs = runsIn(children, otherwise);
      return runs && { type: "paragraph", runs };
    }
    case "blockquote": {
      const flow = flowIn(children, otherwise);
      return flow && { type: "quote", flow };
    }
    case "list": {
      const items: Flow[][] = [];
      for (const item of children) {
        const flow = flowIn(item.children ?? [], otherwise);
        if (!flow || typeof item.checked === "boolean") return null;
        items.push(flow);
      }
      const loose = node.spread === true || children.some(({ spread }) => spread === true);
      const start = node.ordered ? (node.start ?? 1) : 1;
      return { type: "list", ordered: node.ordered === true, start, loose, items };
    }
    default: {
      const runs = otherwise(node);
      return runs && { type: "paragraph", runs };
    }
  }
}

const NO_MARKUP = [
  "autolink",
  "codeFenced",
  "codeIndented",
  "definition",
  "headingAtx",
  "htmlFlow",
  "htmlText",
  "labelStartImage",
  "setextUnderline",
  "thematicBreak",
];
const NO_BLOCKS = [...NO_MARKUP, "blockQuote", "list"];

/** Reads the Markdown that a field can hold; everything that is not of it is words. */
function fieldReader(disabled: readonly string[]) {
  return unified()
    .data("micromarkExtensions", [{ disable: { null: [...disabled] } }])
    .use(remarkParse)
    .freeze();
}
const flowField = fieldReader(NO_MARKUP);
const lineField = fieldReader(NO_BLOCKS);

/**
 * Reads what was typed into a field as running text: paragraphs, lists and quotations with bold,
 * italic, links, code and citations like [F-REL-01]. Whatever else was typed is words, so nothing typed
 * can be an error or code.
 */
export function readFlow(typed: string): Flow[] {
  const text = bounded(typed);
  const tree: MdxNode = flowField.parse(text);
  return normalFlow(flowIn(tree.children ?? [], asTyped(text)) ?? []);
}

/** Reads what was typed into a field as one line of text. */
export function readLine(typed: string): Run[] {
  const line = bounded(typed)
    .replace(/\s*\n\s*/g, " ")
    .trim();
  const tree: MdxNode = lineField.parse(line);
  const paragraphs = flowIn(tree.children ?? [], asTyped(line)) ?? [];
  return lineOf(paragraphs.flatMap((one) => (one.type === "paragraph" ? one.runs : [])));
}

/** Runs as one line: no new lines in it. */
export function lineOf(runs: readonly Run[]): Run[] {
  return normalRuns(runs.map((run) => (run.type === "break" ? { type: "words", text: " " } : run)));
}

function asTyped(text: string): Otherwise {
  return ({ position }) => [
    { type: "words", text: text.slice(position?.start.offset ?? 0, position?.end.offset) },
  ];
}

/** Marks nested beyond reason are words: no reader has to follow them down. */
function bounded(typed: string): string {
  const text = typed.replace(/\r\n?/g, "\n");
  const isDeep = text.split("\n").some((line) => CONTAINERS.test(line) || /^\s{60}/.test(line));
  const marks = text.match(/[[\]*_`]/g)?.length ?? 0;
  if (!isDeep && marks <= MOST_MARKS) return text;
  return text.replace(/[\\`*_[\]>#+.)&-]/g, "\\$&");
}

const MOST_MARKS = 2000;
const CONTAINERS = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){9}/;
