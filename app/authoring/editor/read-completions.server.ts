import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { CourseFiles } from "../../catalog/check/course";
import { ProblemList } from "../../catalog/problem";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import { sourcesFileSchema } from "../../catalog/source";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import { sha256 } from "../../record/canonical";
import type { DraftOutline } from "../draft-outline";
import { entriesIn } from "../media/media-list";
import type { Completions, Named } from "./completions";

const LONGEST = 90;

const itemLine = z.object({ id: z.string(), stem: z.string() });
const itemsFile = z.object({ items: z.array(z.unknown()) });

/** What the course and the catalog around it have to name; half-written files give what can be read. */
export async function readCompletions(
  files: CourseFiles,
  { objectives }: DraftOutline,
): Promise<Completions> {
  const { around } = await readCatalogAround();
  const facts = [...around.facts.values(), ...ownFacts(files)];
  return {
    objectives: objectives.map(({ id, text }) => ({ id, words: short(text) })),
    items: itemLines(files),
    facts: facts.flatMap((fact) =>
      fact ? [{ id: fact.id, words: short(`${fact.who}. ${fact.work}`) }] : [],
    ),
    figures: [...files.keys()].flatMap((path) =>
      path.startsWith("figures/") ? [path.slice("figures/".length)] : [],
    ),
    media: (entriesIn(files) ?? []).map(({ id, title }) => ({ id, words: title })),
  };
}

/** A bank takes a while to read, and stays the same while a lesson is written. */
const banks = new LRUCache<string, Named[]>({ max: 40 });

/** The questions of the course by id, with what they ask. */
function itemLines(files: CourseFiles): Named[] {
  const key = sha256(files.get("items.yaml") ?? "");
  const known = banks.get(key);
  if (known) return known;
  const read = itemsFile.safeParse(valueIn(files, "items.yaml"));
  const entries = read.success ? read.data.items : [];
  const lines = entries.flatMap((entry) => {
    const line = itemLine.safeParse(entry);
    return line.success ? [{ id: line.data.id, words: short(line.data.stem) }] : [];
  });
  banks.set(key, lines);
  return lines;
}

function ownFacts(files: CourseFiles) {
  const read = sourcesFileSchema.safeParse(valueIn(files, "sources.yaml"));
  return read.success
    ? read.data.facts.flatMap((fact) => (fact.checked === "G" ? [] : [fact]))
    : [];
}

function valueIn(files: CourseFiles, path: string): unknown {
  const text = files.get(path);
  return text === undefined ? null : readYaml(plainLineEnds(text), new ProblemList(path))?.value;
}

function short(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
