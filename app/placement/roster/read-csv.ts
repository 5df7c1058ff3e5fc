import { csvRecords } from "../../record/csv-records";
import { done, type Outcome, refused } from "../../record/outcome";
import { MOST_COLUMNS, MOST_ROWS, type Sheet, type SheetRefusal, type SheetRow } from "./sheet";

/**
 * Reads a CSV list: UTF-8 (or UTF-16 with its mark), comma, semicolon or tab between cells, LF or CRLF
 * between lines. Blank lines are left out; a row is numbered by the line it begins on.
 */
export function readCsv(bytes: Buffer): Outcome<Sheet, SheetRefusal> {
  const text = decoded(bytes);
  if (text === null || text.includes("\0")) return refused("not-text");
  const plain = text.replace(/\r\n?/g, "\n");
  const [first = ""] = plain.split("\n").filter((line) => line.replace(/\uFEFF/, "").trim() !== "");
  const delimiter = delimiterOf(first);
  let headers: string[] | null = null;
  const rows: SheetRow[] = [];
  for (const { line, cells } of csvRecords(plain, delimiter)) {
    if (cells !== null && cells.length > MOST_COLUMNS) return refused("too-many-columns");
    if (headers !== null) rows.push({ row: line, cells });
    else if (cells === null) return refused("damaged");
    else headers = cells;
    if (rows.length > MOST_ROWS) return refused("too-many-rows");
  }
  if (headers === null || rows.length === 0) return refused("empty");
  return done({ headers, rows, leftOut: [] });
}

function decoded(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What parts the headings from each other: whichever of these stands there most, outside quotes. */
function delimiterOf(headings: string): string {
  const bare = headings.replace(/"[^"]*"/g, "");
  const count = (sign: string) => bare.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
