import type { Drawing } from "../../assessment/items/figure";
import type { Item } from "../../assessment/items/index";
import { CARD_FILES } from "../cards/card-file";
import type { CourseMedia } from "../media/lesson-media";
import { type ProblemList, START } from "../problem";
import type { CatalogAround } from "./course-file";
import type { LessonReferences } from "./lesson-lint";

/** A lesson as far as what it refers to. */
export interface ReferringLesson {
  path: string;
  references: LessonReferences;
}

/** Checks that what lessons refer to is there, and that nothing is placed or named twice. */
export function lintReferences(
  lessons: readonly ReferringLesson[],
  items: readonly Item[],
  drawings: ReadonlyMap<string, Drawing>,
  around: Pick<CatalogAround, "cards">,
  listFor: (file: string) => ProblemList,
): void {
  const placed = new Set<string>();
  const parts = new Set<string>();
  for (const { path, references } of lessons) {
    const problems = listFor(path);
    for (const { file, at } of references.figures) {
      if (!drawings.has(file))
        problems.error(
          at,
          `There is no drawing figures/${file} that can be used.`,
          "Draw it, or correct src.",
        );
    }
    for (const { kind, name, at } of references.cards) {
      if (!around.cards.has(kind))
        problems.error(
          at,
          `<${name} /> shows cards, and this catalog has no ${CARD_FILES[kind]} that can be used.`,
          "Write the file beside sources.yaml, or delete this part.",
        );
    }
    for (const { id, at } of references.parts) {
      if (parts.has(id))
        problems.error(
          at,
          `The id ${id} stands twice in this course.`,
          "Give each scenario and reflection its own id.",
        );
      parts.add(id);
    }
    for (const { id, at } of references.items) {
      const item = items.find((known) => known.id === id);
      if (!item) problems.error(at, `There is no item ${id} in items.yaml.`, "Check its id.");
      else if (item.pool !== "practice")
        problems.error(
          at,
          `${id} is a check item; seen in a lesson it would give its answer away.`,
          "Place a practice item.",
        );
      else if (placed.has(id)) problems.error(at, `${id} is placed twice.`, "Keep one of the two.");
      placed.add(id);
    }
  }
}

/** Notes the files that nothing uses. */
export function lintUnused(
  files: ReadonlyMap<string, string>,
  lessons: readonly ReferringLesson[],
  items: readonly Item[],
  { drawings, media }: { drawings: ReadonlyMap<string, Drawing>; media: CourseMedia },
  listFor: (file: string) => ProblemList,
): void {
  const used = new Set([
    ...lessons.flatMap(({ path, references }) => [
      path,
      ...references.figures.map(({ file }) => `figures/${file}`),
    ]),
    ...items.map(({ figure }) => figure?.src),
    ...[...media.values()].map(({ entry }) => `figures/${entry.poster}`),
  ]);
  const unused = [
    ...[...files.keys()].filter((path) => path.startsWith("lessons/") && !used.has(path)),
    ...[...drawings.keys()].map((name) => `figures/${name}`).filter((path) => !used.has(path)),
  ];
  for (const path of unused) {
    listFor(path).notice(
      START,
      "This file is not used by the course.",
      "Name it in course.yaml, in a lesson or in an item, or delete it.",
    );
  }
}
