import { alignments, type Block, type BlockType } from "./block";
import { normalFlow } from "./flow";
import { normalBlock } from "./normal-block";
import { readFlow, readLine } from "./read-text";
import type { Run } from "./runs";
import { writeFlow, writeLine, writePiece, writeRuns } from "./write-text";

/** A block as the fields of its form hold it; running text as the Markdown that `readFlow` reads. */
export interface BlockFields {
  text: string;
  kind: string;
  title: string;
  id: string;
  setting: string;
  src: string;
  alt: string;
  caption: string;
  lang: string;
  depth: string;
  ids: readonly string[];
  /** The cells of a table, row by row, its head first, and how many stand in a row. */
  cell: readonly string[];
  width: number;
  align: readonly string[];
  choiceId: readonly string[];
  choiceVerdict: readonly string[];
  choiceText: readonly string[];
  choiceWhy: readonly string[];
}

export const NO_FIELDS: BlockFields = {
  text: "",
  kind: "",
  title: "",
  id: "",
  setting: "",
  src: "",
  alt: "",
  caption: "",
  lang: "",
  depth: "2",
  ids: [],
  cell: [],
  width: 1,
  align: [],
  choiceId: [],
  choiceVerdict: [],
  choiceText: [],
  choiceWhy: [],
};

/** What the fields of a block's form hold. */
export function fieldsOf(block: Block): BlockFields {
  switch (block.type) {
    case "heading":
      return {
        ...NO_FIELDS,
        depth: String(block.depth),
        text: writeLine(block.runs, "field"),
      };
    case "text":
      return { ...NO_FIELDS, text: writePiece(block.flow, "field") };
    case "table":
      return {
        ...NO_FIELDS,
        width: block.head.length,
        align: block.align.map((side) => side ?? ""),
        cell: [block.head, ...block.rows].flat().map((runs) => writeLine(runs, "field")),
      };
    case "code":
      return { ...NO_FIELDS, lang: block.lang, text: block.text };
    case "source":
      return { ...NO_FIELDS, text: block.text };
    case "scenario":
      return {
        ...NO_FIELDS,
        id: block.id,
        title: block.title,
        setting: block.setting,
        text: writeFlow(block.flow, "field"),
        choiceId: block.choices.map(({ id }) => id),
        choiceVerdict: block.choices.map(({ verdict }) => verdict),
        choiceText: block.choices.map(({ text }) => writeRuns(text, "field")),
        choiceWhy: block.choices.map(({ why }) => writeFlow(why, "field")),
      };
    case "callout":
    case "example":
    case "try":
    case "reflect": {
      const { type: _, flow, ...facts } = block;
      return { ...NO_FIELDS, ...facts, text: writeFlow(flow, "field") };
    }
    case "rule":
    case "state-card":
    case "contacts":
      return NO_FIELDS;
    default: {
      const { type: _, ...facts } = block;
      return { ...NO_FIELDS, ...facts };
    }
  }
}

/**
 * The blocks that a form of this type makes: one, or as many as its text has paragraphs, lists and
 * quotations, or none when it holds nothing at all.
 */
export function blocksFrom(type: BlockType, fields: BlockFields): Block[] {
  return made(type, fields).map(normalBlock);
}

function made(type: BlockType, fields: BlockFields): Block[] {
  const { text, kind, title, id } = fields;
  switch (type) {
    case "heading": {
      const runs = readLine(text);
      return runs.length > 0 ? [{ type, depth: fields.depth === "3" ? 3 : 2, runs }] : [];
    }
    case "text":
      return readFlow(text).map((flow): Block => ({ type, flow }));
    case "table":
      return tableFrom(fields);
    case "code":
      return text.trim() === "" ? [] : [{ type, lang: fields.lang, text }];
    case "source":
      return text.trim() === "" ? [] : [{ type, text: text.replace(/\r\n?/g, "\n").trim() }];
    case "callout":
      return [{ type, kind, title, flow: readFlow(text) }];
    case "example":
    case "try":
      return [{ type, title, flow: readFlow(text) }];
    case "reflect":
      return [{ type, id, flow: readFlow(text) }];
    case "scenario":
      return [
        {
          type,
          id,
          title,
          setting: fields.setting,
          flow: readFlow(text),
          choices: choicesFrom(fields),
        },
      ];
    case "figure":
      return [{ type, src: fields.src, alt: fields.alt, caption: fields.caption }];
    case "sources":
      return fields.ids.length > 0 ? [{ type, ids: [...fields.ids] }] : [];
    case "item":
    case "media":
      return [{ type, id }];
    default:
      return [{ type }];
  }
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Choices that hold words; one that was just filled in takes the next letter. */
function choicesFrom(fields: BlockFields): (Block & { type: "scenario" })["choices"] {
  const ids = new Set(fields.choiceId);
  return fields.choiceText.flatMap((typed, at) => {
    const text = readFlow(typed).flatMap((piece, nth): Run[] =>
      piece.type === "paragraph"
        ? [...(nth > 0 ? [{ type: "break" as const }] : []), ...piece.runs]
        : readLine(writePiece(piece, "field")),
    );
    const why = normalFlow(readFlow(fields.choiceWhy[at] ?? ""));
    if (text.length === 0 && why.length === 0) return [];
    const free = [...LETTERS].find((letter) => !ids.has(letter)) ?? "z";
    const id = fields.choiceId[at] || free;
    ids.add(id);
    return [{ id, verdict: fields.choiceVerdict[at] || "partial", text, why }];
  });
}

/** A table of the rows and columns that hold anything. */
function tableFrom({ cell, width, align }: BlockFields): Block[] {
  const wide = Math.max(1, width);
  const rows: Run[][][] = [];
  for (let at = 0; at < cell.length; at += wide) {
    rows.push(Array.from({ length: wide }, (_, column) => readLine(cell[at + column] ?? "")));
  }
  const columns = Array.from({ length: wide }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column]?.length ?? 0) > 0),
  );
  const kept = rows.map((row) => columns.map((column) => row[column] ?? []));
  const [head, ...body] = kept;
  if (!head || columns.length === 0) return [];
  return [
    {
      type: "table",
      align: columns.map((column) => alignments.find((one) => one === align[column]) ?? null),
      head,
      rows: body.filter((row) => row.some((runs) => runs.length > 0)),
    },
  ];
}
