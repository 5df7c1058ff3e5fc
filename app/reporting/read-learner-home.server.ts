import { currentVersions } from "../../db/queries/catalog";
import { registrationsOf } from "../../db/queries/learning";
import { activePlacementsOf } from "../../db/queries/placement";
import { listOpenings } from "../../db/queries/placement-openings";
import { holds, type Membership, organizationsWhere } from "../identity/roles";
import type { CourseProgress } from "../learning/progress";
import { readCourseProgress } from "../learning/read-course-progress.server";
import { explainDecision } from "../placement/explain-decision.server";
import type { Explained } from "../placement/gate/explain";
import type { OpeningRow } from "../placement/opening";
import type { Reading } from "../record/context.server";
import type { Home, PlacedAnswer, Task } from "./home";

interface Learner {
  personId: string;
  memberships: readonly Membership[];
  today: string;
  zone: string;
}

/** Reads a corps member's own learning and how they stand with the gate; null for anyone else. */
export async function readLearnerHome(
  reading: Reading,
  who: Learner,
): Promise<{ tasks: Task[]; standing: NonNullable<Home["learner"]> } | null> {
  if (!holds(who.memberships, ["corps_member"])) return null;
  const placed = await readPlaced(reading, who);
  const courses = await readCourses(reading, who.personId);
  const versions = await currentVersions(reading.db);
  const fresh = versions.filter(
    ({ courseId }) => !courses.some(({ outline }) => outline.courseId === courseId),
  );
  const tasks: Task[] = courses.flatMap((course) => nextTask(course, who.zone));
  for (const version of fresh)
    tasks.push({
      kind: "start",
      courseId: version.courseId,
      course: version.title,
      lessons: version.lessonCount,
      minutes: version.minutes,
    });
  if (placed && placed.standing !== "placed") tasks.push({ kind: "ask-placed" });
  return {
    tasks,
    standing: {
      courses: courses.map(({ outline, objectives }) => ({
        courseId: outline.courseId,
        title: outline.title,
        levels: objectives.map(({ level }) => level),
      })),
      placed,
      badges: 0,
    },
  };
}

async function readCourses(reading: Reading, personId: string): Promise<CourseProgress[]> {
  const registrations = await registrationsOf(reading.db, personId);
  const courses = await Promise.all(
    registrations.map(({ courseId }) => readCourseProgress(reading, { courseId })),
  );
  return courses.filter((course) => course !== null);
}

/** What a course asks of its learner next. */
function nextTask({ outline, lessons, next }: CourseProgress, zone: string): Task[] {
  const { courseId, title: course } = outline;
  switch (next.kind) {
    case "lesson": {
      const at = lessons.findIndex(({ slug }) => slug === next.slug);
      const lesson = lessons[at];
      if (!lesson) return [];
      const { slug, title, minutes } = lesson;
      const position = at + 1;
      const place = { slug, lesson: title, position, lessons: lessons.length, minutes };
      return [{ kind: "continue", courseId, course, ...place }];
    }
    case "practice":
      return [{ kind: "practice", courseId, course, left: next.left }];
    case "check":
      return [{ kind: "check", courseId, course, left: next.objectives }];
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

/** What the gate says about the opening a person holds, or else the first one that they could. */
async function readPlaced(
  reading: Reading,
  { personId, memberships, today }: Learner,
): Promise<PlacedAnswer | null> {
  const openings = await listOpenings(reading.db, {
    programIds: organizationsWhere(memberships, ["corps_member"]),
    notEndedBy: today,
  });
  const held = await activePlacementsOf(reading.db, personId);
  const mine = openings.find(({ id }) => held.some(({ openingId }) => openingId === id));
  const opening = mine ?? openings[0];
  if (!opening) return null;
  const explained = await explainDecision(reading, { openingId: opening.id, personId });
  if (!explained) return null;
  const { answer } = explained.body;
  const tallies = answer.tree.map(({ node }) => tally(node));
  return {
    ...namesOf(opening),
    met: tallies.reduce((sum, { met }) => sum + met, 0),
    of: tallies.reduce((sum, { of }) => sum + of, 0),
    standing: mine ? "placed" : STANDINGS[answer.outcome],
    until: answer.until ?? null,
  };
}

const STANDINGS = {
  ELIGIBLE: "eligible",
  ELIGIBLE_UNTIL: "eligible",
  CONDITIONAL: "beside-someone",
  CONDITIONAL_UNTIL: "beside-someone",
  INELIGIBLE: "not-yet",
  UNDETERMINED: "unknown",
} as const;

/** How many requirements are in place; a choice counts as many as it needs. */
function tally(node: Explained): { met: number; of: number } {
  if (node.op === "leaf") return { met: node.pass === null ? 0 : 1, of: 1 };
  const of = node.op === "all" ? node.of.length : node.n;
  return { met: Math.min(of, node.of.filter(({ pass }) => pass !== null).length), of };
}

function namesOf({ id, title, school, startsOn }: OpeningRow) {
  return { openingId: id, title, school: school.name, startsOn };
}
