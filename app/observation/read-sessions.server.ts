import { listOrganizations } from "../../db/queries/identity-organizations";
import {
  attendeesOf,
  countAttended,
  marksAt,
  trainingSessionById,
  trainingSessionsOf,
} from "../../db/queries/observation-sessions";
import { organizationsWhere } from "../identity/roles";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import { MOST_NAMES, type SessionSheet } from "./attendance-sheet";
import { readStanding } from "./read-standing.server";
import { FACILITATORS } from "./signing";
import type { TrainingSession } from "./training";

/** How many sessions a list shows; older ones are on the pages of the people who were there. */
const MOST_SESSIONS = 60;

export interface ListedSession extends TrainingSession {
  /** People with minutes above 0. */
  attended: number;
}

export interface SessionList {
  sessions: ListedSession[];
  /** Programs in which the reader may create sessions and mark attendance. */
  programs: { id: string; name: string; timeZone: string; today: string }[];
}

/** The sessions of the programs that the reader serves in, coaches or leads, the latest first. */
export async function readSessions({ db, now, actor }: Reading): Promise<SessionList> {
  if (actor.personId === null) return { sessions: [], programs: [] };
  const { memberships } = await readStanding(db, actor.personId);
  const mine = organizationsWhere(memberships, [...FACILITATORS, "corps_member"]);
  const sessions = await trainingSessionsOf(db, mine, MOST_SESSIONS);
  const attended = await countAttended(
    db,
    sessions.map(({ id }) => id),
  );
  const programs = await listOrganizations(db, {
    kinds: ["program"],
    ids: organizationsWhere(memberships, FACILITATORS),
  });
  return {
    sessions: sessions.map((session) => ({ ...session, attended: attended.get(session.id) ?? 0 })),
    programs: programs.map(({ id, name, timeZone }) => ({
      id,
      name,
      timeZone,
      today: dayIn(now, timeZone),
    })),
  };
}

/**
 * One session, for those who serve in, coach or lead its program; null for anyone else. A
 * facilitator's sheet holds whoever is marked, and the first names that hold `search`.
 */
export async function readSession(
  { db, now, actor }: Reading,
  id: string,
  search = "",
): Promise<SessionSheet | null> {
  const session = await trainingSessionById(db, id);
  if (!session || actor.personId === null) return null;
  const { memberships } = await readStanding(db, actor.personId);
  const here = memberships.filter(
    ({ organizationId }) => organizationId === session.organizationId,
  );
  const facilitates = organizationsWhere(here, FACILITATORS).length > 0;
  if (!facilitates && organizationsWhere(here, ["corps_member"]).length === 0) return null;
  const marks = await marksAt(db, session.id);
  const attendees = facilitates
    ? await attendeesOf(db, session.organizationId, {
        search,
        limit: MOST_NAMES,
        alsoIds: [...marks.keys()],
      })
    : [];
  const byName = new Intl.Collator("en");
  return {
    session,
    begun: now >= session.startsAt,
    facilitates,
    search,
    people: attendees
      .map(({ personId, name }) => ({
        personId,
        name,
        minutes: marks.get(personId)?.minutes ?? null,
        self: personId === actor.personId,
      }))
      .sort((a, b) => byName.compare(a.name, b.name)),
    mine: marks.get(actor.personId)?.minutes ?? null,
  };
}
