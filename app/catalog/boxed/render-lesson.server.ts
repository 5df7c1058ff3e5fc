import type { Drawing } from "../../assessment/items/figure";
import type { CourseMedia } from "../media/lesson-media";
import { quoted } from "../problem";
import type { Fact } from "../source";
import { compileLesson } from "./compile-lesson.server";
import { type PartComponents, renderBlocks } from "./render-blocks.server";
import type { LessonToRender, RenderedLesson } from "./tasks";

/** How the prose parts of a lesson are printed; `lessonParts` of LessonParts.tsx. */
export type PrintParts = (setting: {
  sources: readonly Fact[];
  drawings: ReadonlyMap<string, Drawing>;
  media: CourseMedia;
}) => PartComponents;

/**
 * Compiles a checked lesson and runs it once. When the compiler refuses what the check let pass, that is
 * the author's answer and nothing is made of it.
 */
export async function renderLesson(
  lesson: LessonToRender,
  print: PrintParts,
): Promise<RenderedLesson> {
  try {
    const code = await compileLesson(lesson);
    return { blocks: renderBlocks(code, print(lesson), lesson.language) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*(ERROR|error): /s, "") : "";
    return {
      problem: {
        message: `This lesson cannot be compiled: ${quoted(reason, 160).replace(/[.…]*$/, "")}.`,
        fix: "Take out what was added last, or write it in plain Markdown.",
      },
    };
  }
}

/** Does everything once with a small lesson, so that the compiler is loaded before the first author waits. */
export async function warmUp(print: PrintParts): Promise<null> {
  const source =
    "---\nlesson: 01-warm\n---\n\n## Warm\n\n- One\n\n| A | B |\n| --- | --- |\n| x | y |\n";
  const rendered = await renderLesson(
    { source, sources: [], drawings: new Map(), media: new Map(), language: "en" },
    print,
  );
  if ("problem" in rendered) throw new Error(rendered.problem.message);
  return null;
}
