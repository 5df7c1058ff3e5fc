import { scenarioOf } from "../assessment/items/branch";
import { drawnOnly, type ItemFigure, withFigure } from "../assessment/items/figure";
import {
  type Item,
  presentationOf,
  respellItem,
  scoringOf,
  storedItems,
} from "../assessment/items/index";
import { type BoxRefusal, stoppedSentences } from "../record/box";
import { canonicalJson, type Json, sha256 } from "../record/canonical";
import type { Box } from "../record/open-box.server";
import { blocksSchema } from "./block";
import { RENDER_LESSON } from "./boxed/tasks";
import type { CheckedCourse, CourseFiles } from "./check/course";
import type { CheckedLesson } from "./check/lesson";
import { type CourseContent, lessonPath } from "./course";
import { type CourseFile, courseIdOf, type Manifest, signOffsOf } from "./manifest";
import { curlQuotes } from "./mdx/typeset";
import { placePractice } from "./practice-places";
import { type CourseProblem, START } from "./problem";
import { type CitedSource, citedSource } from "./source";
import { plainLineEnds } from "./text";

/** A change of how lessons are rendered makes other content of the same files. */
const PIPELINE = "muster-course@1";

/**
 * Makes what publishing stores from a course that passed its check: has each lesson compiled and run once
 * in the box, places the practice items and parts each item's key from its words. Touches no database.
 *
 * @returns the content, or the problem of the lesson that could not be rendered
 */
export async function renderCourse(
  course: CheckedCourse,
  files: CourseFiles,
  box: Box,
): Promise<{ content: CourseContent } | { problem: CourseProblem; stopped?: BoxRefusal }> {
  const { file } = course;
  const items = course.items.flatMap(storedItems).map((item) => itemVersion(item, course.pictures));
  const practice = items.filter(
    ({ pool, itemId }) => pool === "practice" && itemId === scenarioOf(itemId),
  );
  const rendered = [];
  for (const { entry, source, sources, drawings, media } of course.lessons) {
    const lesson = { source, sources, drawings, media, language: file.language };
    const outcome = await box.run(RENDER_LESSON, lesson);
    if (!outcome.ok) {
      const said = stoppedSentences(outcome.reason, "this lesson");
      return { problem: problemOf(entry.slug, said), stopped: outcome.reason };
    }
    if ("problem" in outcome.value)
      return { problem: problemOf(entry.slug, outcome.value.problem) };
    const blocks = blocksSchema.parse(outcome.value.blocks);
    rendered.push({ objectives: entry.objectives, blocks });
  }
  const blocks = placePractice(rendered, practice);
  const content: CourseContent = {
    courseId: courseIdOf(file.id),
    version: file.version,
    contentHash: contentHash(course.lessons, files),
    source: Object.fromEntries(files),
    ...mediaOf(course),
    title: curlQuotes(file.title),
    summary: curlQuotes(file.summary),
    language: file.language,
    minutes: file.minutes_total,
    manifest: {
      code: file.id,
      strand: file.strand,
      audience: file.audience,
      prerequisites: file.prerequisites,
      modality: file.modality,
      masteryRule: file.mastery.rule,
      credentials: file.credentials,
      author: file.review.author,
      signOffs: signOffsOf(file),
      nextReviewDue: file.review.next_review_due,
      ...(file.in_person && { inPerson: file.in_person }),
      ...(file.licence && { licence: file.licence }),
      ...(file.based_on && { basedOn: file.based_on }),
      ...reusedIn(course.items),
      sources: sourcesOf(course.lessons),
      practiceTask: course.practiceTask,
    },
    objectives: file.objectives.map(({ id, text }) => ({ id, text: curlQuotes(text) })),
    lessons: file.lessons.map((lesson, index) => lessonVersion(lesson, index, blocks[index] ?? [])),
    items,
  };
  return { content };
}

function problemOf(slug: string, said: { message: string; fix: string }): CourseProblem {
  return { file: lessonPath(slug), ...START, ...said, level: "error" };
}

/** The questions that were taken from other courses. */
function reusedIn(items: readonly Item[]): Pick<Manifest, "reused"> {
  const reused = items.flatMap(({ id, from }) => (from ? [{ item: id, from }] : []));
  return reused.length > 0 ? { reused } : {};
}

/** The films and recordings that it lists: whoever may read the version may see them. */
function mediaOf({ media }: CheckedCourse): Pick<CourseContent, "media"> {
  const hashes = [...media.values()].map(({ entry }) => entry.sha256);
  return hashes.length > 0 ? { media: [...new Set(hashes)].sort() } : {};
}

/** What the lessons cite, each source once. */
function sourcesOf(lessons: readonly CheckedLesson[]): CitedSource[] {
  const facts = new Map(lessons.flatMap(({ sources }) => sources).map((fact) => [fact.id, fact]));
  return [...facts.values()].map((fact) => citedSource.parse(fact));
}

function lessonVersion(
  lesson: CourseFile["lessons"][number],
  index: number,
  blocks: CourseContent["lessons"][number]["blocks"],
): CourseContent["lessons"][number] {
  return {
    slug: lesson.slug,
    position: index + 1,
    title: curlQuotes(lesson.title),
    minutes: lesson.minutes,
    objectives: lesson.objectives,
    blocks,
    contentHash: sha256(canonicalJson(blocks)),
  };
}

function itemVersion(
  authored: Item,
  pictures: CheckedCourse["pictures"],
): CourseContent["items"][number] {
  const item = respellItem(authored, (words) => curlQuotes(words));
  return {
    itemId: item.id,
    objectiveId: item.objective,
    pool: item.pool,
    family: item.family ?? item.id,
    critical: item.critical,
    presentation: withFigure(presentationOf(item), figureOf(item, pictures)),
    scoring: scoringOf(item),
  };
}

/** The picture of an item as its version keeps it. Throws when its drawing is missing: the check saw it. */
function figureOf(
  { id, figure }: Item,
  pictures: CheckedCourse["pictures"],
): ItemFigure | undefined {
  if (!figure) return undefined;
  const drawing = pictures.get(figure.src);
  if (!drawing) throw new Error(`${id} has no drawing named ${figure.src}.`);
  return { alt: figure.alt, drawing: drawnOnly(drawing) };
}

/** SHA-256 over the course's files and the facts that it prints. */
function contentHash(lessons: readonly CheckedLesson[], files: CourseFiles): string {
  const texts: { [name: string]: Json } = {};
  for (const [path, text] of files) texts[path] = plainLineEnds(text);
  const facts: { [id: string]: Json } = {};
  for (const fact of lessons.flatMap(({ sources }) => sources)) facts[fact.id] = { ...fact };
  return sha256(canonicalJson({ pipeline: PIPELINE, texts, facts }));
}
