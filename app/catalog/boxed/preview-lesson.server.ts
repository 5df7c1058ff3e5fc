import type { Drawing } from "../../assessment/items/figure";
import { checkCourse, type ReadCourse } from "../check/course";
import type { CatalogAround } from "../check/course-file";
import { readDrawings, withWhatItPrints } from "../check/lesson";
import { lintLesson } from "../check/lesson-lint";
import { readOwnMedia } from "../check/own-media";
import { paragraphGrades } from "../check/paragraph-grades";
import { lessonPath } from "../course";
import { readLesson } from "../mdx/lesson";
import { attributesOf, descendants, type MdxNode } from "../mdx/tree";
import type { CourseMedia } from "../media/lesson-media";
import { ProblemList, sortProblems } from "../problem";
import type { Fact } from "../source";
import { type PrintParts, renderLesson } from "./render-lesson.server";
import type { LessonToRender, PreviewedLesson, WrittenCourse } from "./tasks";

/**
 * Checks a whole course and renders one of its lessons, whatever is wrong with the rest: an author in
 * the middle of writing sees what can be shown, and the problems beside it.
 */
export async function previewInBox(
  asked: WrittenCourse & { slug: string },
  print: PrintParts,
): Promise<PreviewedLesson> {
  const { problems, read } = checkCourse(asked.files, asked.around);
  const found = lessonIn(read, asked.slug) ?? lessonAlone(asked);
  if (!found) return { problems, blocks: null, grades: [] };
  const grades = paragraphGrades(found.tree);
  const rendered = await renderLesson(found.lesson, print);
  if ("blocks" in rendered) return { problems, blocks: rendered.blocks, grades };
  const list = new ProblemList(lessonPath(asked.slug));
  list.error({ line: 1, column: 1 }, rendered.problem.message, rendered.problem.fix);
  return { problems: sortProblems([...problems, ...list.problems]), blocks: null, grades };
}

/** A lesson that can be read: as a page would have it, and its tree. */
interface FoundLesson {
  lesson: LessonToRender;
  tree: MdxNode;
}

function lessonIn(read: ReadCourse | null, slug: string): FoundLesson | null {
  const found = read?.lessons.find(({ entry }) => entry.slug === slug);
  if (!read || !found) return null;
  const { sources, drawings } = withWhatItPrints(found, read.facts, read.drawings, read.media);
  const { media } = read;
  return standingIn(found.lesson, { sources, drawings, media, language: read.file.language });
}

/** A lesson that course.yaml does not name, or names in a way that cannot be read. */
function lessonAlone({
  files,
  around,
  slug,
}: WrittenCourse & { slug: string }): FoundLesson | null {
  const problems = new ProblemList(lessonPath(slug));
  const lesson = readLesson(files.get(lessonPath(slug)) ?? "", problems);
  if (!lesson) return null;
  const facts: CatalogAround["facts"] = around.facts;
  const { sources } = lintLesson(lesson, facts, problems);
  const known = sources.flatMap((id) => facts.get(id) ?? []);
  const drawings = readDrawings(files, () => problems);
  const media = readOwnMedia(files, "en", drawings, () => problems) ?? new Map();
  return standingIn(lesson, { sources: known, drawings, media, language: "en" });
}

/**
 * Puts an empty frame for each drawing that is missing, and a bare id for each source that is. A film or
 * recording that is missing is said by the part itself.
 */
function standingIn(
  { source, tree }: { source: string; tree: MdxNode },
  {
    sources,
    drawings,
    media,
    language,
  }: {
    sources: readonly Fact[];
    drawings: ReadonlyMap<string, Drawing>;
    media: CourseMedia;
    language: LessonToRender["language"];
  },
): FoundLesson {
  const parts = [...descendants(tree)].map((node) => ({
    name: node.name,
    attributes: attributesOf(node),
  }));
  const cited = parts.flatMap(({ name, attributes: { id } }) => (name === "Cite" && id) || []);
  const unknown = new Set(cited.filter((id) => !sources.some((fact) => fact.id === id)));
  const figures = parts.flatMap(
    ({ name, attributes: { src } }) => (name === "Figure" && src) || [],
  );
  return {
    tree,
    lesson: {
      source,
      sources: [...sources, ...[...unknown].map(unknownSource)],
      drawings: new Map(figures.map((src) => [src, drawings.get(src) ?? FRAME])),
      media,
      language,
    },
  };
}

const FRAME: Drawing = { name: "svg", attributes: { viewBox: "0 0 320 120" }, children: [] };

function unknownSource(id: string): Fact {
  return { id, checked: "P", basis: "practice", who: id, work: "…", note: "", figures: [] };
}
