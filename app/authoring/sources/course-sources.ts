import { isMap, parseDocument } from "yaml";
import { z } from "zod";
import type { CourseFiles } from "../../catalog/check/course";
import { OWN_SOURCES } from "../../catalog/check/own-sources";
import { readWith } from "../../catalog/check/schema-problems";
import { ProblemList } from "../../catalog/problem";
import { type Fact, type FactBook, sourcesFileSchema } from "../../catalog/source";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import type { FileChanges } from "../course-lists";
import { withNames } from "../course-yaml";
import { citeNote } from "./cite-note";

/** A work as the form asks for it: its id follows from the course. */
export type TypedSource = Omit<Fact, "id" | "figures"> & { figures: string[] };

/** A work as its form has it: what was left out is absent, and its figures are still one text. */
export type SourceForm = Omit<TypedSource, "figures" | "study" | "where" | "url"> & {
  study?: TypedSource["study"] | undefined;
  where?: string | undefined;
  url?: string | undefined;
};

/** The numbers of a text, parted by spaces and commas; null when one of them is none. */
export function figuresIn(text: string): string[] | null {
  const figures = text.split(/[\s,;]+/).filter(Boolean);
  return figures.every((one) => /^\d*\.?\d+$/.test(one)) ? figures : null;
}

/** A work as its form has it, with its figures, and without the names that say nothing. */
export function typedSource(
  { who, work, where, url, basis, study, checked, note }: SourceForm,
  figures: string[],
): TypedSource {
  return {
    ...{ checked, basis, who, work, note, figures },
    ...(study && { study }),
    ...(where && { where }),
    ...(url && { url }),
  };
}

const emptyFile = z.strictObject({ facts: z.array(z.never()).max(0) });

/** The works that a course brings itself, in order; null when its file cannot be read. */
export function ownSources(files: CourseFiles): Fact[] | null {
  return entriesOf(files)?.flatMap((one) => (one.checked === "G" ? [] : [one])) ?? null;
}

/** A note that came with a document: its author has not said yet what work it is. */
export interface OpenNote {
  id: string;
  note: string;
}

/** The notes among a course's sources that may not be cited until their work is said. */
export function openNotes(files: CourseFiles): OpenNote[] {
  return (entriesOf(files) ?? []).flatMap((one) =>
    one.checked === "G" ? [{ id: one.id, note: one.note }] : [],
  );
}

function entriesOf(files: CourseFiles): z.infer<typeof sourcesFileSchema>["facts"] | null {
  const text = files.get(OWN_SOURCES);
  if (text === undefined) return [];
  const problems = new ProblemList(OWN_SOURCES);
  const yaml = readYaml(plainLineEnds(text), problems);
  if (emptyFile.safeParse(yaml?.value).success) return [];
  return (yaml && readWith(sourcesFileSchema, yaml, problems)?.facts) ?? null;
}

/**
 * Says what work a note of a document is, under the note's id, and cites it where the note stood. Null when
 * the file cannot be read or has no such note.
 */
export function completeNote(
  files: CourseFiles,
  id: string,
  source: TypedSource,
): FileChanges | null {
  const entries = entriesOf(files);
  const open = openNotes(files).find((one) => one.id === id);
  if (!entries || !open) return null;
  const facts = entries.map((one) => (one.id === id ? { id, ...source } : one));
  return new Map([
    ...citeNote(files, id, open.note),
    [OWN_SOURCES, withNames(files.get(OWN_SOURCES) ?? "", { facts })],
  ]);
}

/**
 * Adds a work to a course's own sources under the next id that neither it nor the catalog has. What stands in
 * the file keeps its characters. Null when the file cannot be read.
 *
 * @param code the course's, whose first letters the id takes: `TUT-5` → `F-TUT-61`
 */
export function addSource(
  files: CourseFiles,
  { code, catalog, source }: { code: string; catalog: FactBook; source: TypedSource },
): FileChanges | null {
  const own = entriesOf(files);
  if (own === null) return null;
  const id = freeId(code, new Set([...catalog.keys(), ...own.map((one) => one.id)]));
  if (id === null) return null;
  const facts = [{ id, ...source }];
  const entry = withNames("", { facts });
  const before = files.get(OWN_SOURCES);
  if (before === undefined) return new Map([[OWN_SOURCES, entry]]);
  if (own.length === 0) return new Map([[OWN_SOURCES, withNames(before, { facts })]]);
  const added = entry.replace(/^facts:\n/, "");
  const text = before.endsWith("\n") ? before : `${before}\n`;
  return isLast(text, "facts")
    ? new Map([[OWN_SOURCES, text + added]])
    : new Map([[OWN_SOURCES, withNames(text, { facts: [...own, ...facts] })]]);
}

/** Is this the last name of the text, so that what is added at the end belongs to it? */
function isLast(text: string, name: string): boolean {
  const { contents } = parseDocument(text);
  return isMap(contents) && String(contents.items.at(-1)?.key) === name;
}

const FIRST_OWN = 61;
const MOST = 99;

function freeId(code: string, taken: ReadonlySet<string>): string | null {
  const letters = `${code.replace(/[^A-Z]/g, "")}XXX`.slice(0, 3);
  for (let n = FIRST_OWN; n <= MOST; n++)
    if (!taken.has(`F-${letters}-${n}`)) return `F-${letters}-${n}`;
  return null;
}

/** Takes a work out of a course's own sources; with the last one its file goes too. */
export function removeSource(files: CourseFiles, id: string): FileChanges {
  const left = (entriesOf(files) ?? []).filter((one) => one.id !== id);
  const text = files.get(OWN_SOURCES) ?? "";
  return new Map([[OWN_SOURCES, left.length === 0 ? null : withNames(text, { facts: left })]]);
}
