import {
  currentVersion,
  lessonsWithText,
  objectivesOf,
  versionById,
} from "../../db/queries/catalog";
import { learnerZone, registrationOf } from "../../db/queries/learning";
import { contentMark } from "../catalog/content-mark";
import type { CourseVersion, Lesson } from "../catalog/course";
import { missingSignOffs } from "../catalog/manifest";
import { pocketsIn, titleOfExample, workedExamples } from "../catalog/worked-example";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import type { CoursePack, PackLesson, PackTask } from "./pack/pack";
import { printedLesson } from "./pack/printed-lesson";
import { planSession } from "./pack/session-plan";
import { readLinesToCall } from "./read-live-parts.server";

/**
 * A course to be printed, in the version whose page the acting person reads: the one that they are
 * registered in, else the current one. It holds no question of any pool, and so no answer.
 *
 * @param input.observes whether they rate practice tasks: only then is the observer's guidance there
 * @returns null when there is no such course
 */
export async function readCoursePack(
  reading: Reading,
  { courseId, observes }: { courseId: string; observes: boolean },
): Promise<CoursePack | null> {
  const { db, actor, now } = reading;
  const registration =
    actor.personId === null ? null : await registrationOf(db, actor.personId, courseId);
  const version = registration
    ? await versionById(db, registration.courseVersionId)
    : await currentVersion(db, courseId);
  if (!version) return null;
  const texts = await lessonsWithText(db, version.id);
  const { lessons, cards } = printedLessons(texts);
  const prose = texts.map(({ blocks }) =>
    blocks.flatMap((block) => (block.type === "prose" ? [block.html] : [])),
  );
  const example = firstExample(prose);
  const task = taskOf(version, observes);
  const zone = actor.personId === null ? "UTC" : await learnerZone(db, actor.personId);
  const showsContacts = lessons.some(({ parts }) => parts.some(({ kind }) => kind === "contacts"));
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
      at: now,
      zone,
    },
    inReview: missingSignOffs(version.manifest),
    objectives: await objectivesOf(db, version.id),
    lessons,
    cards,
    pockets: prose.flat().flatMap(pocketsIn),
    example,
    task,
    contacts: showsContacts ? await readLinesToCall(db, dayIn(now, zone)) : [],
    session: planSession({
      hasExample: example !== null,
      cards: cards.length,
      reflections: lessons.flatMap(({ parts }) => parts.filter(({ kind }) => kind === "reflect"))
        .length,
      task: task ? minutesOf(task) : null,
    }),
  };
}

function printedLessons(texts: readonly Lesson[]): Pick<CoursePack, "lessons" | "cards"> {
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

function taskOf({ manifest }: CourseVersion, observes: boolean): PackTask | null {
  const task = manifest.practiceTask;
  if (!task) return null;
  const { title, rubric, steps = [], setting = [], guidance = [] } = task;
  const read = guidance.map(({ text }) => text).filter((text) => !setting.includes(text));
  return { title, rubric, steps, setting, guidance: observes ? read : null };
}

function minutesOf({ steps }: PackTask): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
