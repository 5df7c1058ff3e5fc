import { CsvError, parse } from "csv-parse/sync";

/** One record of a CSV text. `cells` is null where quotes make no sense. */
export interface CsvRecord {
  /** The line it begins on, from 1. */
  line: number;
  cells: string[] | null;
}

const FEED = 0x0a;

/**
 * The records of a CSV text (RFC 4180), with or without a byte order mark, lines ended by LF or CRLF,
 * cells parted by `delimiter`. Blank lines are left out. A record whose quotes make no sense costs its
 * own line only: reading goes on with the next.
 */
export function* csvRecords(text: string, delimiter = ","): Generator<CsvRecord> {
  let rest = Buffer.from(text.replace(/^\uFEFF/, ""));
  let line = 1;
  while (rest.length > 0) {
    const { records, broken } = readSound(rest, delimiter);
    let from = 0;
    for (const { cells, end } of records) {
      if (cells.length > 1 || cells[0]?.trim() !== "") yield { line, cells };
      line += linesIn(rest.subarray(from, end));
      from = end;
    }
    if (!broken) return;
    yield { line, cells: null };
    const feed = rest.indexOf(FEED, from);
    if (feed < 0) return;
    rest = rest.subarray(feed + 1);
    line++;
  }
}

/** The records, each with the byte it ends before, up to the first whose quotes make no sense. */
function readSound(bytes: Buffer, delimiter: string) {
  const records: { cells: string[]; end: number }[] = [];
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      on_record: (cells, { bytes: end }) => {
        records.push({ cells, end });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return { records, broken: true };
    throw error;
  }
  return { records, broken: false };
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(FEED); at >= 0; at = bytes.indexOf(FEED, at + 1)) lines++;
  return lines;
}
