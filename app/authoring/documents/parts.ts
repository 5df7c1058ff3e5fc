import { type MdxNode, wordsOf } from "../../catalog/mdx/tree";
import type { FoundList } from "./found";
import { type PartLabel, partLabel, type ScenarioLine, scenarioLine, type Verdict } from "./labels";
import { said } from "./said";

/** A part of a lesson that a document's conventions make, with the blocks in it, which hold marks. */
export interface LessonPart {
  type: "part";
  name: "Callout" | "WorkedExample" | "TryIt" | "Reflect" | "Scenario";
  title: string;
  kind?: string;
  setting?: string;
  blocks: MdxNode[];
  choices?: { verdict: Verdict; text: string; why: string }[];
}

/** Why something that is called a scenario is not one yet. */
export type ScenarioFault = "no-words" | "choices" | "no-why" | "strong";

/** A stretch of a lesson: a block as it is, a part, or what could not be made a scenario. */
export type Stretch =
  | { type: "block"; block: MdxNode }
  | LessonPart
  | { type: "no-scenario"; title: string; fault: ScenarioFault };

/**
 * The stretches of a lesson: headings such as "Scenario: The wrong name" or "Reflect", paragraphs that
 * start with a bold label, and paragraphs of a style Callout, become parts; all else stays as it is.
 */
export function stretchesOf(blocks: readonly MdxNode[], found: FoundList): Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    const label = block.type === "heading" ? partLabel(said(block, found)) : null;
    if (label) {
      const end = endOf(blocks, index, found);
      stretches.push(...partOf(label, block, blocks.slice(index + 1, end), found));
      index = end - 1;
    } else if (block.type === "callout") {
      stretches.push(calloutOf(block, found));
    } else {
      stretches.push(labelled(block, found) ?? { type: "block", block });
    }
  }
  return stretches;
}

/** Where the blocks under a heading end: at the next heading that is not below it, or where another part starts. */
function endOf(blocks: readonly MdxNode[], start: number, found: FoundList): number {
  const depth = blocks[start]?.depth ?? 2;
  const end = blocks.findIndex((block, index) => {
    if (index <= start) return false;
    if (block.type === "heading") return (block.depth ?? 2) <= depth;
    return block.type === "callout" || labelled(block, found) !== null;
  });
  return end < 0 ? blocks.length : end;
}

function partOf(
  label: PartLabel,
  heading: MdxNode,
  blocks: readonly MdxNode[],
  found: FoundList,
): Stretch[] {
  const asBlocks = () => [heading, ...blocks].map((block): Stretch => ({ type: "block", block }));
  if (blocks.length === 0) return asBlocks();
  if (label.part === "Scenario") {
    const scenario = scenarioOf(label.title, blocks, found);
    if (typeof scenario !== "string") return [scenario];
    return [{ type: "no-scenario", title: label.title, fault: scenario }, ...asBlocks()];
  }
  if (label.part === "Reflect") return [reflection(label.title, blocks)];
  return [
    {
      type: "part",
      name: label.part,
      title: label.title,
      ...(label.part === "Callout" && { kind: label.kind }),
      blocks: [...blocks],
    },
  ];
}

/** A reflection is one paragraph: all words under its heading. */
function reflection(title: string, blocks: readonly MdxNode[]): LessonPart {
  const text = paragraphs(blocks).map(wordsOf).join(" ");
  const paragraph = { type: "paragraph", children: [{ type: "text", value: text }] };
  return { type: "part", name: "Reflect", title, blocks: [paragraph] };
}

function calloutOf(block: MdxNode, found: FoundList): LessonPart {
  const [first, ...rest] = block.children ?? [];
  const words = said(first, found);
  const isTitle = rest.length > 0 && words.length <= 80 && !/[.!?]$/.test(words);
  const kind = block.name ?? "key";
  const title = isTitle ? words.replace(/:$/, "") : CALLOUT_TITLES[kind];
  const own = (title !== undefined && isTitle ? rest : [first, ...rest]).filter(
    (each) => each !== undefined,
  );
  return { type: "part", name: "Callout", kind, title: title ?? "Key idea", blocks: own };
}

const CALLOUT_TITLES: Readonly<Record<string, string>> = {
  key: "Key idea",
  evidence: "How sure are we?",
  caution: "Caution",
  safety: "Safety",
};

/** `**Key idea:** Words.` in one paragraph is a part of that one paragraph. */
function labelled(block: MdxNode, found: FoundList): LessonPart | null {
  const [first, ...rest] = block.children ?? [];
  if (block.type !== "paragraph" || first?.type !== "strong" || rest.length === 0) return null;
  const words = said(first, found);
  const after = rest.map(wordsOf).join("");
  const isLabel = /[:.]$/.test(words) || /^\s*:/.test(after);
  const label = isLabel ? partLabel(words.replace(/[:.]$/, "")) : null;
  if (!label || label.part === "Scenario") return null;
  const [start, ...others] = rest;
  const trimmed =
    start?.type === "text"
      ? [{ ...start, value: start.value?.replace(/^\s*:?\s*/, "") }]
      : start
        ? [start]
        : [];
  const paragraph: MdxNode = { type: "paragraph", children: [...trimmed, ...others] };
  if (label.part === "Reflect") return reflection(label.title, [paragraph]);
  return {
    type: "part",
    name: label.part,
    title: label.title,
    ...(label.part === "Callout" && { kind: label.kind }),
    blocks: [paragraph],
  };
}

function scenarioOf(
  title: string,
  blocks: readonly MdxNode[],
  found: FoundList,
): LessonPart | ScenarioFault {
  const words: MdxNode[] = [];
  const choices: { verdict: Verdict; text: string; why: string }[] = [];
  let setting = "";
  for (const paragraph of paragraphs(blocks)) {
    const line: ScenarioLine = scenarioLine(wordsOf(paragraph).replace(/\s+/g, " ").trim());
    const last = choices.at(-1);
    if (line.is === "choice") choices.push({ verdict: line.verdict, text: line.text, why: "" });
    else if (line.is === "setting") setting = found.read(line.text).text;
    else if (last) {
      if (line.is === "words" && last.why === "") last.text = `${last.text} ${line.text}`;
      else last.why = `${last.why} ${line.text}`.trim();
    } else words.push(paragraph);
  }
  if (words.length === 0) return "no-words";
  if (choices.length < 2 || choices.length > 5) return "choices";
  if (choices.some(({ why }) => why === "")) return "no-why";
  if (choices.filter(({ verdict }) => verdict === "strong").length !== 1) return "strong";
  return { type: "part", name: "Scenario", title, setting, blocks: words, choices };
}

/** The paragraphs of blocks, those of lists and quotations among them. */
function paragraphs(blocks: readonly MdxNode[]): MdxNode[] {
  return blocks.flatMap((block) =>
    ["list", "listItem", "blockquote", "table", "tableRow", "callout"].includes(block.type)
      ? paragraphs(block.children ?? [])
      : [block],
  );
}
