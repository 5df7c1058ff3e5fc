import {
  corpsMemberIn,
  corpsMembersIn,
  corpsMembersNamed,
  type ProgramMember,
} from "../../db/queries/identity-people";
import type { Reading } from "../record/context.server";
import { organizationsWhere, READS_PEOPLE } from "./roles";
import type { Who } from "./session.server";

export type { ProgramMember } from "../../db/queries/identity-people";

const PAGE = 100;

/**
 * The corps members of the programs in which someone coaches, adjudicates or leads, a page at a
 * time. `after` is the last person id of the page before; `next` is absent on the last page.
 */
export async function readPeople(
  { db }: Reading,
  who: Who,
  after: string | null,
): Promise<{ people: ProgramMember[]; next: string | null }> {
  const programs = organizationsWhere(who.memberships, READS_PEOPLE);
  const found = await corpsMembersIn(db, programs, { after, limit: PAGE + 1 });
  const people = found.slice(0, PAGE);
  return { people, next: found.length > PAGE ? (people.at(-1)?.personId ?? null) : null };
}

/** As many are listed of those who have a name; whoever looks for one writes more of it. */
export const MOST_FOUND = 20;

/** The corps members of someone's programs whose name or e-mail has these words in it. */
export function findPeople(
  { db }: Reading,
  who: Pick<Who, "memberships">,
  words: string,
): Promise<ProgramMember[]> {
  const programs = organizationsWhere(who.memberships, READS_PEOPLE);
  return corpsMembersNamed(db, programs, { words, limit: MOST_FOUND });
}

/** One corps member of someone's programs; null for anyone else, as for an id that does not exist. */
export function readPerson(
  { db }: Reading,
  who: Who,
  personId: string,
): Promise<ProgramMember | null> {
  return corpsMemberIn(db, organizationsWhere(who.memberships, READS_PEOPLE), personId);
}
