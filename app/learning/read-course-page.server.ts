import {
  currentVersion,
  currentVersions,
  lessonsOf,
  objectivesOf,
  versionById,
} from "../../db/queries/catalog";
import { retiredCourses, retirementOf } from "../../db/queries/catalog-retirement";
import { learnerZone } from "../../db/queries/learning";
import { lessonLengths } from "../../db/queries/learning-length";
import type { CourseVersion } from "../catalog/course";
import { courseIdOf } from "../catalog/manifest";
import { reviewDay, reviewFlag } from "../catalog/review-by";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import type { CoursePage, CourseToOpen, ListedCourse } from "./course-page";
import { openOf, standingOf, withOrder } from "./course-page";
import { courseLength, lengthOf } from "./lesson-length";
import type { CourseProgress } from "./progress";
import { readCourseProgress } from "./read-course-progress.server";
import { readMasteryMaps } from "./read-mastery-maps.server";

/** A course in the version that the acting person is registered in, else in its current one; null when there is none. */
export async function readCoursePage(
  reading: Reading,
  { courseId }: { courseId: string },
): Promise<CoursePage | null> {
  const { db, actor } = reading;
  const progress = await readCourseProgress(reading, { courseId });
  const current = await currentVersion(db, courseId);
  const pinned = progress && (await versionById(db, progress.registration.courseVersionId));
  const version = pinned ?? current;
  if (!version || !current) return null;

  const courses = new Set((await currentVersions(db)).map((course) => course.courseId));
  const objectives = await objectivesOf(db, version.id);
  const lengths = await lessonLengths(db, version.id);
  const lessons = (await lessonsOf(db, version.id)).map(({ slug, position, title, minutes }) => ({
    slug,
    position,
    title,
    minutes,
    state: lessonState(progress, slug),
    length: lengthOf(minutes, lengths.get(slug)),
  }));
  return {
    version: forReaders(version),
    retirement: await retirementOf(db, courseId),
    reviewWasDue: reviewPast(version, reading.now),
    newer: current.id === version.id ? null : current.version,
    objectives: objectives.map((objective) => ({
      ...objective,
      level: progress?.objectives.find(({ id }) => id === objective.id)?.level ?? "not-started",
      standing: progress?.objectives.find(({ id }) => id === objective.id) ?? null,
    })),
    lessons,
    length: courseLength(
      version.minutes,
      lessons.map(({ length }) => length),
    ),
    next: progress?.next ?? null,
    map: await readMap(reading, courseId),
    waiting: [
      ...(progress?.objectives ?? []).map(({ text, held }) => ({ objective: text, held })),
      { objective: null, held: progress?.observer },
    ].flatMap(({ objective, held }) => (held === undefined ? [] : [{ objective, held }])),
    ways: sharedWays(progress),
    prerequisites: version.manifest.prerequisites.map((code) => ({
      code,
      here: courses.has(courseIdOf(code)),
    })),
    zone: actor.personId === null ? "UTC" : await learnerZone(db, actor.personId),
  };
}

/** The day by which a version was to be reviewed again, once its learners are to know that it is past. */
function reviewPast({ manifest, publishedAt }: CourseVersion, now: number): string | null {
  const day = reviewDay(manifest.nextReviewDue, publishedAt);
  return reviewFlag(day, dayIn(now, "UTC")) === "learners" ? day : null;
}

async function readMap(reading: Reading, courseId: string) {
  const { personId } = reading.actor;
  if (personId === null) return null;
  return (await readMasteryMaps(reading, { personId, courseId }))[0] ?? null;
}

function lessonState(
  progress: CourseProgress | null,
  slug: string,
): CoursePage["lessons"][number]["state"] {
  if (progress?.next.kind === "lesson" && progress.next.slug === slug) return "here";
  const lesson = progress?.lessons.find((one) => one.slug === slug);
  return lesson && lesson.readAt !== null ? "read" : "not-read";
}

/** The ways to pass, when they are the same for every objective. */
function sharedWays(progress: CourseProgress | null): CoursePage["ways"] {
  const [first, ...rest] = progress?.objectives.map(({ ways }) => ways) ?? [];
  if (!first) return [];
  const same = rest.every((ways) => JSON.stringify(ways) === JSON.stringify(first));
  return same ? first : [];
}

/** A version without what observers alone read: it may tell what a good answer is. */
function forReaders(version: CourseVersion): CourseVersion {
  const { practiceTask, ...manifest } = version.manifest;
  const task = practiceTask && { ...practiceTask, guidance: [] };
  return { ...version, manifest: { ...manifest, practiceTask: task } };
}

/**
 * Every course of the catalog in the order in which a newcomer would take them, with where the acting
 * person stands, and which to open next; only those that match a role and a word. One that is retired is
 * there for whoever is in it.
 */
export async function readCourseList(
  reading: Reading,
  only: { audience?: string | null; word?: string | null },
): Promise<{ courses: ListedCourse[]; open: CourseToOpen | null }> {
  const stands: Omit<ListedCourse, "after">[] = [];
  const retired = await retiredCourses(reading.db);
  for (const version of await currentVersions(reading.db)) {
    const progress = await readCourseProgress(reading, { courseId: version.courseId });
    if (!progress && retired.has(version.courseId)) continue;
    stands.push({
      version: forReaders(version),
      standing: standingOf(
        progress?.next ?? null,
        progress?.objectives.map(({ level }) => level),
      ),
      read: progress?.lessons.filter(({ readAt }) => readAt !== null).length ?? 0,
    });
  }
  const listed = withOrder(stands);
  return { courses: listed.filter(matching(only)), open: openOf(listed.filter(matching(only))) };
}

function matching({ audience, word }: { audience?: string | null; word?: string | null }) {
  const sought = word?.trim().toLowerCase() ?? "";
  return ({ version: { manifest, title, summary } }: ListedCourse) => {
    const fits = !audience || manifest.audience.some((role) => role === audience);
    return fits && `${manifest.code} ${title} ${summary}`.toLowerCase().includes(sought);
  };
}
