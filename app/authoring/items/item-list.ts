import { type Item, type ItemType, itemTypes } from "../../assessment/items/index";
import type { CourseProblem } from "../../catalog/problem";
import { placesIn } from "../../catalog/text";
import { wordIn } from "./change-list";
import type { Entries } from "./entries";

/** One question as lists show it, as far as its entry can be read. */
export interface ListedItem {
  key: string;
  id: string;
  objective: string;
  /** The objectives that it stands for: those of its scenes, or its own. */
  objectives: string[];
  /** Null when the entry names no type that there is. */
  type: ItemType | null;
  pool: Item["pool"] | null;
  critical: boolean;
  family: string;
  hasFigure: boolean;
  stem: string;
  /** Its first and last line in items.yaml, from 1. */
  lines: { first: number; last: number };
  /** The column of its hyphen, from 1. */
  column: number;
}

/** The questions of a bank, in its order. */
export function listedItems({ text, entries }: Entries): ListedItem[] {
  const placeAt = placesIn(text);
  return entries.map(({ key, id, value, start, end }) => {
    const dash = text.indexOf("-", start);
    const pool = wordIn(value, "pool");
    const objective = wordIn(value, "objective");
    const nodes = objectivesOfNodes(value);
    return {
      key,
      id: id ?? "",
      objective,
      objectives: nodes.length > 0 ? nodes : [objective],
      type: itemTypes.find((one) => one === wordIn(value, "type")) ?? null,
      pool: pool === "check" || pool === "practice" ? pool : null,
      critical: has(value, "critical", true),
      family: wordIn(value, "family"),
      hasFigure: valueIn(value, "figure") !== undefined,
      stem: wordIn(value, "stem").replace(/\s+/g, " ").trim(),
      lines: { first: placeAt(start).line, last: placeAt(end - 1).line },
      column: placeAt(dash).column,
    };
  });
}

function valueIn(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function has(value: unknown, name: string, wanted: unknown): boolean {
  return valueIn(value, name) === wanted;
}

function objectivesOfNodes(value: unknown): string[] {
  const nodes = valueIn(value, "nodes");
  if (wordIn(value, "type") !== "branch" || !Array.isArray(nodes)) return [];
  return nodes.map((node) => wordIn(node, "objective"));
}

/** The problems of a bank: those of each question by its key, and those of no question alone. */
export interface BankNotes {
  own: ReadonlyMap<string, CourseProblem[]>;
  whole: CourseProblem[];
}

/** Parts the problems of a course into those of each question and those of the bank as a whole. */
export function notesOf(
  items: readonly ListedItem[],
  problems: readonly CourseProblem[],
): BankNotes {
  const own = new Map<string, CourseProblem[]>();
  const whole: CourseProblem[] = [];
  for (const problem of problems) {
    if (problem.file !== "items.yaml") continue;
    const item = items.find(
      ({ lines }) => problem.line >= lines.first && problem.line <= lines.last,
    );
    // What is wrong with the list as a whole stands at the hyphen of its first entry.
    const isOfList = problem.line === item?.lines.first && problem.column <= item.column;
    if (item && !isOfList) own.set(item.key, [...(own.get(item.key) ?? []), problem]);
    else whole.push(problem);
  }
  return { own, whole };
}

/** What a list of questions is narrowed to; empty words narrow nothing. */
export interface ItemFilter {
  words: string;
  objective: string;
  type: string;
  pool: string;
  /** Only what is critical, has a figure, or has something to mend. */
  only: readonly string[];
}

export const onlyWords = ["critical", "figure", "problems"] as const;

/** The questions that a filter leaves, in their order. */
export function filteredItems(
  items: readonly ListedItem[],
  filter: ItemFilter,
  notes: BankNotes,
): ListedItem[] {
  const words = folded(filter.words).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const said = folded(`${item.id} ${item.stem} ${item.family}`);
    return (
      words.every((word) => said.includes(word)) &&
      (filter.objective === "" || item.objectives.includes(filter.objective)) &&
      (filter.type === "" || item.type === filter.type) &&
      (filter.pool === "" || item.pool === filter.pool) &&
      (!filter.only.includes("critical") || item.critical) &&
      (!filter.only.includes("figure") || item.hasFigure) &&
      (!filter.only.includes("problems") || notes.own.has(item.key))
    );
  });
}

/** Letters without their accents and capitals, for finding. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What a full bank holds for each objective (mastery.md §1). */
export const FULL = { check: 18, practice: 6 } as const;

/** How many questions an objective has, and how many are still to be written. */
export interface ObjectiveNeed {
  id: string;
  text: string;
  check: number;
  practice: number;
  stillCheck: number;
  stillPractice: number;
}

/** What each objective of a course has and still needs. */
export function needsOf(
  items: readonly ListedItem[],
  objectives: readonly { id: string; text: string }[],
): ObjectiveNeed[] {
  return objectives.map(({ id, text }) => {
    const count = (pool: Item["pool"]) =>
      items.reduce(
        (sum, item) =>
          sum + (item.pool === pool ? item.objectives.filter((one) => one === id).length : 0),
        0,
      );
    const [check, practice] = [count("check"), count("practice")];
    return {
      id,
      text,
      check,
      practice,
      stillCheck: Math.max(0, FULL.check - check),
      stillPractice: Math.max(0, FULL.practice - practice),
    };
  });
}
