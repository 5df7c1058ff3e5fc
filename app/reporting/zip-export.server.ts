import { walletFiles, type ZipInput } from "../credentials/zip-wallet.server";
import type { Reading } from "../record/context.server";
import { csvTable } from "../record/csv";
import { type ZipFile, zipFiles } from "../record/zip-files";
import { exportText } from "./export-text";
import { readPersonExport } from "./read-person-export.server";

/**
 * Everything held about the acting person as one ZIP, written out as it is made: all of it as JSON, each
 * section as a CSV table, and every credential as signed files, pictures and PDF.
 */
export function zipExport(reading: Reading, input: ZipInput): AsyncGenerator<Uint8Array> {
  return zipFiles(filesOf(reading, input), reading.now);
}

async function* filesOf(reading: Reading, input: ZipInput): AsyncGenerator<ZipFile> {
  yield { name: "READ-ME.txt", body: `${input.t("privacy.zip.readMe")}\n` };
  const head = { madeAt: reading.now, format: "muster-export@1" };
  let whole = "";
  for await (const part of exportText(head, readPersonExport(reading))) whole += part;
  yield { name: "everything.json", body: whole };
  for (const [name, rows] of readPersonExport(reading)) {
    const read: Record<string, unknown>[] = [];
    for await (const row of rows) read.push({ ...row });
    yield { name: `tables/${name}.csv`, body: tableOf(read) };
  }
  for await (const file of walletFiles(reading, input))
    yield { ...file, name: `credentials/${file.name}` };
}

/** Rows as a CSV table with every column that any of them has; what is within a cell is JSON. */
export function tableOf(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvTable([columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))]);
}

function cellOf(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}
