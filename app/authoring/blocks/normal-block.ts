import type { Block } from "./block";
import { normalFlow } from "./flow";
import { lineOf } from "./read-text";
import { normalRuns, plainText, type Run } from "./runs";

/** Brings a block to the one form in which a lesson can hold it. Again changes nothing. */
export function normalBlock(block: Block): Block {
  switch (block.type) {
    case "heading":
      return { ...block, runs: lineOf(block.runs) };
    case "text": {
      const [flow] = normalFlow([block.flow]);
      return flow ? { type: "text", flow } : block;
    }
    case "table":
      return normalTable(block);
    case "code":
      return { type: "code", lang: languageOf(block.lang), text: codeText(block.text) };
    case "callout":
      return { ...titled(block), kind: plainLine(block.kind) };
    case "example":
    case "try":
      return titled(block);
    case "scenario":
      return {
        ...titled(block),
        id: plainLine(block.id),
        setting: plainLine(block.setting),
        choices: block.choices.map(({ id, verdict, text, why }) => ({
          id: plainLine(id),
          verdict: plainLine(verdict),
          text: normalRuns(text),
          why: normalFlow(why),
        })),
      };
    case "reflect":
      return { ...block, id: plainLine(block.id), flow: normalFlow(block.flow) };
    case "figure":
      return {
        type: "figure",
        src: plainLine(block.src),
        alt: plainLine(block.alt),
        caption: plainLine(block.caption),
      };
    case "sources":
      return { ...block, ids: block.ids.flatMap((id) => plainLine(id).split(" ")).filter(Boolean) };
    case "item":
    case "media":
      return { ...block, id: plainLine(block.id) };
    default:
      return block;
  }
}

function titled<T extends Block & { type: "callout" | "example" | "try" | "scenario" }>(
  block: T,
): T {
  return { ...block, title: plainLine(block.title), flow: normalFlow(block.flow) };
}

/** What an attribute can hold: one line, no hidden characters. */
export function plainLine(text: string): string {
  return plainText(text).trim();
}

function languageOf(lang: string): string {
  return /^[\w+#-]{1,20}$/.test(lang) ? lang : "";
}

const HIDDEN = /[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

function codeText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(HIDDEN, "").replace(/\n+$/, "");
}

function normalTable(table: Block & { type: "table" }): Block {
  const width = Math.max(1, table.head.length);
  const row = (cells: readonly Run[][]) =>
    Array.from({ length: width }, (_, column) => lineOf((cells[column] ?? []).map(inCell)));
  return {
    type: "table",
    align: Array.from({ length: width }, (_, column) => table.align[column] ?? null),
    head: row(table.head),
    rows: table.rows.map(row),
  };
}

/** A bar after a backslash cannot stand in the code of a cell, so there it is words. */
function inCell(run: Run): Run {
  if (run.type !== "words" || !run.code || !run.text.includes("\\|")) return run;
  const { code: _, ...words } = run;
  return words;
}
