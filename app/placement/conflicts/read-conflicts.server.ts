import type { Reader } from "../../../db/connect";
import { wholePerson } from "../../../db/queries/identity-merges";
import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { activePlacementsIn } from "../../../db/queries/placement";
import { listOpenings } from "../../../db/queries/placement-openings";
import { conflictsOf } from "../../../db/queries/school-conflicts";
import { readSecondReaders } from "../../identity/read-second-readers.server";
import { organizationsWhere } from "../../identity/roles";
import type { SecondReaders } from "../../identity/second-reader";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn, sharedProgram } from "../check-rights.server";
import { addDays, type Day, localDay } from "../gate/days";
import { liveOffersIn } from "../offers/read-offers.server";
import type { ConflictKind } from "./conflict";

/** One conflict, as the person themself and the leads of their program read it. */
export interface ConflictLine {
  id: string;
  school: string;
  kind: ConflictKind;
  on: Day;
  /** Null once erased. */
  said: string | null;
  /** The first day without it; null while it stands. */
  endedFrom: Day | null;
}

/** Someone's conflicts of interest, and the schools that one can be about. */
export interface ConflictsPage {
  personId: string;
  /** Null for the person themself. */
  name: string | null;
  lines: readonly ConflictLine[];
  schools: readonly { id: string; name: string }[];
  /** Who else reads what is written, where the person is under 18. */
  readers: SecondReaders | null;
}

/** The conflicts of the reader. */
export async function readOwnConflicts({ db, actor, now }: Reading): Promise<ConflictsPage> {
  const personId = actor.personId ?? "";
  const programIds = organizationsWhere(await membershipsOf(db, personId), ["corps_member"]);
  return {
    personId,
    name: null,
    lines: await linesOf(db, personId),
    schools: await schoolsOf(db, programIds, now),
    readers: await readSecondReaders({ db, actor, now }, { personId, channel: "own-conflict" }),
  };
}

/** The conflicts of a corps member, for a lead of their program; null for everyone else. */
export async function readConflicts(
  { db, actor, now }: Reading,
  personId: string,
): Promise<ConflictsPage | null> {
  const shared = await sharedProgram(db, actor, "program_lead", personId);
  if (!shared || actor.personId === personId) return null;
  return {
    personId,
    name: shared.name,
    lines: await linesOf(db, personId),
    schools: await schoolsOf(db, [shared.programId], now),
    readers: await readSecondReaders({ db, actor, now }, { personId, channel: "conflict" }),
  };
}

/** Who is coming to a school, for its host to say of whom it is. What is on file is not the host's to read. */
export async function readComing(
  reading: Reading,
  schoolId: string,
): Promise<{ id: string; name: string; people: readonly { id: string; name: string }[] } | null> {
  const { db, actor, now } = reading;
  const school = await organizationById(db, schoolId);
  if (!school || !(await holdsRoleIn(db, actor, schoolId, "school_host"))) return null;
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { schoolIds: [schoolId], notEndedBy });
  const placed = await activePlacementsIn(
    db,
    openings.map(({ id }) => id),
  );
  const coming = [...placed, ...(await liveOffersIn(reading, openings))];
  const people = new Map(coming.map(({ personId, name }) => [personId, name]));
  return {
    id: schoolId,
    name: school.name,
    people: [...people].map(([id, name]) => ({ id, name })),
  };
}

async function linesOf(db: Reader, personId: string): Promise<ConflictLine[]> {
  const { ids } = await wholePerson(db, personId);
  const conflicts = await conflictsOf(db, { personIds: ids });
  return conflicts.reverse().map(({ id, school, kind, on, said, ended }) => ({
    id,
    school: school.name,
    kind,
    on,
    said,
    endedFrom: ended?.from ?? null,
  }));
}

async function schoolsOf(db: Reader, programIds: readonly string[], now: number) {
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { programIds, notEndedBy });
  const schools = new Map(openings.map(({ school }) => [school.id, school.name]));
  return [...schools].map(([id, name]) => ({ id, name }));
}
