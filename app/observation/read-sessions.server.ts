import type { Reader } from "../../db/connect";
import { listOrganizations } from "../../db/queries/identity-organizations";
import { countAttended } from "../../db/queries/observation-attendance";
import { bookingsAt } from "../../db/queries/observation-booking";
import {
  sessionsBooked,
  sessionsPage,
  sessionsUnsigned,
  trainingSessionById,
} from "../../db/queries/observation-sessions";
import { signOffsOf } from "../../db/queries/observation-sign-off";
import { organizationsWhere } from "../identity/roles";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import { MOST_NAMES, type SessionSheet } from "./attendance-sheet";
import { isBookable, isCheckingIn, type Seat, seatOf } from "./booking";
import { readSheetRows } from "./read-sheet.server";
import { readStanding } from "./read-standing.server";
import { FACILITATORS } from "./signing";
import type { TrainingSession } from "./training";

const PAGE = 60;
/** Longer than a session lasts. */
const DAY_MS = 24 * 3_600_000;

export interface ListedSession extends TrainingSession {
  /** People with minutes above 0. */
  attended: number;
  /** The sheet is closed. */
  signed: boolean;
  /** Where the reader stands, where they serve as a corps member of its program; null otherwise. */
  seat: Seat | null;
}

export interface SessionList {
  sessions: ListedSession[];
  total: number;
  page: number;
  more: boolean;
  /** What the reader booked that is not long over, the next first. */
  booked: ListedSession[];
  /** Programs in which the reader may create sessions and mark attendance. */
  programs: { id: string; name: string; timeZone: string; today: string }[];
}

/** A page of the sessions of the programs that the reader serves in, coaches or leads, the latest first. */
export async function readSessions({ db, now, actor }: Reading, page = 1): Promise<SessionList> {
  const { personId } = actor;
  const none = { sessions: [], total: 0, page, more: false, booked: [], programs: [] };
  if (personId === null) return none;
  const { memberships } = await readStanding(db, personId);
  const serves = organizationsWhere(memberships, ["corps_member"]);
  const runs = organizationsWhere(memberships, FACILITATORS);
  const offset = (page - 1) * PAGE;
  const { rows, total } = await sessionsPage(db, [...serves, ...runs], { offset, limit: PAGE });
  const booked = await sessionsBooked(db, {
    personId,
    organizationIds: serves,
    after: now - DAY_MS,
  });
  const programs = await listOrganizations(db, { kinds: ["program"], ids: runs });
  return {
    sessions: await listed(db, rows, { personId, serves }),
    total,
    page,
    more: offset + rows.length < total,
    booked: await listed(db, booked, { personId, serves }),
    programs: programs.map(({ id, name, timeZone }) => ({
      id,
      name,
      timeZone,
      today: dayIn(now, timeZone),
    })),
  };
}

/** The sessions that have begun, where the reader may sign, and nobody has: the latest first. */
export async function readUnsigned({ db, now, actor }: Reading): Promise<ListedSession[]> {
  const { personId } = actor;
  if (personId === null) return [];
  const { memberships } = await readStanding(db, personId);
  const organizationIds = organizationsWhere(memberships, FACILITATORS);
  const found = await sessionsUnsigned(db, { organizationIds, before: now });
  return listed(db, found, { personId, serves: [] });
}

async function listed(
  db: Reader,
  sessions: readonly TrainingSession[],
  { personId, serves }: { personId: string; serves: readonly string[] },
): Promise<ListedSession[]> {
  const ids = sessions.map(({ id }) => id);
  const attended = await countAttended(db, ids);
  const signed = await signOffsOf(db, ids);
  const bookings = await bookingsAt(db, ids);
  return sessions.map((session) => ({
    ...session,
    attended: attended.get(session.id) ?? 0,
    signed: signed.has(session.id),
    seat: serves.includes(session.organizationId)
      ? seatOf(
          bookings.filter(({ sessionId }) => sessionId === session.id),
          personId,
          session.seats,
        )
      : null,
  }));
}

/**
 * One session, for those who serve in, coach or lead its program; null for anyone else. A
 * facilitator's sheet holds whoever comes or is marked, and the first names that hold `search`.
 */
export async function readSession(
  { db, now, actor }: Reading,
  id: string,
  search = "",
): Promise<SessionSheet | null> {
  const session = await trainingSessionById(db, id);
  const { personId } = actor;
  if (!session || personId === null) return null;
  const { memberships } = await readStanding(db, personId);
  const here = memberships.filter(
    ({ organizationId }) => organizationId === session.organizationId,
  );
  const facilitates = organizationsWhere(here, FACILITATORS).length > 0;
  const serves = organizationsWhere(here, ["corps_member"]).length > 0;
  if (!facilitates && !serves) return null;
  const rows = await readSheetRows(db, session, { search, limit: facilitates ? MOST_NAMES : 0 });
  const bookings = await bookingsAt(db, [session.id]);
  const own = rows.find((row) => row.personId === personId);
  const seated = bookings.filter(({ seatedAt }) => seatedAt !== null).length;
  return {
    session,
    begun: now >= session.startsAt,
    facilitates,
    search,
    people: facilitates ? rows.map((row) => ({ ...row, self: row.personId === personId })) : [],
    booked: { seated, waiting: bookings.length - seated },
    signOff: (await signOffsOf(db, [session.id])).get(session.id) ?? null,
    mine: serves
      ? {
          seat: seatOf(bookings, personId, session.seats),
          bookable: isBookable(session, now),
          checkingIn: isCheckingIn(session, now),
          checkedInAt: own?.checkedInAt ?? null,
          minutes: own?.minutes ?? null,
        }
      : null,
  };
}
