import { contentMark } from "../../catalog/content-mark";
import type { CourseVersion, Lesson, Objective } from "../../catalog/course";
import { type InPerson, missingSignOffs } from "../../catalog/manifest";
import { pocketsIn, titleOfExample, workedExamples } from "../../catalog/worked-example";
import type { CoursePack, PackLesson, PackTask } from "./pack";
import { printedLesson } from "./printed-lesson";
import { planSession } from "./session-plan";

/** What a pack is made of: a version, or a draft as it would be one. */
export interface ToPack {
  version: Omit<
    CourseVersion,
    "id" | "organizationId" | "language" | "lessonCount" | "publishedAt"
  > & {
    /** Null for a draft. */
    publishedAt: number | null;
  };
  objectives: Objective[];
  lessons: readonly Pick<Lesson, "slug" | "position" | "title" | "minutes" | "blocks">[];
}

/**
 * A course on paper. It holds no question of any pool, and so no answer.
 *
 * @param how.at when it is printed, epoch milliseconds
 * @param how.observes is the observer's guidance to be there?
 */
export function packOf(
  { version, objectives, lessons: texts }: ToPack,
  how: { at: number; zone: string; observes: boolean; contacts: CoursePack["contacts"] },
): CoursePack {
  const { lessons, cards } = printedLessons(texts);
  const prose = texts.map(({ blocks }) =>
    blocks.flatMap((block) => (block.type === "prose" ? [block.html] : [])),
  );
  const example = firstExample(prose);
  const task = taskOf(version, how.observes);
  return {
    course: {
      id: version.courseId,
      code: version.manifest.code,
      title: version.title,
      summary: version.summary,
      publisher: version.organizationName,
      author: version.manifest.author,
      minutes: version.minutes,
    },
    printed: {
      version: version.version,
      mark: contentMark(version.contentHash),
      contentHash: version.contentHash,
      publishedAt: version.publishedAt,
      at: how.at,
      zone: how.zone,
    },
    inReview: missingSignOffs(version.manifest),
    objectives,
    lessons,
    cards,
    pockets: prose.flat().flatMap(pocketsIn),
    example,
    task,
    inPerson: linesOf(version.manifest.inPerson),
    contacts: how.contacts,
    session: planSession({
      hasExample: example !== null,
      cards: cards.length,
      reflections: lessons.flatMap(({ parts }) => parts.filter(({ kind }) => kind === "reflect"))
        .length,
      task: task ? minutesOf(task) : null,
    }),
  };
}

/** Does a lesson show the lines to call? */
export function showsContacts(texts: ToPack["lessons"]): boolean {
  return texts.some(({ blocks }) => blocks.some(({ type }) => type === "contacts"));
}

/** What its author says to whoever leads the course in a room: a line each. */
function linesOf(said: InPerson = {}): CoursePack["inPerson"] {
  const lines = (text = "") =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  return { before: lines(said.before), bring: lines(said.bring), notes: lines(said.notes) };
}

function printedLessons(texts: ToPack["lessons"]): Pick<CoursePack, "lessons" | "cards"> {
  const lessons: PackLesson[] = [];
  const cards: CoursePack["cards"] = [];
  for (const { slug, position, title, minutes, blocks } of texts) {
    const place = `l${position}`;
    const { parts, questions } = printedLesson(blocks, { place, cards: cards.length });
    lessons.push({ slug, position, title, minutes, parts, questions });
    for (const part of parts)
      if (part.kind === "scenario") cards.push({ number: part.card, scenario: part.scenario });
  }
  return { lessons, cards };
}

/** The first worked example of a course, by the prose of each lesson. */
function firstExample(prose: readonly (readonly string[])[]): CoursePack["example"] {
  for (const [index, texts] of prose.entries())
    for (const example of texts.flatMap(workedExamples)) {
      const title = titleOfExample(example);
      if (title) return { lesson: index + 1, title };
    }
  return null;
}

function taskOf({ manifest }: ToPack["version"], observes: boolean): PackTask | null {
  const task = manifest.practiceTask;
  if (!task) return null;
  const { title, rubric, steps = [], setting = [], guidance = [] } = task;
  const read = guidance.map(({ text }) => text).filter((text) => !setting.includes(text));
  return { title, rubric, steps, setting, guidance: observes ? read : null };
}

function minutesOf({ steps }: PackTask): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
