import type { Reader } from "../../db/connect";
import { rawRows } from "../../db/queries/record-sealed";
import { keyColumns, namedValues, type RawRow, rowName, type SealedTable } from "./sealed-tables";

/** Rows of a sealed table as they stand, by the names that the chain gives them. Ask for at most 500. */
export async function readSealedRows(
  db: Reader,
  table: SealedTable,
  names: readonly string[],
): Promise<Map<string, RawRow>> {
  const columns = keyColumns(table);
  const wanted = names.flatMap((name) => {
    const values = namedValues(table, name);
    return values === null ? [] : [values];
  });
  const rows = await rawRows(db, { table, columns }, wanted);
  return new Map(rows.map((row) => [rowName(...columns.map((column) => row[column])), row]));
}
