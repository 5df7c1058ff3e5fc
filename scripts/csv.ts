/** One record of a CSV text. `cells` is null where quotes make no sense. */
export interface CsvRecord {
  /** The line it begins on, from 1. */
  line: number;
  cells: string[] | null;
}

const quote = '"';

/**
 * The records of a CSV text (RFC 4180), with or without a byte order mark, lines ended by LF or CRLF.
 * Blank lines are left out. A record whose quotes make no sense costs its own line only: reading goes
 * on with the next.
 */
export function* csvRecords(text: string): Generator<CsvRecord> {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (let line = 1; at < text.length; line++) {
    const end = lineEnd(text, at);
    const plain = withoutReturn(text.slice(at, end));
    if (!plain.includes(quote)) {
      if (plain.trim() !== "") yield { line, cells: plain.split(",") };
      at = end + 1;
      continue;
    }
    const record = quotedRecord(text, at);
    yield { line, cells: record?.cells ?? null };
    if (record) line += text.slice(end, record.end).split("\n").length - 1;
    at = (record?.end ?? end) + 1;
  }
}

/**
 * Reads one record with quotes, from `at` to the end of its last line. Null when a quote is not
 * closed, or is followed or preceded by anything but a comma or the end of the line.
 */
function quotedRecord(text: string, from: number): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  for (let at = from; ; at++) {
    if (text[at] === quote) {
      const close = closingQuote(text, at + 1);
      if (close < 0) return null;
      cells.push(text.slice(at + 1, close).replaceAll('""', quote));
      at = close + 1;
    } else {
      const end = lineEnd(text, at);
      const comma = text.slice(at, end).indexOf(",");
      const stop = comma < 0 ? end : at + comma;
      const cell = text.slice(at, stop);
      if (cell.includes(quote)) return null;
      cells.push(comma < 0 ? withoutReturn(cell) : cell);
      at = stop;
    }
    if (text.startsWith("\r\n", at)) at++;
    if (at >= text.length || text[at] === "\n") return { cells, end: at };
    if (text[at] !== ",") return null;
  }
}

/** Where the quote that ends a cell stands; −1 when none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? text.length : feed;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
