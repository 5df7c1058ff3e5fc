import { plainCharacters } from "./found";
import { type Parts, type Relation, relationsOf } from "./word-package";
import { elementsOf, wordsBelow } from "./xml-tree";

/** What a document holds besides its body, which no lesson carries. */
export interface BesideBody {
  /** What the pages say at their top and bottom. */
  edges: string[];
  /** The document's own title, from its properties. */
  title: string;
  /** Where it points for its look or its parts, none of which was read. */
  outside: string[];
  /** Does it hold files of other programs? */
  embedded: number;
}

/** What stands beside the body: page edges, title, and what was left where it is. */
export function besideBody(
  parts: Parts,
  relations: readonly Relation[],
  names: readonly string[],
): BesideBody {
  const edges = [...parts]
    .filter(([name]) => /^word\/(header|footer)\d*\.xml$/i.test(name))
    .map(([, part]) => plainCharacters(wordsBelow(part)));
  const core = parts.get("docProps/core.xml");
  const title = core && elementsOf(core).find(({ name }) => name.endsWith(":title"));
  const settings = relationsOf(parts, "word/settings.xml");
  return {
    edges: [...new Set(edges)].filter(Boolean),
    title: plainCharacters(
      title?.children.filter((child) => typeof child === "string").join("") ?? "",
    ).trim(),
    outside: [...relations, ...settings]
      .filter(({ isOutside, type }) => isOutside && !type.endsWith("/hyperlink"))
      .map(({ target }) => plainCharacters(target)),
    embedded: names.filter((name) => /^word\/(embeddings|activeX)\//i.test(name)).length,
  };
}
