import { zipSync } from "fflate";
import { canonicalJson, type Json, sha256 } from "../../record/canonical";
import { csvTable } from "../../record/csv";
import type { AsOf } from "./as-of";

export type Cell = string | number | null;

/** One table of a pack: the first row names its columns. */
export interface Table {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export interface PackFile {
  name: string;
  text: string;
}

/** Where a chain of the record ended at the report's moment. */
export interface Head {
  stream: string;
  seq: number;
  hash: string;
}

/** What a pack is about, and how to make it again. */
export interface About {
  format: string;
  /** Ids only. */
  scope: Readonly<Record<string, string | null>>;
  asOf: AsOf;
  engine: string;
  heads: readonly Head[];
  /** Commands, as they are typed. */
  replay: readonly string[];
}

/** A report as files, with a manifest that names the SHA-256 of each. */
export interface Pack {
  files: readonly PackFile[];
  manifest: PackFile;
  /** SHA-256 of the manifest: the one number that stands for the whole. */
  hash: string;
}

/**
 * Puts a pack together. Nothing in it tells when, where or in what language it was made, so that made
 * again of the same facts it is the same, byte for byte.
 */
export function packOf(
  about: About,
  tables: readonly Table[],
  more: readonly PackFile[] = [],
): Pack {
  const files = [...tables.map(fileOf), ...more];
  const rows = new Map(tables.map((table) => [`${table.name}.csv`, table.rows.length]));
  const { day, zone, at } = about.asOf;
  const listed: Json = files.map(({ name, text }) => ({
    name,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
    rows: rows.get(name),
  }));
  const manifest: Json = {
    format: about.format,
    scope: { ...about.scope },
    asOf: { day, zone, instant: new Date(at).toISOString() },
    engine: about.engine,
    heads: about.heads.map((head) => ({ ...head })),
    files: listed,
    replay: [...about.replay],
  };
  const text = `${canonicalJson(manifest)}\n`;
  return { files, manifest: { name: "manifest.json", text }, hash: sha256(text) };
}

function fileOf({ name, columns, rows }: Table): PackFile {
  return { name: `${name}.csv`, text: csvTable([columns, ...rows]) };
}

/**
 * A pack as one ZIP: its files, the manifest, and `SHA256SUMS` for `sha256sum --check`. Stored without
 * packing, in order, under one fixed time.
 */
export function zipPack({ files, manifest }: Pack, more: readonly PackFile[] = []): Uint8Array {
  const all = [...files, manifest, ...more];
  const sums = all.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join("");
  const entries = [...all, { name: "SHA256SUMS", text: sums }].map(
    ({ name, text }) => [name, new TextEncoder().encode(text)] as const,
  );
  // A ZIP holds local time: the first day it can hold, read by its parts, is the same in each zone.
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1) });
}

/** Rows in the order of their cells' code units, which every database and locale agrees on. */
export function inOrder<Row extends readonly Cell[]>(rows: readonly Row[]): Row[] {
  const key = (row: Row) =>
    row.map((cell) => (typeof cell === "number" ? pad(cell) : (cell ?? "")));
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at] ?? "", b[at] ?? ""];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function pad(n: number): string {
  return String(n).padStart(16, "0");
}
