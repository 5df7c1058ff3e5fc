import { stringify } from "csv-stringify/sync";

/** What a spreadsheet would take for a formula, in plain and full-width forms (security.md A6). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table as CSV (RFC 4180, lines ended by CR LF). A cell that a spreadsheet would run is written
 * with an apostrophe before it; numbers and absent values are not.
 */
export function csvTable(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: "windows",
      // Of line ends the library quotes only its own.
      quoted_match: /[\r\n]/,
      cast: { string: (text) => (FORMULA.test(text) ? `'${text}` : text) },
    },
  );
}
