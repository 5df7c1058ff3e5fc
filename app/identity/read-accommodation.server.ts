import {
  accommodationOf,
  mayReadAccommodation,
  possibleReaders,
} from "../../db/queries/identity-accommodation";
import type { Reading } from "../record/context.server";
import { type Accommodation, PLAIN, type PossibleReader } from "./accommodation";
import { isUnder18Now } from "./read-second-readers.server";

/** What the acting person chose, and whom they may name. */
export async function readOwnAccommodation({ db, actor, now }: Reading): Promise<{
  accommodation: Accommodation;
  readers: PossibleReader[];
  under18: boolean;
}> {
  if (actor.personId === null) throw new Error("Only a person reads.");
  return {
    accommodation: (await accommodationOf(db, actor.personId)) ?? PLAIN,
    readers: await possibleReaders(db, actor.personId),
    under18: await isUnder18Now(db, actor.personId, now),
  };
}

/** How pages are to look for a person; plain for who set nothing. No words: those are for people. */
export async function readPageSettings(
  { db }: Pick<Reading, "db">,
  personId: string,
): Promise<Omit<Accommodation, "words">> {
  const { words: _words, ...settings } = (await accommodationOf(db, personId)) ?? PLAIN;
  return settings;
}

/**
 * What helps a person, for a coach or lead of their program whom they named; null for anyone else. The
 * words of somebody under 18 are held back while one adult alone is left to read them.
 */
export async function readAccommodationOf(
  { db, actor, now }: Reading,
  personId: string,
): Promise<Accommodation | null> {
  if (actor.personId === null) return null;
  if (!(await mayReadAccommodation(db, personId, actor.personId))) return null;
  const accommodation = await accommodationOf(db, personId);
  if (!accommodation || !(await isUnder18Now(db, personId, now))) return accommodation;
  const named = (await possibleReaders(db, personId)).filter((one) => one.named);
  return named.length > 1 ? accommodation : { ...accommodation, words: null };
}
