import { z } from "zod";
import { feedbacksOf, type Item, itemSchema, storedItems } from "../../assessment/items/index";
import { type CourseFile, courseCode } from "../manifest";
import type { ProblemList } from "../problem";
import type { YamlText } from "../yaml";
import type { CatalogAround } from "./course-file";
import { lintItemCraft } from "./item-craft";
import type { BankEntry } from "./item-words";
import { refuseUnprintable } from "./lesson-sources";
import { toOnlyObjective, withOnlyObjective } from "./only-objective";
import { readWith } from "./schema-problems";

const headSchema = z.strictObject({
  course: courseCode,
  version: z.string(),
  items: z
    .array(z.unknown())
    .min(1, "Write at least one item.")
    .max(1000, "Write at most 1000 items."),
});

const LEAST_FEEDBACK = 40;
/** The most that one position, or the longest option, may hold of the keys of single-answer items. */
const MOST_SHARE = 0.45;
/** Below this many, shares say nothing. */
const LEAST_FOR_SHARES = 8;
/** The most that one place may hold a right choice, of at least so many items with several. */
const MOST_AT_PLACE = 0.75;
const LEAST_FOR_PLACES = 10;
/** What a check needs to pass, and what a full bank holds (mastery.md §1). */
const BANK = { leastCheck: 4, fullCheck: 18, fullPractice: 6 };

/**
 * Reads items.yaml: each item by its own schema, then what only the whole bank shows.
 *
 * @returns the items that could be read, in order, each with its place in the list of the file
 */
export function readBank(
  yaml: YamlText,
  course: CourseFile,
  { facts: book, style }: Pick<CatalogAround, "facts" | "style">,
  problems: ProblemList,
): BankEntry[] {
  const head = readWith(headSchema, yaml, problems);
  if (!head) return [];
  for (const name of ["course", "version"] as const) {
    const expected = name === "course" ? course.id : course.version;
    if (head[name] !== expected) {
      problems.error(
        yaml.at([name]),
        `${name} is ${head[name]}, but course.yaml says ${expected}.`,
        `Write ${expected}.`,
        {
          at: yaml.at([name]),
          was: ['"', "'", ""].map((quote) => `${quote}${head[name]}${quote}`),
          text: expected,
          label: "same-as-course",
        },
      );
    }
  }
  const places = new Map<Item, number>();
  for (const index of head.items.keys()) {
    const mend = (path: readonly PropertyKey[]) =>
      path.length === 3 && path[2] === "objective"
        ? withOnlyObjective(course, yaml, index)
        : undefined;
    const item = readWith(itemSchema, yaml, problems, ["items", index], mend);
    if (item) places.set(item, index);
  }
  const items = [...places.keys()];
  const seen = new Set<string>();
  for (const [item, index] of places) {
    const at = yaml.at(["items", index, "id"]);
    if (seen.has(item.id))
      problems.error(at, `${item.id} stands twice in the bank.`, "Give it an id of its own.");
    seen.add(item.id);
    for (const { objective, at: node } of objectivesOf(item)) {
      if (course.objectives.some(({ id }) => id === objective)) continue;
      problems.error(
        yaml.at(["items", index, ...node]),
        `There is no objective ${objective} in course.yaml.`,
        `Use one of ${course.objectives.map(({ id }) => id).join(", ")}.`,
        toOnlyObjective(course, yaml.at(["items", index, ...node]), objective),
      );
    }
    for (const [place, source] of item.sources.entries()) {
      refuseUnprintable(source, yaml.at(["items", index, "sources", place]), book, problems);
    }
    for (const { of, text, path } of feedbacksOf(item)) {
      if (text.length < LEAST_FEEDBACK) {
        problems.error(
          yaml.at(["items", index, ...path]),
          `The feedback of ${of} in ${item.id} is shorter than ${LEAST_FEEDBACK} characters.`,
          "Say what is right about the option, then what is missing.",
        );
      }
    }
  }
  lintShares(items, yaml, problems);
  lintPlaces(items, yaml, problems);
  const entries = [...places].map(([item, index]) => ({ item, index }));
  lintItemCraft(entries, yaml, style, problems);
  lintPools(items, course, yaml, problems);
  return entries;
}

/** The objective of an item, or that of each of its nodes, and where it stands. */
function objectivesOf(item: Item): { objective: string; at: (string | number)[] }[] {
  const own = { objective: item.objective, at: ["objective"] };
  if (item.type !== "branch") return [own];
  const nodes = item.nodes.map(({ objective }, node) => ({
    objective,
    at: ["nodes", node, "objective"],
  }));
  return [own, ...nodes];
}

/** A learner who knows how tests are made must not be able to guess the keys. */
function lintShares(items: readonly Item[], yaml: YamlText, problems: ProblemList): void {
  const singles = items.filter((item) => item.type === "single");
  if (singles.length < LEAST_FOR_SHARES) return;
  const most = Math.floor(singles.length * MOST_SHARE);
  const positions = new Map<number, number>();
  let longest = 0;
  for (const { options } of singles) {
    const key = options.findIndex((option) => option.correct);
    positions.set(key, (positions.get(key) ?? 0) + 1);
    if ((options[key]?.text.length ?? 0) === Math.max(...options.map(({ text }) => text.length)))
      longest++;
  }
  const at = yaml.at(["items"]);
  if (longest > most) {
    problems.error(
      at,
      `The key is the longest option in ${longest} of ${singles.length} single-answer items.`,
      `Shorten keys or lengthen other options, until it is in at most ${most}.`,
    );
  }
  for (const [position, count] of positions) {
    if (count > most) {
      problems.error(
        at,
        `The key is option ${position + 1} in ${count} of ${singles.length} single-answer items.`,
        `Move keys, until one place holds at most ${most}.`,
      );
    }
  }
}

/** Of questions with several right choices, no place may hold a right one nearly always. */
function lintPlaces(items: readonly Item[], yaml: YamlText, problems: ProblemList): void {
  const several = items.filter((item) => item.type === "multi");
  const places = Math.max(0, ...several.map(({ options }) => options.length));
  for (let place = 0; place < places; place++) {
    const there = several.flatMap(({ options }) => options[place] ?? []);
    const right = there.filter(({ correct }) => correct).length;
    if (there.length < LEAST_FOR_PLACES || right <= there.length * MOST_AT_PLACE) continue;
    problems.error(
      yaml.at(["items"]),
      `Choice ${place + 1} is right in ${right} of ${there.length} items with several right choices.`,
      "Move choices, until each place is right about as often as the others.",
    );
  }
}

function lintPools(
  items: readonly Item[],
  course: CourseFile,
  yaml: YamlText,
  problems: ProblemList,
): void {
  const small: string[] = [];
  const stored = items.flatMap(storedItems);
  for (const { id } of course.objectives) {
    const count = (pool: Item["pool"]) =>
      stored.filter((item) => item.objective === id && item.pool === pool).length;
    if (count("check") < BANK.leastCheck) {
      problems.error(
        yaml.at(["items"]),
        `${id} has ${count("check")} check items.`,
        `Write at least ${BANK.leastCheck}: fewer cannot pass anyone.`,
      );
    } else if (count("check") < BANK.fullCheck || count("practice") < BANK.fullPractice) {
      small.push(`${id} (${count("check")} check, ${count("practice")} practice)`);
    }
  }
  if (small.length > 0) {
    problems.notice(
      yaml.at(["items"]),
      `The bank is small: ${small.join(", ")}.`,
      `A full bank has ${BANK.fullCheck} check and ${BANK.fullPractice} practice items per objective; with fewer, learners run out of new questions.`,
    );
  }
}
