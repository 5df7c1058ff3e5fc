import { currentVersions } from "../../db/queries/catalog";
import { retiredCourses } from "../../db/queries/catalog-retirement";
import { registrationsOf } from "../../db/queries/learning";
import { readCourseRenewal } from "../credentials/read-course-renewal.server";
import { credentialsOf } from "../credentials/read-credentials.server";
import { holds, type Membership } from "../identity/roles";
import { inOrder } from "../learning/course-order";
import type { CourseProgress } from "../learning/progress";
import { readCourseProgress } from "../learning/read-course-progress.server";
import { readDueToday } from "../learning/read-due-today.server";
import type { Level } from "../mastery/level";
import { permits } from "../placement/gate/decide";
import { readPlaced, type ShownOpening } from "../placement/read-placed.server";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import type { Task } from "./task";

/** One course of a learner: a level for each objective, in course order. */
export interface ShownCourse {
  courseId: string;
  title: string;
  levels: readonly Level[];
}

/** Something that falls due on a later day: a retention check, or (null) daily practice. */
export interface ToCome {
  day: string;
  course: { id: string; title: string; objectives: number } | null;
}

/** A corps member's own learning, and how they stand with the gate. */
export interface LearnerHome {
  tasks: Task[];
  /** What is not due yet, soonest first. */
  toCome: readonly ToCome[];
  courses: readonly ShownCourse[];
  /** Badges in force. */
  badges: number;
  /** The gate's answer about one opening of their program; null when there is none. */
  placed: ShownOpening | null;
}

interface Learner {
  personId: string;
  memberships: readonly Membership[];
  zone: string;
}

/** Reads a corps member's own learning and how they stand with the gate; null for anyone else. */
export async function readLearnerHome(reading: Reading, who: Learner): Promise<LearnerHome | null> {
  if (!holds(who.memberships, ["corps_member"])) return null;
  const { personId } = who;
  const { shown: placed } = await readPlaced(reading, { personId, openingId: null });
  const credentials = await credentialsOf(reading, personId);
  const today = dayIn(reading.now, who.zone);
  const badges = credentials.filter(
    ({ revoked, validThrough = today }) => !revoked && validThrough >= today,
  );
  const courses = await readCourses(reading, personId);
  const versions = await currentVersions(reading.db);
  const retired = await retiredCourses(reading.db);
  const fresh = inOrder(versions, ({ manifest }) => manifest).filter(
    ({ courseId }) =>
      !retired.has(courseId) && !courses.some(({ outline }) => outline.courseId === courseId),
  );
  const tasks: Task[] = courses.flatMap((course) =>
    nextTask(course, who.zone).filter(
      ({ kind }) =>
        kind !== "be-observed" || !credentials.some(({ def }) => def === course.outline.courseId),
    ),
  );
  for (const course of courses) tasks.push(...(await renewals(reading, course)));
  const practice = await readDueToday(reading.db, personId, reading.now);
  if (practice.due.length > 0) tasks.push({ kind: "refresh", questions: practice.due.length });
  for (const version of fresh)
    tasks.push({
      kind: "start",
      courseId: version.courseId,
      course: version.title,
      lessons: version.lessonCount,
      minutes: version.minutes,
    });
  if (placed && !permits(placed.answer) && tasks.length === 0) tasks.push({ kind: "ask-placed" });
  const later = practice.due.length > 0 || practice.next === null ? [] : [practice.next];
  const toCome = [...courses.flatMap(waits), ...later.map((day) => ({ day, course: null }))];
  return {
    tasks,
    toCome: toCome.sort((a, b) => a.day.localeCompare(b.day)),
    courses: courses.map(({ outline, objectives }) => ({
      courseId: outline.courseId,
      title: outline.title,
      levels: objectives.map(({ level }) => level),
    })),
    badges: badges.length,
    placed,
  };
}

async function readCourses(reading: Reading, personId: string): Promise<CourseProgress[]> {
  const registrations = await registrationsOf(reading.db, personId);
  const courses = await Promise.all(
    registrations.map(({ courseId }) => readCourseProgress(reading, { courseId })),
  );
  return courses.filter((course) => course !== null);
}

/** What a course's questions renew now, unless they are under way: then the course itself asks for them. */
async function renewals(
  reading: Reading,
  { outline: { courseId, title: course }, objectives }: CourseProgress,
): Promise<Task[]> {
  if (objectives.some(({ renewing }) => renewing)) return [];
  const renewal = await readCourseRenewal(reading, { courseId });
  if (!renewal?.isOpen) return [];
  const { endsOn, hasEnded } = renewal;
  return [{ kind: "renew", courseId, course, endsOn, hasEnded }];
}

/** The retention checks of a course that wait for their day, one entry a day. */
function waits({ outline, objectives }: CourseProgress): ToCome[] {
  const days = objectives.flatMap(({ retention }) =>
    retention?.door?.state === "wait" ? retention.door.on : [],
  );
  return [...new Set(days)].map((day) => {
    const count = days.filter((one) => one === day).length;
    return { day, course: { id: outline.courseId, title: outline.title, objectives: count } };
  });
}

/** What a course asks of its learner next. */
function nextTask({ outline, lessons, objectives, next }: CourseProgress, zone: string): Task[] {
  const { courseId, title: course } = outline;
  switch (next.kind) {
    case "lesson": {
      const at = lessons.findIndex(({ slug }) => slug === next.slug);
      const lesson = lessons[at];
      if (!lesson) return [];
      const { slug, title, minutes } = lesson;
      const position = at + 1;
      const { block } = next;
      const place = { slug, block, lesson: title, position, lessons: lessons.length, minutes };
      return [{ kind: "continue", courseId, course, ...place }];
    }
    case "practice":
      return [{ kind: "practice", courseId, course, left: next.left }];
    case "check":
      return [{ kind: "check", courseId, course, left: next.objectives }];
    case "retention": {
      const due = objectives.flatMap(({ retention }) =>
        retention?.door?.state === "open" ? retention.dueOn : [],
      );
      const [since = ""] = due.sort();
      const minutes = due.length;
      const confirm: Task = {
        kind: "retention",
        courseId,
        course,
        objectives: due.length,
        since,
        minutes,
      };
      const shown = objectives.every(({ door }) => door.state === "shown");
      return shown ? [confirm, { kind: "be-observed", courseId, course }] : [confirm];
    }
    case "parallel":
      return [{ kind: "parallel", courseId, course, questions: next.questions }];
    case "check-under-way":
      return [{ kind: "check-open", courseId, course }];
    case "wait":
      return [{ kind: "wait", courseId, course, until: next.until, zone }];
    case "coach":
      return [{ kind: "coach-waits", courseId, course }];
    case "done":
      return [{ kind: "be-observed", courseId, course }];
  }
}
