import type { SafeLesson } from "../mdx/lesson";
import { attributeIn, attributesOf, type MdxNode, placeOf } from "../mdx/tree";
import type { Place, ProblemList } from "../problem";
import type { EditLabel, PlacedEdit } from "../problem-edit";
import type { FactBook } from "../source";

/** `Sources` stands once, last, lists every cited fact, and lists only facts that may be printed. */
export function lintSources(
  { tree, source }: Pick<SafeLesson, "tree" | "source">,
  cites: readonly { id: string; at: Place }[],
  book: FactBook,
  problems: ProblemList,
): string[] {
  const root = tree.children ?? [];
  const [sources, second] = root.filter((node) => node.name === "Sources");
  if (!sources) {
    const end = root.at(-1);
    const at = end ? placeOf(end) : { line: 1, column: 1 };
    const said = [
      "The lesson does not end with <Sources />.",
      'Add <Sources ids="F-… F-…" /> as its last line.',
    ] as const;
    // A draft that cites nothing yet may wait for its sources; a number without its list may not.
    if (cites.length === 0) problems.craft(at, ...said);
    else problems.error(at, ...said, listOf(end, cites, book));
    return [];
  }
  const at = placeOf(sources);
  if (second) problems.error(placeOf(second), "<Sources> stands twice.", "Keep the last one.");
  if (root.at(-1)?.name !== "Sources") {
    problems.error(
      at,
      "<Sources> is not the last part of the lesson.",
      "Move it to the end.",
      second ? undefined : movedToEnd(source, sources, root.at(-1)),
    );
  }
  const ids = (attributesOf(sources).ids ?? "").split(" ");
  const listing = (wanted: readonly string[], label: EditLabel): PlacedEdit | undefined => {
    const found = attributeIn(sources, "ids");
    const text = `ids="${[...new Set(wanted)].join(" ")}"`;
    return found ? { at: found.at, was: [found.was], text, label } : undefined;
  };
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index)
      problems.error(
        at,
        `${id} is listed twice.`,
        "Keep one of the two.",
        listing(ids, "delete-repeat"),
      );
    refuseUnprintable(id, at, book, problems);
  }
  for (const cite of cites) {
    if (!ids.includes(cite.id)) {
      problems.error(
        cite.at,
        `${cite.id} is cited, but <Sources> does not list it.`,
        `Add ${cite.id} to <Sources>.`,
        book.get(cite.id) ? listing([...ids, cite.id], "list-source") : undefined,
      );
    }
  }
  return ids;
}

/** What stands between the list and the end, and then the list. */
function movedToEnd(
  source: string,
  sources: MdxNode,
  last: MdxNode | undefined,
): PlacedEdit | undefined {
  const from = sources.position?.start.offset;
  const after = sources.position?.end.offset;
  const to = last?.position?.end.offset;
  if (from === undefined || after === undefined || to === undefined || to <= after)
    return undefined;
  const text = `${source.slice(after, to).trim()}\n\n${source.slice(from, after)}`;
  return { at: placeOf(sources), was: [source.slice(from, to)], text, label: "move-sources" };
}

/** The list of a lesson that has none: what it cites, when all of that can be printed. */
function listOf(
  last: MdxNode | undefined,
  cites: readonly { id: string }[],
  book: FactBook,
): PlacedEdit | undefined {
  const end = last?.position?.end;
  const ids = [...new Set(cites.map(({ id }) => id))];
  if (!end || ids.length === 0 || !ids.every((id) => book.get(id))) return undefined;
  const text = `\n\n<Sources ids="${ids.join(" ")}" />`;
  return { at: { line: end.line, column: end.column }, was: [], text, label: "add-sources" };
}

/** Reports a fact that is not known, or that no one has checked. */
export function refuseUnprintable(
  id: string,
  at: Place,
  book: FactBook,
  problems: ProblemList,
): void {
  const fact = book.get(id);
  if (fact === undefined) {
    problems.error(
      at,
      `There is no fact ${id}.`,
      "Check the id, or add the work to the course’s own sources.yaml.",
    );
  } else if (fact === null) {
    problems.error(
      at,
      `${id} has not been checked, so it cannot be printed.`,
      "Leave it out until someone checks it against its source.",
    );
  }
}
