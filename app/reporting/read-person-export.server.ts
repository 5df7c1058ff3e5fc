import type { Reader } from "../../db/connect";
import { awardsOf } from "../../db/queries/credentials";
import { signedNamesOf } from "../../db/queries/credentials-attestations";
import { visibilityChoicesBy } from "../../db/queries/credentials-visibility";
import { guardiansEver } from "../../db/queries/guardians";
import { accommodationOf } from "../../db/queries/identity-accommodation";
import { accountOf, wantsReminders } from "../../db/queries/identity-accounts";
import { earlierNamesOf, nameChangesOf } from "../../db/queries/identity-names";
import { sessionsOf } from "../../db/queries/identity-sessions";
import { reportsBy } from "../../db/queries/learning-report";
import { everyObservation } from "../../db/queries/observation";
import { attendedBy } from "../../db/queries/observation-attendance";
import { checkInsOf, everyBooking } from "../../db/queries/observation-booking";
import { agreementsEver } from "../../db/queries/placement-agreements";
import { ageDatesOf, clearancesOf, holdsOf } from "../../db/queries/placement-facts";
import { papersOf } from "../../db/queries/placement-papers";
import { waiversEver } from "../../db/queries/placement-waivers";
import { commentsBy, reviewStepsBy } from "../../db/queries/reporting-authoring";
import {
  changesAbout,
  decisionsAbout,
  hoursEver,
  placementsEver,
  rolesEverHeld,
  termsEver,
} from "../../db/queries/reporting-person";
import {
  contestsEver,
  PLAIN_SECTIONS,
  type PlainSection,
  plainRows,
} from "../../db/queries/reporting-plain";
import { conflictsOf } from "../../db/queries/school-conflicts";
import { keptAfterErasure } from "../credentials/kept-after-erasure";
import {
  exportAnswers,
  exportCoachNotes,
  exportCourses,
  exportStatements,
} from "../learning/export-learning.server";
import { hidesDetail, IN_REVIEW } from "../placement/seen";
import type { Reading } from "../record/context.server";
import type { ExportSection } from "./export-text";

const PLAIN = Object.keys(PLAIN_SECTIONS) as PlainSection[];

/**
 * Everything held about the acting person, section by section, each read only when it is written
 * out. Left out: password hashes and session secrets, which say nothing about anyone, single check
 * scores, and what an adjudicator alone may read (gate.md §5.10).
 */
export function readPersonExport({ db, now, actor }: Reading): ExportSection[] {
  const { personId } = actor;
  if (personId === null) throw new Error("Only a person has an export.");
  return [
    ["account", rows(async () => [await readAccount(db, personId)])],
    ["roles", rows(() => rolesEverHeld(db, personId))],
    ["sessions", rows(() => readSessions(db, personId, now))],
    ["courses", exportCourses(db, personId)],
    ["answers", exportAnswers(db, personId)],
    ["statements", exportStatements(db, personId)],
    ["coachDecisions", exportCoachNotes(db, personId)],
    ["observations", rows(() => everyObservation(db, personId))],
    ["trainingSessions", rows(() => attendedBy(db, personId, now))],
    [
      "reading",
      rows(async () => [await accommodationOf(db, personId)].filter((one) => one !== null)),
    ],
    ["reports", rows(() => reportsBy(db, personId))],
    ["bookings", rows(() => everyBooking(db, personId))],
    ["checkIns", rows(() => checkInsOf(db, personId))],
    ["credentials", rows(() => awardsOf(db, personId))],
    ["credentialPages", rows(() => visibilityChoicesBy(db, personId))],
    ["keptOfCredentialsAfterErasure", rows(async () => keptAfterErasure())],
    ["signatures", rows(() => signedNamesOf(db, personId))],
    ["clearances", rows(() => readClearances(db, personId, now))],
    ["holds", rows(() => holdsOf(db, personId, now))],
    ["nameChanges", rows(() => nameChangesOf(db, personId))],
    ["earlierNames", rows(() => earlierNamesOf(db, personId))],
    ["agreements", rows(() => agreementsEver(db, personId))],
    ["guardians", rows(() => guardiansEver(db, personId))],
    ["conflictsOfInterest", rows(() => conflictsOf(db, { personIds: [personId] }))],
    ["papers", rows(() => papersOf(db, { personId }))],
    ["waivers", rows(() => waiversEver(db, personId))],
    ["ageDates", rows(() => ageDatesOf(db, personId, now))],
    ["placements", rows(() => placementsEver(db, personId))],
    ["decisions", rows(() => decisionsAbout(db, personId))],
    ["hours", rows(() => hoursEver(db, personId))],
    ["terms", rows(() => termsEver(db, personId))],
    ["changesOfRights", rows(() => changesAbout(db, personId))],
    ["contests", rows(() => contestsEver(db, personId))],
    ["courseComments", rows(() => commentsBy(db, personId))],
    ["courseReviews", rows(() => reviewStepsBy(db, personId))],
    ...PLAIN.map(
      (section): ExportSection => [section, rows(() => plainRows(db, section, personId))],
    ),
  ];
}

async function* rows(read: () => Promise<readonly object[]>): AsyncGenerator<object> {
  yield* await read();
}

async function readAccount(db: Reader, personId: string) {
  const account = await accountOf(db, personId);
  const reminders = await wantsReminders(db, personId);
  return { personId, email: account?.email, name: account?.name, reminders };
}

async function readSessions(db: Reader, personId: string, now: number) {
  const sessions = await sessionsOf(db, personId, now);
  return sessions.map(({ device, createdAt, usedAt }) => ({ device, createdAt, usedAt }));
}

async function readClearances(db: Reader, personId: string, now: number) {
  const clearances = await clearancesOf(db, personId, now);
  return clearances.map(({ type, state, body, jurisdiction, on, validThrough, recordedAt }) => ({
    type,
    state: hidesDetail(state) ? IN_REVIEW : state,
    body,
    jurisdiction,
    on,
    validThrough,
    recordedAt,
  }));
}
