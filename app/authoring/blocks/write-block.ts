import type { Block, Choice } from "./block";
import type { Flow } from "./flow";
import type { Run } from "./runs";
import { writeFlow, writeLine, writePiece, writeRuns } from "./write-text";

/**
 * A block as it is written in a lesson; `normalBlock` first. What it writes is text and parts with literal
 * attributes, whatever was typed.
 *
 * @param other with the other sign of lists, for a list that stands beside another
 */
export function writeBlock(block: Block, other = false): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.depth)} ${writeLine(block.runs, "source")}`.trimEnd();
    case "text":
      return writePiece(block.flow, "source", other);
    case "table":
      return writeTable(block);
    case "code":
      return fenced(block.text, block.lang);
    case "rule":
      return "---";
    case "callout":
      return holding("Callout", { kind: block.kind, title: block.title }, block.flow);
    case "example":
      return holding("WorkedExample", { title: block.title }, block.flow);
    case "try":
      return holding("TryIt", { title: block.title }, block.flow);
    case "reflect":
      return holding("Reflect", { id: block.id, private: "true" }, block.flow);
    case "scenario":
      return writeScenario(block);
    case "figure":
      return alone("Figure", { src: block.src, alt: block.alt, caption: block.caption });
    case "media":
      return alone("Media", { id: block.id });
    case "sources":
      return alone("Sources", { ids: block.ids.join(" ") });
    case "item":
      return alone("Item", { id: block.id });
    case "state-card":
      return alone("StateCard", {});
    case "contacts":
      return alone("Contacts", {});
    case "source":
      return block.text;
  }
}

const IN_ATTRIBUTE: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "<": "&lt;",
  ">": "&gt;",
  "{": "&#x7B;",
  "}": "&#x7D;",
  "`": "&#x60;",
  "\\": "&#x5C;",
};

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const written = value
        .replace(/&(?=#|\w)/g, "&amp;")
        .replace(/["<>{}`\\]/g, (sign) => IN_ATTRIBUTE[sign] ?? "");
      return ` ${name}="${written}"`;
    })
    .join("");
}

function alone(name: string, values: Readonly<Record<string, string>>): string {
  return `<${name}${attributes(values)} />`;
}

/** One paragraph stands right between its tags; more are set apart from them. */
function holding(name: string, values: Readonly<Record<string, string>>, flow: Flow[]): string {
  const [first, ...more] = flow;
  const tight = first === undefined || (first.type === "paragraph" && more.length === 0);
  const gap = tight ? "\n" : "\n\n";
  const inside = first === undefined ? "" : `${writeFlow(flow, "source")}${gap}`;
  return `<${name}${attributes(values)}>${gap}${inside}</${name}>`;
}

function writeScenario(block: Block & { type: "scenario" }): string {
  const { id, title, setting, flow, choices } = block;
  const inside = [
    ...(flow.length > 0 ? [writeFlow(flow, "source")] : []),
    ...choices.map(writeChoice),
  ];
  return [`<Scenario${attributes({ id, title, setting })}>`, ...inside, "</Scenario>"].join("\n\n");
}

function writeChoice({ id, verdict, text, why }: Choice): string {
  const open = `<Choice${attributes({ id, verdict })}>`;
  const words = text.length > 0 ? [writeRuns(text, "source")] : [];
  const [first, ...more] = why;
  if (first === undefined) return [open, ...words, "</Choice>"].join("\n");
  if (first.type === "paragraph" && more.length === 0 && words.length > 0) {
    return [open, ...words, `<Why>${writePiece(first, "source")}</Why>`, "</Choice>"].join("\n");
  }
  return [open, ...words, "<Why>", writeFlow(why, "source"), "</Why>", "</Choice>"].join("\n\n");
}

function writeTable({ align, head, rows }: Block & { type: "table" }): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cells = (runs: readonly Run[][]) => row(runs.map((cell) => writeCell(cell)));
  const rule = head.map((_, column) => {
    const side = align[column];
    return side === "left" ? ":--" : side === "right" ? "--:" : side === "center" ? ":-:" : "---";
  });
  return [cells(head), row(rule), ...rows.map(cells)].join("\n");
}

/** In a cell, a bar parts cells even inside code. */
function writeCell(runs: readonly Run[]): string {
  return writeLine(runs, "source").replace(/(?<!\\)\|/g, "\\|");
}

function fenced(text: string, lang: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${lang}\n${text === "" ? "" : `${text}\n`}${fence}`;
}
