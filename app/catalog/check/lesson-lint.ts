import type { CardKind } from "../cards/card";
import type { SafeLesson } from "../mdx/lesson";
import { attributesOf, descendants, isPart, type MdxNode, placeOf, wordsOf } from "../mdx/tree";
import { type Place, type ProblemList, quoted } from "../problem";
import { further, type PlacedEdit } from "../problem-edit";
import type { FactBook } from "../source";
import { lintSources } from "./lesson-sources";

/** What a lesson refers to, with the place of each reference. */
export interface LessonReferences {
  /** Fact ids of `Sources`, in order. */
  sources: string[];
  figures: { file: string; at: Place }[];
  media: { id: string; at: Place }[];
  items: { id: string; at: Place }[];
  /** Ids of scenarios and reflections. */
  parts: { id: string; at: Place }[];
  /** Where it shows cards, which stand in a file beside the courses. */
  cards: { kind: CardKind; name: string; at: Place }[];
}

/** The parts that show cards. */
const CARD_PARTS = { StateCard: "state", Contacts: "contact" } as const;

const MOST_CHOICES = 5;

/**
 * Checks what the allow-list cannot know about a lesson: that each fact can be printed and is listed, that
 * each scenario teaches (one strong choice, a reason for each), and that reflections are one question.
 */
export function lintLesson(
  lesson: Pick<SafeLesson, "tree" | "source">,
  book: FactBook,
  problems: ProblemList,
): LessonReferences {
  const { tree } = lesson;
  const found: LessonReferences = {
    sources: [],
    figures: [],
    media: [],
    items: [],
    parts: [],
    cards: [],
  };
  const cites: { id: string; at: Place }[] = [];
  const titles = new Set<string>();
  for (const node of descendants(tree)) {
    if (!isPart(node)) continue;
    const at = placeOf(node);
    const { id = "", src = "", title } = attributesOf(node);
    if (title !== undefined && titles.has(title)) {
      problems.error(
        at,
        `The title "${quoted(title)}" stands twice in this lesson.`,
        "Give each part a title of its own, so that a screen reader can tell them apart.",
      );
    }
    if (title !== undefined) titles.add(title);
    switch (node.name) {
      case "Cite":
        cites.push({ id, at });
        break;
      case "Figure":
        found.figures.push({ file: src, at });
        break;
      case "Media":
        found.media.push({ id, at });
        break;
      case "Item":
        found.items.push({ id, at });
        break;
      case "Scenario":
        found.parts.push({ id, at });
        lintScenario(node, problems);
        break;
      case "Reflect":
        found.parts.push({ id, at });
        lintReflect(node, problems);
        break;
      case "StateCard":
      case "Contacts":
        noteCard(node.name, at, found.cards, problems);
        break;
    }
  }
  found.sources = lintSources(lesson, cites, book, problems);
  return found;
}

/** A part that shows cards stands once in a lesson: twice would say the same twice. */
function noteCard(
  name: keyof typeof CARD_PARTS,
  at: Place,
  found: LessonReferences["cards"],
  problems: ProblemList,
): void {
  const kind = CARD_PARTS[name];
  if (found.some((card) => card.kind === kind))
    problems.error(at, `<${name}> stands twice in this lesson.`, "Keep one of the two.");
  found.push({ kind, name, at });
}

/** A place for the reason, for its author to fill. */
function emptyWhy(choice: MdxNode): PlacedEdit | undefined {
  const end = choice.position?.end;
  const tag = "</Choice>";
  if (!end) return undefined;
  const at = further({ line: end.line, column: end.column }, -tag.length);
  return { at, was: [tag], text: `<Why></Why>\n${tag}`, label: "add-why" };
}

function lintScenario(scenario: MdxNode, problems: ProblemList): void {
  const at = placeOf(scenario);
  const children = scenario.children ?? [];
  const choices = children.filter((node) => node.name === "Choice");
  const firstChoice = children.findIndex((node) => node.name === "Choice");
  const strong = choices.filter((choice) => attributesOf(choice).verdict === "strong");
  if (choices.length < 2 || choices.length > MOST_CHOICES) {
    problems.error(
      at,
      `The scenario has ${choices.length} choices.`,
      `Give 2 to ${MOST_CHOICES}; three is usually best.`,
    );
  }
  if (strong.length !== 1) {
    problems.error(
      at,
      `The scenario has ${strong.length} choices with verdict="strong".`,
      "Mark exactly one choice as strong.",
    );
  }
  if (firstChoice === 0) {
    problems.error(
      at,
      "The scenario asks nothing.",
      "Say what happens and ask before the first <Choice>.",
    );
  }
  if (firstChoice >= 0 && children.slice(firstChoice).some((node) => node.name !== "Choice")) {
    problems.error(
      at,
      "Something stands after the first choice of the scenario.",
      "Put all the words before the first <Choice>.",
    );
  }
  const seen = new Set<string>();
  for (const choice of choices) {
    const { id = "" } = attributesOf(choice);
    if (seen.has(id))
      problems.error(
        placeOf(choice),
        `Choice "${id}" stands twice in this scenario.`,
        "Give each choice its own letter.",
      );
    seen.add(id);
    lintChoice(choice, problems);
  }
}

function lintChoice(choice: MdxNode, problems: ProblemList): void {
  const at = placeOf(choice);
  const whys = [...descendants(choice)].filter((node) => node.name === "Why");
  if (whys.length !== 1) {
    problems.error(
      at,
      `This choice has ${whys.length} <Why>.`,
      "Give each choice exactly one <Why>.",
      whys.length === 0 ? emptyWhy(choice) : undefined,
    );
  }
  const isWhy = (node: MdxNode) => node.name === "Why";
  const [only, ...more] = (choice.children ?? []).filter((node) => !isWhy(node));
  const said = (only?.children ?? [])
    .filter((node) => !isWhy(node))
    .map(wordsOf)
    .join("");
  if (only?.type !== "paragraph" || more.length > 0 || said.trim() === "") {
    problems.error(
      at,
      "A choice is one paragraph before its <Why>.",
      "Write what the learner would do or say as one paragraph of plain text.",
    );
  }
}

function lintReflect(reflect: MdxNode, problems: ProblemList): void {
  const children = reflect.children ?? [];
  if (children.length !== 1 || !["paragraph", "text"].includes(children[0]?.type ?? "")) {
    problems.error(
      placeOf(reflect),
      "A reflection is one paragraph.",
      "Write its questions as one paragraph of plain text.",
    );
  }
}
