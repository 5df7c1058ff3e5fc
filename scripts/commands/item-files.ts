import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { formatOf, isFormatName } from "../../app/authoring/formats/formats";
import { apartFrom, largestFile } from "../../app/authoring/formats/found";
import { FORMATS, type FormatName, type Imported } from "../../app/authoring/formats/item-format";

import { readItems } from "../../app/authoring/formats/read-items";
import { inWords } from "../../app/authoring/formats/said";
import { writeItems } from "../../app/authoring/formats/write-items";
import { type BankEntry, readBankText, withItems } from "../../app/authoring/items-yaml";
import { textFor } from "../../app/i18n/catalog";
import {
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  parsedOrMisuse,
} from "./command";
import { readTextFile } from "./read-file";

const t = textFor("en");
const KNOWN = `gift, moodle-xml, aiken, qti12, qti21, qti3 or csv`;

/**
 * `items import FILE [--format F] --to ITEMS.yaml`: what became of each question of a file of another
 * program. Those that could be read are added to the end of ITEMS.yaml, which is made if it is not
 * there, and keeps every character that it had.
 */
export async function importItems(line: CommandLine): Promise<ExitCode> {
  const { file, format, to } = argumentsOf(line.args);
  const bytes = await bytesOf(file);
  const bank = await bankAt(to);
  const read = await readItems({ name: file, bytes }, format, t);
  if (read.format === null)
    throw new MisuseError(`${file} is in no format that is known. Say with --format: ${KNOWN}.`);
  const outcomes = apartFrom(bank.ids, read.outcomes, t);
  const items = outcomes.flatMap((one) => (one.status === "rejected" ? [] : [one.item]));
  if (items.length > 0) await writeWhole(to, withItems(bank.text, items), bank.isThere);
  for (const one of outcomes) line.print(printed(one));
  for (const words of read.left) line.say(words);
  const rejected = outcomes.length - items.length;
  line.say(
    items.length > 0
      ? `Added ${count(items.length)} to ${to}; ${rejected} could not be read.`
      : `Nothing was added to ${to}: no question could be read.`,
  );
  return rejected === 0 ? GOOD : NOT_GOOD;
}

/**
 * `items export ITEMS.yaml --format F --to FILE`: the items in the format of another program; a package
 * where FILE ends in .zip. An entry that is no item is named, and the others are written. Nothing is
 * ever written over a file that is there.
 */
export async function exportItems(line: CommandLine): Promise<ExitCode> {
  const { file, format: said, to } = argumentsOf(line.args);
  const format = said ?? formatOf(to, "");
  if (!format) throw new MisuseError(`Say with --format: ${KNOWN}.`);
  const bank = readBankText(await readTextFile(file));
  if (!bank.ok) throw new MisuseError(`${file}: ${notBank(bank)}`);
  const items = bank.entries.flatMap((entry) => (entry.ok ? [entry.item] : []));
  const written = writeItems(items, format, to, t);
  if (!written.ok) throw new MisuseError(written.refused);
  if (items.length > 0) await writeNew(to, written.bytes);
  const lost = new Map(written.items.map((one) => [one.index, one.lost]));
  tellEntries(line, bank.entries, lost);
  const rejected = bank.entries.length - items.length;
  line.say(
    items.length > 0
      ? `Wrote ${count(items.length)} to ${to}; ${rejected} could not be read.`
      : `Nothing was written: ${file} holds no item.`,
  );
  return rejected === 0 && items.length > 0 ? GOOD : NOT_GOOD;
}

function tellEntries(
  { print }: CommandLine,
  entries: readonly BankEntry[],
  lost: ReadonlyMap<number, readonly string[]>,
): void {
  let at = 0;
  for (const [place, entry] of entries.entries()) {
    const index = place + 1;
    if (entry.ok) {
      at += 1;
      const { id, type } = entry.item;
      print({ index, status: "exported", id, type, unseen: lost.get(at) ?? [] });
    } else {
      const problems = entry.problems.map((one) => inWords(t, one)).join(" ");
      const reason = t("formats.item.refused", { problems });
      print({ index, status: "rejected", id: entry.id ?? undefined, reason });
    }
  }
}

function printed(one: Imported): object {
  if (one.status === "rejected") return one;
  const { index, status, id, type, wanting } = one;
  const lost = one.status === "partial" ? one.lost : undefined;
  return { index, status, id, type, reason: lost?.join(" "), lost, wanting };
}

function argumentsOf(args: string[]): { file: string; format: FormatName | null; to: string } {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({
      args,
      options: { format: { type: "string" }, to: { type: "string" } },
      allowPositionals: true,
    }),
  );
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new MisuseError("Give one FILE.");
  if (!values.to) throw new MisuseError("Say with --to where the items go.");
  const { format } = values;
  if (format !== undefined && !isFormatName(format))
    throw new MisuseError(`There is no format ${format}. Say one of these: ${FORMATS.join(", ")}.`);
  return { file, format: format ?? null, to: values.to };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new MisuseError(`There is no file ${path}.`);
  if (!found.isFile()) throw new MisuseError(`${path} is not a file.`);
  if (found.size > largestFile)
    throw new MisuseError(`${path} is larger than 5 MB. Split it into smaller files.`);
  return readFile(path).catch(() => {
    throw new MisuseError(`${path} cannot be read: check who may read it.`);
  });
}

/** The bank that items are added to: its text and its ids, both empty when it is not there yet. */
async function bankAt(path: string): Promise<{ text: string; ids: string[]; isThere: boolean }> {
  if (!/\.ya?ml$/i.test(path))
    throw new MisuseError(`${path} does not end in .yaml: items are kept in a file that does.`);
  if (!(await stat(path).catch(() => null))) return { text: "", ids: [], isThere: false };
  const text = await readTextFile(path);
  const bank = readBankText(text);
  if (!bank.ok) throw new MisuseError(`${path}: ${notBank(bank)} Nothing was written.`);
  return { text, ids: bank.ids, isThere: true };
}

function notBank({ reason, line }: { reason: "not-yaml" | "not-a-bank"; line: number }): string {
  return reason === "not-yaml"
    ? `line ${line} is not YAML.`
    : "it has no list of items, as items.yaml has.";
}

/** The whole text or nothing of it: a new file beside the old one takes its place at once. */
async function writeWhole(path: string, text: string, isThere: boolean): Promise<void> {
  if (!isThere) return writeNew(path, text);
  const target = await realpath(path);
  const beside = `${target}.${randomUUID()}.new`;
  try {
    await writeFile(beside, text, { flag: "wx", mode: (await stat(target)).mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw new MisuseError(`${path} cannot be written: ${why(error)}.`);
  }
}

async function writeNew(path: string, body: string | Uint8Array): Promise<void> {
  await writeFile(path, body, { flag: "wx" }).catch((error: unknown) => {
    throw new MisuseError(
      why(error) === "EEXIST"
        ? `${path} is there already, so nothing was written over it.`
        : `${path} cannot be written: ${why(error)}.`,
    );
  });
}

function why(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function count(items: number): string {
  return items === 1 ? "1 item" : `${items} items`;
}
