import { currentVersions } from "../../db/queries/catalog";
import { guardiansWaitedFor } from "../../db/queries/guardian-asks";
import { countHolders } from "../../db/queries/identity-holders";
import { shortagesIn } from "../../db/queries/learning-coach";
import { reportCounts } from "../../db/queries/learning-report";
import { listOpenings } from "../../db/queries/placement-openings";
import { OPEN_STATES } from "../../db/queries/placement-queue";
import { taskedPlacements } from "../../db/queries/placement-tasks";
import { organizationsWithoutPeople } from "../../db/queries/reporting";
import { readTurns } from "../authoring/read-turns.server";
import { reviewDay, reviewFlag } from "../catalog/review-by";
import { isUnder18Now } from "../identity/read-second-readers.server";
import { holds, type Membership, organizationsWhere } from "../identity/roles";
import type { HeldTask } from "../learning/coach-task";
import { listCoachTasks } from "../learning/read-coach-tasks.server";
import { readUnsigned } from "../observation/read-sessions.server";
import { ENOUGH_OBSERVED, readWaiting } from "../observation/read-waiting.server";
import { readClearances } from "../placement/clearances/read-clearances.server";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import { readSecondTasks, SECONDS } from "./read-second-tasks.server";
import type { Task, ToObserve } from "./task";

/** A home names the first few of a kind; the list behind its button has them all. */
const MOST = 5;
const DAY_MS = 24 * 3_600_000;

interface Staff {
  personId: string;
  memberships: readonly Membership[];
  today: string;
}

/** Reads what waits on someone in the roles they hold for others. */
export async function readStaffTasks(reading: Reading, who: Staff): Promise<Task[]> {
  const asHolder = (role: Membership["role"], tasks: () => Promise<Task[]>) =>
    holds(who.memberships, [role]) ? tasks() : [];
  const tasks = await Promise.all([
    asHolder("program_lead", () => readLeadTasks(reading, who)),
    asHolder("adjudicator", () => readAdjudicatorTasks(reading)),
    holds(who.memberships, ["coach", "program_lead"]) ? readHeldTasks(reading) : [],
    asHolder("coach", () => readCoachWork(reading)),
    holds(who.memberships, SECONDS) ? readSecondTasks(reading) : [],
    asHolder("operator", () => readOperatorTasks(reading)),
    holds(who.memberships, ["author", "reviewer"]) ? readDraftTasks(reading) : [],
    asHolder("author", () => readAuthorTasks(reading, who)),
    asHolder("school_host", async () => [{ kind: "host" }]),
    asHolder("reviewer", async () => [{ kind: "issued" }]),
  ]);
  return tasks.flat();
}

async function readLeadTasks({ db, now }: Reading, { memberships, today }: Staff): Promise<Task[]> {
  const programs = memberships.filter(({ role }) => role === "program_lead");
  const programIds = programs.map(({ organizationId }) => organizationId);
  const openings = await listOpenings(db, { programIds, notEndedBy: today });
  const changed = await taskedPlacements(db, { programIds, notEndedBy: today });
  const tasks = changed.slice(0, MOST).map(
    ({ opening: { id: openingId, title }, personId, name }): Task => ({
      kind: "placed-changed",
      openingId,
      title,
      personId,
      person: name,
    }),
  );
  const waited = await guardiansWaitedFor(db, programIds, MOST);
  for (const { askedAt, zone, ...asked } of firstOfEach(waited, ({ personId }) => personId))
    if (await isUnder18Now(db, asked.personId, now))
      tasks.push({ kind: "guardian", ...asked, on: dayIn(askedAt, zone) });
  for (const opening of openings.filter(({ slots, taken }) => taken < slots).slice(0, MOST))
    tasks.push({
      kind: "place",
      openingId: opening.id,
      title: opening.title,
      school: opening.school.name,
      free: opening.slots - opening.taken,
    });
  for (const { organizationId, organizationName } of programs) {
    if (!openings.some(({ programId }) => programId === organizationId))
      tasks.push({ kind: "open-opening", program: organizationName });
    if ((await countHolders(db, organizationId, "corps_member")) === 0)
      tasks.push({ kind: "invite", organizationId, organization: organizationName });
  }
  return tasks;
}

async function readAdjudicatorTasks(reading: Reading): Promise<Task[]> {
  const { people } = await readClearances(reading, { most: MOST });
  return people
    .filter(({ turn }) => turn !== "none")
    .map(({ personId, name: person, latest }): Task => {
      const waiting = latest.find(({ state }) => OPEN_STATES.includes(state));
      return { kind: "decide", personId, person, pending: waiting?.state === "pending" };
    });
}

/**
 * Coach tasks that the reader has, and those that nobody has: another coach's stay with them. Of
 * practice tasks, a lead is asked to find a coach; a coach is asked to observe (`readToObserve`).
 */
async function readHeldTasks(reading: Reading): Promise<Task[]> {
  const tasks = await readOwn(reading);
  const checks = tasks.filter(({ kind }) => kind !== "observe");
  const toFind = tasks.filter(({ kind, held }) => kind === "observe" && held?.stage === "lead");
  return [
    ...firstOfEach(checks, ({ personId }) => personId)
      .slice(0, MOST)
      .map(({ personId, personName: person, objective, openedAt }): Task => {
        const days = daysSince(openedAt, reading.now);
        return { kind: "coach-task", personId, person, objective, days };
      }),
    ...firstOfEach(toFind, ({ personId }) => personId)
      .slice(0, MOST)
      .map((task): Task => ({ kind: "find-coach", ...toObserve(task, reading.now) })),
  ];
}

async function readOwn(reading: Reading): Promise<HeldTask[]> {
  return (await listCoachTasks(reading)).filter(({ held }) => held?.mine ?? true);
}

/** Days that something has waited, the one that began included. */
function daysSince(openedAt: number, now: number): number {
  return Math.max(1, Math.ceil((now - openedAt) / DAY_MS));
}

function toObserve(task: HeldTask, now: number): ToObserve {
  const { personId, personName: person, courseId, course, openedAt } = task;
  return { personId, person, courseId, course, days: daysSince(openedAt, now) };
}

/**
 * Whom a coach observes next: those who wait for it, the longest first, then who was observed least.
 * What came to a lead waits for every coach; what another coach has stays with them.
 */
async function readToObserve(reading: Reading): Promise<Task[]> {
  const all = (await listCoachTasks(reading)).filter(({ kind }) => kind === "observe");
  const asked = all.filter(({ held }) => held === null || held.mine || held.stage === "lead");
  const people = (await readWaiting(reading)).filter(
    (one) => !all.some(({ personId }) => personId === one.personId),
  );
  return [
    ...asked.map((task): Task => ({ kind: "observe-asked", ...toObserve(task, reading.now) })),
    ...people.map(
      ({ personId, name, observed }): Task => ({
        kind: "observe",
        personId,
        person: name,
        observed,
        enough: ENOUGH_OBSERVED,
      }),
    ),
  ].slice(0, MOST);
}

async function readCoachWork(reading: Reading): Promise<Task[]> {
  const unsigned = await readUnsigned(reading);
  // Minutes without a name under them count for someone already: they come first.
  const marked = unsigned.filter(({ attended }) => attended > 0);
  const unmarked = unsigned.filter(({ attended }) => attended === 0);
  return [
    ...[...marked, ...unmarked].slice(0, MOST).map(
      (session): Task => ({
        kind: session.attended === 0 ? "attend" : "sign",
        sessionId: session.id,
        session: session.title,
        on: dayIn(session.startsAt, session.timeZone),
      }),
    ),
    ...(await readToObserve(reading)),
  ];
}

async function readOperatorTasks({ db }: Reading): Promise<Task[]> {
  const empty = await organizationsWithoutPeople(db, ["program", "college", "school"], MOST);
  const invite = empty.map(
    ({ id, name }): Task => ({ kind: "invite", organizationId: id, organization: name }),
  );
  return [...invite, { kind: "organizations" }];
}

/** Drafts whose turn is the reader's: to judge, to change as reviewers asked, to release. */
async function readDraftTasks(reading: Reading): Promise<Task[]> {
  const turns = await readTurns(reading);
  return (["review", "changes", "release"] as const).flatMap((kind) =>
    turns
      .filter((turn) => turn.kind === kind)
      .slice(0, MOST)
      .map(({ draftId, title: course }): Task => ({ kind, draftId, course })),
  );
}

async function readAuthorTasks({ db, now }: Reading, { memberships }: Staff): Promise<Task[]> {
  const colleges = organizationsWhere(memberships, ["author"]);
  const shortages = await shortagesIn(db, colleges, MOST);
  const tasks = firstOfEach(shortages, ({ courseId }) => courseId).map(
    ({ courseId, course, objective }): Task => ({ kind: "shortage", courseId, course, objective }),
  );
  const reported = await reportCounts(db, colleges, MOST);
  for (const report of reported) tasks.push({ kind: "reports", ...report });
  const today = dayIn(now, "UTC");
  for (const { courseId, title, organizationId, manifest, publishedAt } of await currentVersions(
    db,
  )) {
    const by = reviewDay(manifest.nextReviewDue, publishedAt);
    const flag = reviewFlag(by, today);
    if (by !== null && flag !== "nobody" && colleges.includes(organizationId))
      tasks.push({ kind: "review-due", courseId, course: title, by, isPast: flag === "learners" });
  }
  return [...tasks, { kind: "publish" }];
}

/** One row leads to one page: the first of those that would lead to the same. */
function firstOfEach<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const keys = rows.map(keyOf);
  return rows.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}
