import { type Item, itemSchema } from "../../assessment/items/index";
import type { CourseFiles } from "../../catalog/check/course";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";

/** What the key of a question says of one line. */
export type ReadKey = { is: "right" | "not" } | { is: "says"; text: string };

/** One line of a question as a reviewer reads it. */
export interface ReadLine {
  /** Sets a group apart: the gap of a text, the node of a scenario. */
  group: string | null;
  text: string;
  /** What its key says; null when it is read without keys, or has none. */
  key: ReadKey | null;
  why: string | null;
}

/** A question as somebody reads it who is not to answer it. */
export interface ReadableItem {
  id: string;
  objective: string;
  pool: "practice" | "check";
  critical: boolean;
  stem: string;
  lines: ReadLine[];
}

/** The questions of a course's files that can be read; others are passed over. */
export function itemsIn(files: CourseFiles): Item[] {
  const text = files.get("items.yaml") ?? "";
  const value = readYaml(plainLineEnds(text), new ProblemList("items.yaml"))?.value;
  const items = typeof value === "object" && value !== null && "items" in value ? value.items : [];
  return (Array.isArray(items) ? items : []).flatMap((one) => {
    const read = itemSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/**
 * A question in lines to be read: with keys and feedback, or as a learner sees it before answering, when
 * nothing in it or in its order says what is right.
 */
export function readableItem(item: Item, { keys }: { keys: boolean }): ReadableItem {
  const lines = linesOf(item);
  const { id, objective, pool, critical } = item;
  return {
    ...{ id, objective, pool, critical, stem: item.stem },
    lines: keys ? lines : withoutKeys(item, lines),
  };
}

function withoutKeys(item: Item, lines: readonly ReadLine[]): ReadLine[] {
  if (item.type === "numeric" || item.type === "text") return [];
  const bare = lines.map((line) => ({ ...line, key: null, why: null }));
  if (item.type === "order") return bare.sort(byText);
  if (item.type !== "match") return bare;
  const sides = [...item.pairs.map(({ match }) => match), ...item.others];
  return [
    ...bare.filter(({ group }) => group === null),
    ...sides.map((text) => ({ group: "→", text, key: null, why: null })).sort(byText),
  ];
}

const byText = (a: ReadLine, b: ReadLine) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
const verdict = (correct: boolean): ReadKey => ({ is: correct ? "right" : "not" });
const says = (text: string): ReadKey => ({ is: "says", text });

function linesOf(item: Item): ReadLine[] {
  switch (item.type) {
    case "single":
    case "multi":
      return item.options.map(({ text, correct, feedback }) =>
        line(text, verdict(correct), feedback),
      );
    case "order":
      return [...item.options]
        .sort((a, b) => a.position - b.position)
        .map(({ text, position, feedback }) => line(text, says(String(position)), feedback));
    case "match":
      return [
        ...item.pairs.map(({ text, match, feedback }) => line(text, says(match), feedback)),
        ...item.others.map((text) => line(text, verdict(false), null, "→")),
      ];
    case "cloze":
      return [
        line(item.text, null, null),
        ...item.gaps.flatMap(({ id, options }) =>
          options.map(({ text, correct, feedback }) => line(text, verdict(correct), feedback, id)),
        ),
      ];
    case "numeric":
      return [
        line(
          item.tolerance > 0 ? `${item.answer} ± ${item.tolerance}` : String(item.answer),
          verdict(true),
          item.feedback.right,
        ),
        ...item.tempting.map(({ value, feedback }) =>
          line(String(value), verdict(false), feedback),
        ),
        line("…", verdict(false), item.feedback.wrong),
      ];
    case "text":
      return [
        line(item.accepted.join(" / "), verdict(true), item.feedback.right),
        ...item.tempting.map(({ text, feedback }) => line(text, verdict(false), feedback)),
        line("…", verdict(false), item.feedback.wrong),
      ];
    case "sjt":
      return item.options.map(({ text, ratings, feedback }) =>
        line(text, says(ratings.join(", ")), feedback),
      );
    case "branch":
      return item.nodes.flatMap(({ id, text, options }) => [
        line(text, null, null, id),
        ...options.map(({ text: choice, correct, feedback, consequence }) =>
          line(choice, verdict(correct), `${feedback} ${consequence}`, id),
        ),
      ]);
  }
}

function line(
  text: string,
  key: ReadKey | null,
  why: string | null,
  group: string | null = null,
): ReadLine {
  return { group, text, key, why };
}
