import { freePartId } from "../../catalog/mdx/part-id";
import type { Block, BlockType } from "./block";
import type { Flow } from "./flow";
import type { Run } from "./runs";

/** Every type that a person can add, in the order of the menu. */
export const addable = [
  "text",
  "heading",
  "example",
  "scenario",
  "try",
  "callout",
  "reflect",
  "item",
  "figure",
  "media",
  "table",
  "sources",
  "state-card",
  "contacts",
  "code",
  "rule",
  "source",
] as const satisfies readonly BlockType[];

/** What a block is called: running text by what it is, a callout by its kind. */
export type BlockName =
  | Exclude<BlockType, "text" | "callout">
  | "paragraph"
  | "list"
  | "quote"
  | "key"
  | "evidence"
  | "caution"
  | "safety"
  | "callout";

/** The name of a block, for its label. */
export function nameOf(block: Block): BlockName {
  switch (block.type) {
    case "text":
      return block.flow.type;
    case "callout": {
      const known = (["key", "evidence", "caution", "safety"] as const).find(
        (kind) => kind === block.kind,
      );
      return known ?? "callout";
    }
    default:
      return block.type;
  }
}

/** What a block says, in plain words on one line. */
export function wordsIn(block: Block): string {
  switch (block.type) {
    case "heading":
      return said(block.runs);
    case "text":
      return flowSaid([block.flow]);
    case "table":
      return [block.head, ...block.rows].flat().map(said).filter(Boolean).join(" · ");
    case "callout":
    case "example":
    case "try":
    case "scenario":
      return [block.title, flowSaid(block.flow)].filter(Boolean).join(". ");
    case "reflect":
      return flowSaid(block.flow);
    case "figure":
      return [block.src, block.caption].filter(Boolean).join(": ");
    case "sources":
      return block.ids.join(", ");
    case "item":
    case "media":
      return block.id;
    case "code":
    case "source":
      return block.text.replace(/\s+/g, " ");
    default:
      return "";
  }
}

function said(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.type === "words" ? run.text : run.type === "cite" ? `[${run.id}]` : " "))
    .join("");
}

function flowSaid(flow: readonly Flow[]): string {
  return flow
    .map((piece) => {
      if (piece.type === "paragraph") return said(piece.runs);
      if (piece.type === "quote") return flowSaid(piece.flow);
      return piece.items.map(flowSaid).join(" · ");
    })
    .join(" ");
}

/** The facts that a lesson's text cites, in order, each once. */
export function citedIn(blocks: readonly Block[]): string[] {
  const ids = JSON.stringify(blocks).matchAll(/"type":"cite","id":"(F-[A-Z]{3}-\d{2})"/g);
  return [...new Set([...ids].map(([, id = ""]) => id))];
}

/** The next free id of a part in a lesson, like REL-1-L2-S1 after none, or after REL-1-L2-S0. */
export function freeId(
  blocks: readonly Block[],
  { code, lesson, letter }: { code: string; lesson: number; letter: "S" | "R" },
): string {
  const taken = new Set(blocks.map((block) => ("id" in block ? block.id : "")));
  return freePartId(taken, { code, lesson, letter });
}
