import {
  accommodationOf,
  mayReadAccommodation,
  possibleReaders,
} from "../../db/queries/identity-accommodation";
import type { Reading } from "../record/context.server";
import { type Accommodation, PLAIN, type PossibleReader } from "./accommodation";

/** What the acting person chose, and whom they may name. */
export async function readOwnAccommodation({ db, actor }: Reading): Promise<{
  accommodation: Accommodation;
  readers: PossibleReader[];
}> {
  if (actor.personId === null) throw new Error("Only a person reads.");
  return {
    accommodation: (await accommodationOf(db, actor.personId)) ?? PLAIN,
    readers: await possibleReaders(db, actor.personId),
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

/** What helps a person, for a coach or lead of their program whom they named; null for anyone else. */
export async function readAccommodationOf(
  { db, actor }: Reading,
  personId: string,
): Promise<Accommodation | null> {
  if (actor.personId === null) return null;
  if (!(await mayReadAccommodation(db, personId, actor.personId))) return null;
  return accommodationOf(db, personId);
}
