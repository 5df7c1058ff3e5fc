import { type HouseStyle, offencesIn } from "../house-style";
import type { SafeLesson } from "../mdx/lesson";
import { attributeIn, attributesOf, isPart, type MdxNode, placeOf, wordsOf } from "../mdx/tree";
import type { ProblemList } from "../problem";
import type { PlacedEdit } from "../problem-edit";
import type { FactBook } from "../source";
import { lintLinks, lintSpaces } from "./lesson-words";
import { readingGrade } from "./reading-grade";

/** Reading grades: of a whole lesson, and of one paragraph long enough to measure. */
const GRADE = { lesson: 9, paragraph: 11, leastWords: 25 };
/** Minutes of a lesson, and how many words one minute may hold, scenario and examples among them. */
const LENGTH = { least: 4, most: 8, wordsFrom: 70, wordsTo: 190 };

/** Parts whose figures are made up for teaching. */
const FICTION = new Set(["Scenario", "WorkedExample", "TryIt", "Reflect"]);
const LEAST_ALT = 20;
/** How a text equivalent should not begin: a screen reader says that much itself. */
export const PICTURE_OF =
  /^(an? |the )?(image|picture|photo|drawing|graphic|figure|illustration)\b/i;
/** A figure that someone measured: a share, a decimal, a large number, a number of people or places. */
const MEASURED =
  /\b\d[\d,]*(?:\.\d+)? ?(?:%|percent(?:ile)?\b|percentage\b)|\b\d*\.\d+\b|\b(?!(?:19|20)\d\d\b|911\b|988\b)\d{1,3}(?:,\d{3})+\b|\b(?!(?:19|20)\d\d\b|911\b|988\b)\d{3,}\b|\b\d{2,}(?= (?:\w+ ){0,2}(?:studies|trials|schools|classrooms|classes|students|teachers|programs|districts|principals|graders|people|youth)\b)/g;

/** Checks how a lesson is written: what no allow-list knows and every reader feels. */
export function lintLessonCraft(
  { tree, source }: Pick<SafeLesson, "tree" | "source">,
  minutes: number,
  around: { facts: FactBook; style: HouseStyle },
  problems: ProblemList,
): void {
  lintHeadings(tree, problems);
  lintShape(tree, problems);
  lintPictures(tree, problems);
  lintSpaces(tree, source, problems);
  const said: string[] = [];
  for (const { node, within } of paragraphsOf(tree)) {
    const text = wordsOf(node).replace(/\s+/g, " ").trim();
    const wrongChoice = within.some(
      (part) => part.name === "Choice" && attributesOf(part).verdict !== "strong",
    );
    const why = within.some((part) => part.name === "Why");
    if (!wrongChoice || why)
      for (const { message, fix } of offencesIn(text, around.style))
        problems.craft(placeOf(node), message, fix);
    if (!within.some((part) => FICTION.has(part.name ?? "")))
      lintFigures(node, text, around.facts, problems);
    lintLinks(node, source, around.facts, problems);
    said.push(/[.!?…”"]$/.test(text) ? text : `${text}.`);
    const { grade, words } = readingGrade(text);
    if (words >= GRADE.leastWords && grade > GRADE.paragraph)
      problems.craft(
        placeOf(node),
        `This paragraph reads at grade ${grade.toFixed(1)}.`,
        `Shorten sentences and words, until it is at most ${GRADE.paragraph}.`,
      );
  }
  lintLength(said.join("\n\n"), minutes, problems);
}

/** Paragraphs, list items and table cells that hold words, with the parts around each. */
export function* paragraphsOf(
  node: MdxNode,
  within: readonly MdxNode[] = [],
): Generator<{ node: MdxNode; within: readonly MdxNode[] }> {
  for (const child of node.children ?? []) {
    const isText = child.type === "paragraph" || child.type === "tableCell";
    const inner = (child.children ?? []).filter((each) => isPart(each) && each.name === "Why");
    if (isText)
      yield {
        node: {
          ...child,
          children: (child.children ?? []).filter((each) => !inner.includes(each)),
        },
        within,
      };
    if (isText) for (const why of inner) yield { node: why, within: [...within, why] };
    else if (
      child.name === "Why" &&
      !(child.children ?? []).some(({ type }) => type === "paragraph")
    )
      yield { node: child, within: [...within, child] };
    else yield* paragraphsOf(child, isPart(child) ? [...within, child] : within);
  }
}

function lintHeadings(tree: MdxNode, problems: ProblemList): void {
  let depth = 1;
  for (const node of tree.children ?? []) {
    if (node.type !== "heading") continue;
    const now = node.depth ?? 2;
    if (now > depth + 1)
      problems.craft(
        placeOf(node),
        "This heading skips a level.",
        "Use ## for the parts of a lesson, and ### only inside one.",
        {
          at: placeOf(node),
          was: ["#".repeat(now)],
          text: "#".repeat(depth + 1),
          label: "heading-level",
        },
      );
    depth = now;
  }
}

/** Each lesson has one worked example, one scenario, one private reflection and a line to keep. */
function lintShape(tree: MdxNode, problems: ProblemList): void {
  const parts = (tree.children ?? []).filter(isPart);
  const kept = parts.some((part) => part.name === "Callout" && attributesOf(part).kind === "key");
  const missing = [
    ...["WorkedExample", "Scenario", "Reflect"].filter(
      (name) => !parts.some((part) => part.name === name),
    ),
    ...(kept ? [] : ['Callout kind="key"']),
  ];
  const end = (tree.children ?? []).at(-1);
  if (missing.length > 0)
    problems.notice(
      end ? placeOf(end) : { line: 1, column: 1 },
      `The lesson has no ${missing.map((name) => `<${name}>`).join(", ")}.`,
      "Show it once, let the learner try, ask what it means to them, and leave a line to take along.",
    );
}

function lintPictures(tree: MdxNode, problems: ProblemList): void {
  for (const node of (tree.children ?? []).filter(({ name }) => name === "Figure")) {
    const { alt = "", caption = "" } = attributesOf(node);
    if (PICTURE_OF.test(alt))
      problems.craft(
        placeOf(node),
        "The alt text says that this is a picture, which a screen reader says itself.",
        "Say what it shows.",
        shorterAlt(node, alt),
      );
    if (alt.trim() === caption.trim())
      problems.craft(
        placeOf(node),
        "The alt text repeats the caption.",
        "Say in alt what the picture shows to someone who cannot see it.",
      );
  }
}

/** "A picture of a page with one line" without its first words, while enough is left of it. */
function shorterAlt(figure: MdxNode, alt: string): PlacedEdit | undefined {
  const left = alt.replace(PICTURE_OF, "").replace(/^ (of|showing|that shows) (?=\S)/, "");
  const found = attributeIn(figure, "alt");
  if (!found || left.startsWith(" ") || left.length < LEAST_ALT || left === alt) return undefined;
  const text = `alt="${left.charAt(0).toUpperCase()}${left.slice(1)}"`;
  return { at: found.at, was: [found.was], text, label: "shorten-alt" };
}

/** A measured figure stands beside the fact that it comes from, and is that fact's figure. */
function lintFigures(node: MdxNode, text: string, facts: FactBook, problems: ProblemList): void {
  const figures = (text.match(MEASURED) ?? []).map(bare);
  if (figures.length === 0) return;
  const cites = (node.children ?? [])
    .filter(({ name }) => name === "Cite")
    .map((cite) => attributesOf(cite).id ?? "");
  if (cites.length === 0) {
    problems.craft(
      placeOf(node),
      `The figure ${figures[0]} stands here without a fact.`,
      "Add <Cite /> in the same paragraph, or say it without a figure.",
    );
    return;
  }
  const known = cites.flatMap((id) => facts.get(id)?.figures ?? []);
  for (const figure of figures) {
    if (!known.includes(figure))
      problems.craft(
        placeOf(node),
        `The figure ${figure} is not one of ${cites.join(", ")}.`,
        "Check it against the fact, or cite the fact that it comes from.",
      );
  }
}

function bare(figure: string): string {
  return figure
    .replace(/,/g, "")
    .replace(/ ?(%|percent\w*)$/, "")
    .trim();
}

function lintLength(text: string, minutes: number, problems: ProblemList): void {
  const { grade, words } = readingGrade(text);
  const start = { line: 1, column: 1 };
  if (words >= GRADE.leastWords && grade > GRADE.lesson)
    problems.craft(
      start,
      `The lesson reads at grade ${grade.toFixed(1)}.`,
      `Shorten sentences and words, until it is at most ${GRADE.lesson}.`,
    );
  if (minutes < LENGTH.least || minutes > LENGTH.most)
    problems.notice(
      start,
      `The lesson takes ${minutes} minutes.`,
      `Make lessons of ${LENGTH.least} to ${LENGTH.most} minutes: split it, or join it with another.`,
    );
  if (words < minutes * LENGTH.wordsFrom || words > minutes * LENGTH.wordsTo)
    problems.notice(
      start,
      `The lesson has ${words} words for ${minutes} minutes.`,
      `Write ${LENGTH.wordsFrom} to ${LENGTH.wordsTo} words a minute, or correct the minutes.`,
    );
}
