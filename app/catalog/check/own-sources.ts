import type { ProblemList } from "../problem";
import { type FactBook, sourcesFileSchema } from "../source";
import { plainLineEnds } from "../text";
import { readYaml } from "../yaml";
import type { CourseFiles } from "./course";
import { remembering } from "./remember";
import { readWith } from "./schema-problems";

/** The works that a course brings itself, beside those of the catalog. */
export const OWN_SOURCES = "sources.yaml";

/**
 * The facts that a course may cite: the catalog's, and those of its own sources.yaml when it has one.
 * An id that the catalog has already, or that stands twice, is refused.
 */
export function withOwnSources(
  files: CourseFiles,
  catalog: FactBook,
  listFor: (file: string) => ProblemList,
): FactBook {
  const text = files.get(OWN_SOURCES);
  return text === undefined ? catalog : mergeOnce(listFor(OWN_SOURCES), text, catalog);
}

const mergeOnce = remembering({ answers: 8, letters: 500_000 }, merge);

function merge(problems: ProblemList, text: string, catalog: FactBook): FactBook {
  const yaml = readYaml(plainLineEnds(text), problems);
  const file = yaml && readWith(sourcesFileSchema, yaml, problems);
  if (!yaml || !file) return catalog;
  const facts = new Map(catalog);
  const own = new Set<string>();
  for (const [index, fact] of file.facts.entries()) {
    const at = yaml.at(["facts", index, "id"]);
    if (own.has(fact.id))
      problems.error(at, `${fact.id} stands twice.`, "Give each work an id of its own.");
    else if (catalog.has(fact.id))
      problems.error(
        at,
        `${fact.id} is a fact of the catalog already.`,
        "Cite that one and delete this, or give this work another number.",
      );
    else facts.set(fact.id, fact.checked === "G" ? null : fact);
    own.add(fact.id);
    if (fact.checked !== "G" && fact.basis === "research" && fact.study === undefined)
      problems.error(
        yaml.at(["facts", index, "basis"]),
        `${fact.id} rests on research and does not say of what kind.`,
        "Add study: reviews, trial, small or single.",
      );
  }
  return facts;
}
