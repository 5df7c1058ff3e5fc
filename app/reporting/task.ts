import { lessonAddress } from "../learning/lesson-page";
import type { Party } from "../placement/offers/offer";

/** What somebody else asked for, and what the reader may answer. */
export type Second = "waivers" | "contests" | "merges" | "rules";

/** One thing that waits on the reader. Days are civil days, instants epoch milliseconds. */
export type Task =
  | { kind: "place"; openingId: string; title: string; school: string; free: number }
  | { kind: "placed-changed"; openingId: string; title: string; personId: string; person: string }
  | {
      kind: "offer";
      /** In what part the reader answers: it is their turn. */
      party: Party;
      offerId: string;
      title: string;
      school: string;
      person: string;
      /** The last day to answer. */
      by: string;
    }
  | { kind: "second"; of: Second; n: number }
  | { kind: "guardian"; personId: string; person: string; title: string; on: string }
  | { kind: "open-opening"; program: string }
  | { kind: "invite"; organizationId: string; organization: string }
  | { kind: "decide"; personId: string; person: string; pending: boolean }
  | { kind: "observe"; personId: string; person: string; observed: number; enough: number }
  | ({ kind: "observe-asked" } & ToObserve)
  | ({ kind: "find-coach" } & ToObserve)
  | { kind: "attend"; sessionId: string; session: string; on: string }
  | { kind: "sign"; sessionId: string; session: string; on: string }
  | { kind: "coach-task"; personId: string; person: string; objective: string; days: number }
  | { kind: "shortage"; courseId: string; course: string; objective: string }
  | { kind: "reports"; courseId: string; course: string; open: number }
  | { kind: "review-due"; courseId: string; course: string; by: string; isPast: boolean }
  | { kind: "review" | "changes" | "release"; draftId: string; course: string }
  | { kind: "publish" }
  | { kind: "host" }
  | { kind: "organizations" }
  | { kind: "issued" }
  | { kind: "start"; courseId: string; course: string; lessons: number; minutes: number }
  | {
      kind: "continue";
      courseId: string;
      course: string;
      slug: string;
      /** The part where the reader stopped, from 0. */
      block: number;
      lesson: string;
      position: number;
      lessons: number;
      minutes: number;
    }
  | { kind: "practice"; courseId: string; course: string; left: number }
  | { kind: "check"; courseId: string; course: string; left: number }
  | { kind: "check-open"; courseId: string; course: string }
  | { kind: "parallel"; courseId: string; course: string; questions: number }
  | {
      kind: "retention";
      courseId: string;
      course: string;
      objectives: number;
      /** The day since which the first of them may be confirmed. */
      since: string;
      minutes: number;
    }
  | { kind: "renew"; courseId: string; course: string; endsOn: string; hasEnded: boolean }
  | { kind: "refresh"; questions: number }
  | { kind: "wait"; courseId: string; course: string; until: number; zone: string }
  | { kind: "coach-waits"; courseId: string; course: string }
  | { kind: "be-observed"; courseId: string; course: string }
  | { kind: "ask-placed" }
  | { kind: "browse" };

/** Someone who waits to be watched at the practice task of a course, and for how many days. */
export interface ToObserve {
  personId: string;
  person: string;
  courseId: string;
  course: string;
  days: number;
}

export type TaskKind = Task["kind"];

const WAYS_IN: readonly TaskKind[] = ["publish", "host", "organizations", "issued", "browse"];

/** What waits on others comes before one's own learning; within a kind, the order is kept. */
const ORDER: readonly TaskKind[] = [
  "placed-changed",
  "offer",
  "second",
  "decide",
  "coach-task",
  "find-coach",
  "observe-asked",
  "observe",
  "attend",
  "sign",
  "guardian",
  "place",
  "open-opening",
  "invite",
  "check-open",
  "parallel",
  "retention",
  "renew",
  "continue",
  "practice",
  "check",
  "be-observed",
  "refresh",
  "start",
  "wait",
  "coach-waits",
  "ask-placed",
  "review",
  "changes",
  "release",
  "shortage",
  "reports",
  "review-due",
  "publish",
  "host",
  "organizations",
  "issued",
  "browse",
];

/** Whether it is someone else's turn: the reader needs to do nothing. */
export function isOthersTurn({ kind }: Task): boolean {
  return kind === "coach-waits";
}

/** Whether a task is only a way in, open every day: it is named when nothing else waits. */
export function isWayIn({ kind }: Task): boolean {
  return WAYS_IN.includes(kind);
}

/** Whether a task stands in the list of what is due today, unless it is the one next thing. */
export function isDue({ kind }: Task): boolean {
  return kind === "retention" || kind === "refresh";
}

/** The tasks in the order of their turn: the first is the one next thing. */
export function inTurn(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const SECOND_AT: Record<Second, string> = {
  waivers: "/waivers",
  contests: "/contests",
  merges: "/duplicates",
  rules: "/rules",
};

/** Where a task is done. */
export function pathOf(task: Task): string {
  switch (task.kind) {
    case "place":
      return `/openings/${task.openingId}`;
    case "placed-changed":
      return `/openings/${task.openingId}/people/${task.personId}`;
    case "offer":
      return `/offers/${task.offerId}`;
    case "second":
      return SECOND_AT[task.of];
    case "guardian":
      return `/people/${task.personId}/guardian`;
    case "open-opening":
      return "/openings/new";
    case "invite":
      return `/organizations/${task.organizationId}`;
    case "decide":
      return `/people/${task.personId}/clearances/new`;
    case "observe":
      return `/people/${task.personId}/observations/new`;
    case "observe-asked":
      return `/people/${task.personId}/observations/new?course=${task.courseId}`;
    case "attend":
      return `/sessions/${task.sessionId}`;
    case "sign":
      return `/sessions/${task.sessionId}/sign-off`;
    case "coach-task":
    case "find-coach":
      return `/people/${task.personId}/tries`;
    case "reports":
      return `/courses/${task.courseId}/reports`;
    case "review":
      return `/studio/${task.draftId}/review`;
    case "changes":
      return `/studio/${task.draftId}`;
    case "release":
      return `/studio/${task.draftId}/release`;
    case "publish":
    case "browse":
      return "/courses";
    case "host":
      return "/hosting";
    case "organizations":
      return "/organizations";
    case "issued":
      return "/credentials";
    case "continue":
      return lessonAddress(task.courseId, task.slug, task.block);
    case "shortage":
    case "review-due":
    case "start":
    case "renew":
    case "be-observed":
    case "wait":
    case "coach-waits":
      return `/courses/${task.courseId}`;
    case "practice":
      return `/courses/${task.courseId}/practice`;
    case "check":
    case "check-open":
    case "retention":
      return `/courses/${task.courseId}/check`;
    case "parallel":
      return `/courses/${task.courseId}/check/result#safety`;
    case "refresh":
      return "/practice";
    case "ask-placed":
      return "/placed";
  }
}
