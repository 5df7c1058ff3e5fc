import { done, type Outcome, refused } from "../../record/outcome";
import { walkXml } from "./read-xml";
import { MOST_CELL, MOST_COLUMNS, MOST_ROWS, type SheetRefusal, type SheetRow } from "./sheet";
import { dayOfSerial, placeOf, showsDay } from "./xlsx-value";

/** A sheet of a workbook, by the file that holds it. */
export interface SheetName {
  name: string;
  relation: string;
  hidden: boolean;
}

/** The sheets of a workbook in order, and from when its days count. */
export function readWorkbook(xml: Buffer): { sheets: SheetName[]; from1904: boolean } {
  const sheets: SheetName[] = [];
  let from1904 = false;
  walkXml(xml, {
    open: (name, at) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(at.date1904 ?? "");
      if (name === "sheet")
        sheets.push({
          name: at.name ?? "",
          relation: at["r:id"] ?? "",
          hidden: (at.state ?? "visible") !== "visible",
        });
    },
  });
  return { sheets, from1904 };
}

/** Where each relation of a workbook leads, and whether any leads out of the file. */
export function readRelations(xml: Buffer): { targets: Map<string, string>; external: boolean } {
  const targets = new Map<string, string>();
  let external = false;
  walkXml(xml, {
    open: (name, at) => {
      if (name !== "Relationship") return;
      if (at.TargetMode === "External" || /externalLink|connections/.test(at.Type ?? ""))
        external = true;
      const target = at.Target ?? "";
      targets.set(at.Id ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return { targets, external };
}

/** Of each cell style, whether it shows a day. */
export function readStyles(xml: Buffer): boolean[] {
  const codes = new Map<number, string>();
  const days: boolean[] = [];
  let within = false;
  walkXml(xml, {
    open: (name, at) => {
      if (name === "numFmt") codes.set(Number(at.numFmtId), at.formatCode ?? "");
      if (name === "cellXfs") within = true;
      if (name === "xf" && within) {
        const id = Number(at.numFmtId ?? 0);
        days.push(showsDay(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === "cellXfs") within = false;
    },
  });
  return days;
}

/** The strings that cells share, in order; how they sound in Japanese is left out. */
export function readSharedStrings(xml: Buffer): string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let skipped = 0;
  let inText = false;
  walkXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") skipped += 1;
      inText = name === "t" && skipped === 0;
    },
    text: (part) => {
      if (inText && text !== null) text += part;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") skipped -= 1;
      if (name === "si") strings.push(text ?? "");
    },
  });
  return strings;
}

/** What cells refer to outside their sheet. */
export interface Around {
  strings: readonly string[];
  /** Of each cell style, whether it shows a day. */
  days: readonly boolean[];
  from1904: boolean;
}

/** Stops a walk that has seen enough. */
class TooMuch extends Error {
  constructor(readonly reason: "too-many-rows" | "too-many-columns" | "damaged") {
    super(reason);
  }
}

/** The rows of a sheet: values only. A formula is what it last came to; a day is YYYY-MM-DD. */
export function readSheetRows(xml: Buffer, around: Around): Outcome<SheetRow[], SheetRefusal> {
  const rows: SheetRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell: { column: number; type: string; style: number } | null = null;
  let value = "";
  let reads = false;
  const keep = () => {
    if (cell === null) return;
    const text = shownIn(cell, value, around);
    if (text !== "") {
      if (cell.column >= MOST_COLUMNS) throw new TooMuch("too-many-columns");
      while (cells.length < cell.column) cells.push("");
      cells[cell.column] = text;
    }
    cell = null;
  };
  try {
    walkXml(xml, {
      open: (name, at) => {
        if (name === "row") {
          const next = at.r === undefined ? row + 1 : Number(at.r);
          if (!Number.isInteger(next) || next <= row) throw new TooMuch("damaged");
          row = next;
          cells = [];
        } else if (name === "c") {
          const place = at.r === undefined ? { column: cells.length, row } : placeOf(at.r);
          if (place === null || place.row !== row) throw new TooMuch("damaged");
          cell = { column: place.column, type: at.t ?? "n", style: Number(at.s ?? 0) };
          value = "";
        }
        reads = cell !== null && (name === "v" || name === "t");
      },
      text: (text) => {
        if (reads && value.length <= MOST_CELL) value += text;
      },
      close: (name) => {
        if (name === "v" || name === "t") reads = false;
        if (name === "c") keep();
        if (name === "row" && cells.some((one) => one.trim() !== "")) rows.push({ row, cells });
        if (rows.length > MOST_ROWS + 1) throw new TooMuch("too-many-rows");
      },
    });
  } catch (error) {
    if (error instanceof TooMuch) return refused(error.reason);
    throw error;
  }
  return done(rows);
}

function shownIn(
  { type, style }: { type: string; style: number },
  value: string,
  { strings, days, from1904 }: Around,
): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "n" || value === "") return type === "d" ? value.slice(0, 10) : value;
  const number = Number(value);
  if (days[style]) return dayOfSerial(number, from1904) ?? value;
  return Number.isFinite(number) ? String(number) : value;
}
