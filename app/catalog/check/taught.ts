import type { CourseFile } from "../manifest";
import type { MdxNode } from "../mdx/tree";
import type { ProblemList } from "../problem";
import type { YamlText } from "../yaml";
import type { ReadLesson } from "./lesson";

/** Told, shown and tried: an objective takes at least so many blocks of its lessons. */
const LEAST_BLOCKS = 3;
/** What stands in a lesson and teaches nothing by itself. */
const NO_TEACHING = new Set(["yaml", "heading", "thematicBreak", "definition"]);

/** Notes the objectives whose lessons hardly say anything. */
export function lintTaught(
  file: CourseFile,
  lessons: readonly Pick<ReadLesson, "entry" | "lesson">[],
  yaml: YamlText,
  problems: ProblemList,
): void {
  for (const [index, { id }] of file.objectives.entries()) {
    const teaching = lessons.filter(({ entry }) => entry.objectives.includes(id));
    const named = file.lessons.filter(({ objectives }) => objectives.includes(id));
    // A lesson that cannot be read may hold as much as it likes.
    if (named.length === 0 || teaching.length < named.length) continue;
    const blocks = teaching.reduce((sum, { lesson }) => sum + blocksIn(lesson.tree), 0);
    if (blocks < LEAST_BLOCKS)
      problems.notice(
        yaml.at(["objectives", index, "id"]),
        `The lessons of ${id} have ${blocks === 1 ? "one block" : `${blocks} blocks`}.`,
        `Give it at least ${LEAST_BLOCKS}: say it, show it, let the learner try it.`,
      );
  }
}

function blocksIn({ children = [] }: MdxNode): number {
  return children.filter(({ type, name }) => !NO_TEACHING.has(type) && name !== "Sources").length;
}
