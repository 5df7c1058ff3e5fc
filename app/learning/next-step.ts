import type { RetentionDoor } from "../mastery/retention-check";
import type { TryDoor } from "../mastery/tries";

/** The one next thing in a course. */
export type NextStep =
  | { kind: "check-under-way" }
  | { kind: "parallel"; questions: number }
  | { kind: "lesson"; slug: string; block: number; started: boolean }
  | { kind: "practice"; left: number }
  | { kind: "check"; objectives: number }
  | { kind: "retention"; objectives: number }
  | { kind: "wait"; until: number; objectiveId: string }
  | { kind: "coach"; objectiveId: string; why: "coach" | "no-questions" }
  | { kind: "done" };

export interface LessonState {
  slug: string;
  objectives: readonly string[];
  read: boolean;
  /** The block where the person stopped; null when the lesson was never opened. */
  block: number | null;
}

export interface ObjectiveState {
  id: string;
  door: TryDoor;
  /** Its retention check; null when it was never shown. */
  retention: { door: RetentionDoor | null } | null;
  /** Practice questions never answered, of those that are asked of their own accord. */
  practiceLeft: number;
  /** A renewal asks for it again. */
  renewing?: boolean;
}

/**
 * What a person should do next in a course: go on with the check under way, answer what makes up for a
 * miss while its day lasts, confirm what is due (minutes), read, practice, take the check, wait, or see
 * a coach. Lessons whose objectives are all shown are not asked for: testing out counts. `lastOpened`
 * is the lesson opened last, on any device; `parallels` counts the questions that may make up for one.
 * A renewal is questions alone: what it asks again is neither read nor practiced first.
 */
export function nextStep(
  lessons: readonly LessonState[],
  objectives: readonly ObjectiveState[],
  lastOpened: string | null,
  parallels = 0,
): NextStep {
  const doors = objectives.map(({ door }) => door.state);
  const retention = objectives.map((one) => one.retention?.door?.state);
  if (doors.includes("under-way") || retention.includes("under-way"))
    return { kind: "check-under-way" };
  if (parallels > 0) return { kind: "parallel", questions: parallels };
  const due = retention.filter((state) => state === "open").length;
  if (due > 0) return { kind: "retention", objectives: due };
  if (doors.every((state) => state === "shown")) return { kind: "done" };

  const left = objectives.filter(({ door }) => door.state !== "shown");
  const anew = left.filter(({ renewing }) => renewing !== true);
  const unread = lessons.filter(
    (lesson) => !lesson.read && anew.some(({ id }) => lesson.objectives.includes(id)),
  );
  const lesson = unread.find(({ slug }) => slug === lastOpened) ?? unread[0];
  if (lesson) {
    const { slug, block } = lesson;
    return { kind: "lesson", slug, block: block ?? 0, started: block !== null };
  }
  const toPractice = anew.reduce((sum, { practiceLeft }) => sum + practiceLeft, 0);
  if (toPractice > 0) return { kind: "practice", left: toPractice };
  const open = left.filter(({ door }) => door.state === "open");
  if (open.length > 0) return { kind: "check", objectives: open.length };
  return soonestWait(left) ?? coachStep(left);
}

function soonestWait(left: readonly ObjectiveState[]): NextStep | null {
  const waits = left.flatMap(({ id, door }) =>
    door.state === "wait" ? [{ kind: "wait" as const, until: door.until, objectiveId: id }] : [],
  );
  return waits.sort((a, b) => a.until - b.until)[0] ?? null;
}

function coachStep(left: readonly ObjectiveState[]): NextStep {
  for (const { id, door } of left) {
    if (door.state === "coach" || door.state === "no-questions")
      return { kind: "coach", objectiveId: id, why: door.state };
  }
  return { kind: "done" };
}
