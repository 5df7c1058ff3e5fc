import {
  possibleReaders,
  putAccommodation,
  putAccommodationReaders,
} from "../../db/queries/identity-accommodation";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import type { Accommodation } from "./accommodation";

/**
 * Keeps how the acting person reads best, and whom of their programs' coaches and leads they name to
 * read it. Refuses `not-staff` for anyone else. It is theirs: nothing of it goes into a log.
 */
export async function saveAccommodation(
  context: Context,
  chosen: Accommodation & { readerIds: readonly string[] },
): Promise<Outcome<null, "not-staff">> {
  const { tx, now, actor } = context;
  if (actor.personId === null) throw new Error("Only a person reads.");
  await lockPeople(tx, [actor.personId]);
  const { readerIds, ...accommodation } = chosen;
  const possible = await possibleReaders(tx, actor.personId);
  const named = [...new Set(readerIds)];
  if (named.some((id) => !possible.some(({ personId }) => personId === id)))
    return refused("not-staff");
  await putAccommodation(tx, actor.personId, accommodation, now);
  await putAccommodationReaders(tx, actor.personId, named, now);
  return done(null);
}
