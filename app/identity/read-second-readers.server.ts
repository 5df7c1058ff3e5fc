import type { Reader } from "../../db/connect";
import { accountOf } from "../../db/queries/identity-accounts";
import { wholePerson } from "../../db/queries/identity-merges";
import { membershipsOf, organizationById } from "../../db/queries/identity-organizations";
import { ageDatesOfEach } from "../../db/queries/placement-facts";
import { holdersIn } from "../../db/queries/second-readers";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import { isMinor } from "./minor";
import { organizationsWhere, READS_PEOPLE } from "./roles";
import { CHANNELS, type ChannelName, type SecondReaders, secondReaders } from "./second-reader";

interface Asked {
  /** The young person, by any account. */
  personId: string;
  /** Who writes; the person themself for their own words. */
  writerId: string;
  channel: ChannelName;
  now: number;
  /** The program in which it is written; without one, every program in which the person serves. */
  programId?: string;
}

/**
 * Who else could read what is written to somebody under 18, or by them; null for everyone who is 18 or
 * older, or whose day is not on file. A person is under 18 when a day of any account of theirs says so.
 */
async function secondReadersOf(
  db: Reader,
  { personId, writerId, channel, now, programId }: Asked,
): Promise<SecondReaders | null> {
  const { ids } = await wholePerson(db, personId);
  const programs = programId === undefined ? await programsOf(db, ids) : [programId];
  if (!(await isUnder18(db, ids, { now, programs }))) return null;
  const apart = [...ids, ...(await wholePerson(db, writerId)).ids];
  const own = ids.includes(writerId);
  return {
    name: own ? null : ((await accountOf(db, personId))?.name ?? ""),
    roles: secondReaders(channel, await holdersIn(db, programs, READS_PEOPLE), apart),
    wanted: CHANNELS[channel].readers,
  };
}

/** The same for the form on which the acting person writes, or reads what was written. */
export async function readSecondReaders(
  { db, actor, now }: Pick<Reading, "db" | "actor" | "now">,
  about: Omit<Asked, "writerId" | "now">,
): Promise<SecondReaders | null> {
  if (actor.personId === null) return null;
  return secondReadersOf(db, { ...about, writerId: actor.personId, now });
}

/** Whether an adult may write to somebody: they are 18, or a second adult can read it too. */
export async function hasSecondReader(db: Reader, asked: Asked): Promise<boolean> {
  const readers = await secondReadersOf(db, asked);
  return readers === null || readers.roles.length > 0;
}

/** Whether somebody serves and is under 18 now, as far as is on file. */
export async function isUnder18Now(db: Reader, personId: string, now: number): Promise<boolean> {
  const { ids } = await wholePerson(db, personId);
  return isUnder18(db, ids, { now, programs: await programsOf(db, ids) });
}

async function isUnder18(
  db: Reader,
  ids: readonly string[],
  { now, programs }: { now: number; programs: readonly string[] },
): Promise<boolean> {
  const [programId] = programs;
  const zone = (programId && (await organizationById(db, programId))?.timeZone) || "UTC";
  const today = dayIn(now, zone);
  const dates = [...(await ageDatesOfEach(db, ids, now)).values()].flat();
  return dates.some(({ age, on }) => age === "18" && isMinor(on, today));
}

async function programsOf(db: Reader, ids: readonly string[]): Promise<string[]> {
  const held = await Promise.all(ids.map((id) => membershipsOf(db, id)));
  const inPrograms = held.flat().filter(({ organizationKind }) => organizationKind === "program");
  return organizationsWhere(inPrograms, ["corps_member"]);
}
