import { descendants, type MdxNode, placeOf, wordsOf } from "../mdx/tree";
import type { ProblemList } from "../problem";
import type { PlacedEdit } from "../problem-edit";
import type { Fact, FactBook } from "../source";
import { placesIn } from "../text";

const EMPTY_LINK = /^(here|click here|this|this link|link|read more|more|learn more|https?:.*)$/i;
/** Spaces between two words; those at the beginning of a line mean something in Markdown. */
const SPACES = /(?<=\S) {2,}(?=\S)/g;

/** A link says where it leads: its words are not an address, and not "here". */
export function lintLinks(
  node: MdxNode,
  source: string,
  facts: FactBook,
  problems: ProblemList,
): void {
  for (const link of (node.children ?? []).filter(({ type }) => type === "link")) {
    const text = wordsOf(link).trim();
    if (EMPTY_LINK.test(text))
      problems.craft(
        placeOf(link),
        `The link “${text}” does not say where it leads.`,
        "Use the name of the page as the words of the link.",
        namedLink(link, source, facts),
      );
  }
}

/** A link to a work that the course may cite, called as the work is. */
function namedLink(link: MdxNode, source: string, facts: FactBook): PlacedEdit | undefined {
  const { start, end } = link.position ?? {};
  const work = workAt(link.url ?? "", facts);
  if (!work || start?.offset === undefined || end?.offset === undefined) return undefined;
  // A mark in the name would be read as one.
  if (!/^[\p{L}\p{N} ,.:;’'“”()-]+$/u.test(work)) return undefined;
  const was = source.slice(start.offset, end.offset);
  return { at: placeOf(link), was: [was], text: `[${work}](${link.url})`, label: "name-link" };
}

function workAt(url: string, facts: FactBook): string | undefined {
  const plain = (address: string) => address.replace(/\/$/, "");
  const there = [...facts.values()].filter(
    (fact): fact is Fact => fact?.url !== undefined && plain(fact.url) === plain(url),
  );
  const [first] = there;
  return first && there.every(({ work }) => work === first.work) ? first.work : undefined;
}

/** Two spaces between words come from a typewriter; learners never see the second. */
export function lintSpaces(tree: MdxNode, source: string, problems: ProblemList): void {
  for (const { type, position } of descendants(tree)) {
    if (type !== "text" || position?.start.offset === undefined) continue;
    const { start, end } = position;
    const raw = source.slice(start.offset, end.offset);
    const placeIn = placesIn(raw, start.line);
    for (const { 0: was, index } of raw.matchAll(SPACES)) {
      const { line, column } = placeIn(index);
      const at = { line, column: line === start.line ? column + start.column - 1 : column };
      problems.notice(at, "More than one space stands between two words here.", "Keep one.", {
        ...{ at, was: [was], text: " ", label: "single-space" },
      });
    }
  }
}
