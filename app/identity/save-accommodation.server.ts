import {
  possibleReaders,
  putAccommodation,
  putAccommodationReaders,
} from "../../db/queries/identity-accommodation";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { isSamePerson } from "../record/same-person.server";
import type { Accommodation } from "./accommodation";
import { isUnder18Now } from "./read-second-readers.server";

/**
 * Keeps how the acting person reads best, and whom of their programs' coaches and leads they name to
 * read it. Refuses `not-staff` for anyone else, and `one-reader` for the words of somebody under 18 whom
 * one adult alone would read. It is theirs: nothing of it goes into a log.
 */
export async function saveAccommodation(
  context: Context,
  chosen: Accommodation & { readerIds: readonly string[] },
): Promise<Outcome<null, "not-staff" | "one-reader">> {
  const { tx, now, actor } = context;
  if (actor.personId === null) throw new Error("Only a person reads.");
  await lockPeople(tx, [actor.personId]);
  const { readerIds, ...accommodation } = chosen;
  const possible = await possibleReaders(tx, actor.personId);
  const named = [...new Set(readerIds)];
  if (named.some((id) => !possible.some(({ personId }) => personId === id)))
    return refused("not-staff");
  if (accommodation.words !== null && (await isAlone(context, named))) return refused("one-reader");
  await putAccommodation(tx, actor.personId, accommodation, now);
  await putAccommodationReaders(tx, actor.personId, named, now);
  return done(null);
}

/** Whether all whom somebody under 18 named are accounts of one adult. */
async function isAlone(
  { tx, now, actor }: Context,
  [first, ...others]: string[],
): Promise<boolean> {
  if (first === undefined || actor.personId === null) return false;
  if (!(await isUnder18Now(tx, actor.personId, now))) return false;
  for (const other of others) if (!(await isSamePerson(tx, first, other))) return false;
  return true;
}
