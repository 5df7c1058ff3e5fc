import { PARTS } from "../../catalog/mdx/parts";
import { attributesOf, isPart, type MdxNode, wordsOf } from "../../catalog/mdx/tree";
import { alignments, type Block, type Choice } from "./block";
import { type Flow, normalFlow, shapeOf } from "./flow";
import { normalBlock } from "./normal-block";
import { flowIn, flowOf, runsIn } from "./read-text";
import { heard, normalRuns, type Run } from "./runs";

/** The block that a parsed piece of a lesson is, in its normal form; null when no form can hold it. */
export function blockIn(node: MdxNode): Block | null {
  const block = isPart(node) ? partIn(node) : markdownIn(node);
  return block && normalBlock(block);
}

function markdownIn(node: MdxNode): Block | null {
  switch (node.type) {
    case "heading": {
      const runs = line(node.children ?? []);
      return runs && (node.depth === 2 || node.depth === 3)
        ? { type: "heading", depth: node.depth, runs }
        : null;
    }
    case "table":
      return tableIn(node);
    case "code": {
      const { lang, meta, value = "" } = node;
      return meta || value.endsWith("\n") ? null : { type: "code", lang: lang ?? "", text: value };
    }
    case "thematicBreak":
      return { type: "rule" };
    default: {
      const flow = exact(flowOf(node));
      return flow && { type: "text", flow };
    }
  }
}

/** Running text whose normal form says the same and is built the same; else null. */
function exact(piece: Flow | null): Flow | null {
  const [normal, ...more] = piece ? normalFlow([piece]) : [];
  return piece && normal && more.length === 0 && shapeOf([normal]) === shapeOf([piece])
    ? normal
    : null;
}

function flow(nodes: readonly MdxNode[]): Flow[] | null {
  const read = flowIn(nodes);
  return read && shapeOf(normalFlow(read)) === shapeOf(read) ? read : null;
}

function line(nodes: readonly MdxNode[]): Run[] | null {
  const runs = runsIn(nodes);
  return runs && heard(normalRuns(runs)) === heard(runs) ? runs : null;
}

function tableIn(node: MdxNode): Block | null {
  const rows: Run[][][] = [];
  for (const row of node.children ?? []) {
    const cells: Run[][] = [];
    for (const cell of row.children ?? []) {
      const runs = line(cell.children ?? []);
      if (!runs) return null;
      cells.push(runs);
    }
    rows.push(cells);
  }
  const [head, ...body] = rows;
  if (!head || body.some((cells) => cells.length > head.length)) return null;
  const align = (node.align ?? []).map((side) => alignments.find((one) => one === side) ?? null);
  return { type: "table", align, head, rows: body };
}

/** The literal attributes of a part when they are exactly those that it must have; else null. */
function exactAttributes(node: MdxNode): Record<string, string> | null {
  const rule = node.name && Object.hasOwn(PARTS, node.name) ? PARTS[node.name] : undefined;
  const values = attributesOf(node);
  const names = Object.keys(rule?.attributes ?? {});
  const exactly =
    rule !== undefined &&
    node.attributes?.length === names.length &&
    names.every((name) => Object.hasOwn(values, name));
  return exactly ? values : null;
}

function partIn(node: MdxNode): Block | null {
  const values = exactAttributes(node);
  if (!values || node.type !== "mdxJsxFlowElement") return null;
  const { id = "", title = "", kind = "", src = "", alt = "", caption = "", ids = "" } = values;
  const children = node.children ?? [];
  if (PARTS[node.name ?? ""]?.holds === "nothing" && children.length > 0) return null;
  switch (node.name) {
    case "Figure":
      return { type: "figure", src, alt, caption };
    case "Media":
      return { type: "media", id };
    case "Sources":
      return { type: "sources", ids: ids.split(" ").filter(Boolean) };
    case "Item":
      return { type: "item", id };
    case "StateCard":
      return { type: "state-card" };
    case "Contacts":
      return { type: "contacts" };
    case "Scenario":
      return scenarioIn(children, { id, title, setting: values.setting ?? "" });
  }
  const inside = flow(children);
  if (!inside) return null;
  switch (node.name) {
    case "Callout":
      return { type: "callout", kind, title, flow: inside };
    case "WorkedExample":
      return { type: "example", title, flow: inside };
    case "TryIt":
      return { type: "try", title, flow: inside };
    case "Reflect":
      return values.private === "true" ? { type: "reflect", id, flow: inside } : null;
    default:
      return null;
  }
}

function scenarioIn(
  children: readonly MdxNode[],
  facts: { id: string; title: string; setting: string },
): Block | null {
  const isChoice = (node: MdxNode) => isPart(node) && node.name === "Choice";
  const from = children.findIndex(isChoice);
  const told = flow(from < 0 ? children : children.slice(0, from));
  const choices: Choice[] = [];
  for (const node of from < 0 ? [] : children.slice(from)) {
    const choice = isChoice(node) ? choiceIn(node) : null;
    if (!choice) return null;
    choices.push(choice);
  }
  return told && { type: "scenario", ...facts, flow: told, choices };
}

function choiceIn(node: MdxNode): Choice | null {
  const values = exactAttributes(node);
  const [first, ...rest] = node.children ?? [];
  if (!values) return null;
  const isWhy = (one: MdxNode | undefined) =>
    one !== undefined && isPart(one) && one.name === "Why";
  const facts = { id: values.id ?? "", verdict: values.verdict ?? "" };
  if (first === undefined) return { ...facts, text: [], why: [] };
  if (isWhy(first)) return whole({ ...facts, text: [] }, rest, flowsOf(first));
  if (first.type !== "paragraph") return null;

  const inline = first.children ?? [];
  const at = inline.findIndex(isWhy);
  const text = line(at < 0 ? inline : inline.slice(0, at));
  if (!text) return null;
  if (at < 0) {
    const [why, ...more] = rest;
    return why === undefined || isWhy(why)
      ? whole({ ...facts, text }, more, why ? flowsOf(why) : [])
      : null;
  }
  const after = inline.slice(at + 1);
  if (after.some((one) => wordsOf(one).trim() !== "" || isPart(one))) return null;
  const why = line(inline[at]?.children ?? []);
  return whole({ ...facts, text }, rest, why && [{ type: "paragraph", runs: why }]);
}

function flowsOf(why: MdxNode): Flow[] | null {
  const has = exactAttributes(why);
  if (!has) return null;
  if (why.type === "mdxJsxFlowElement") return flow(why.children ?? []);
  const runs = line(why.children ?? []);
  return runs && [{ type: "paragraph", runs }];
}

function whole(
  choice: Omit<Choice, "why">,
  rest: readonly MdxNode[],
  why: Flow[] | null,
): Choice | null {
  return rest.length === 0 && why !== null ? { ...choice, why } : null;
}
