import { membershipsOf } from "../../db/queries/identity-organizations";
import { corpsMembersIn } from "../../db/queries/identity-people";
import { ageDatesOf, clearancesOf, latestClearances } from "../../db/queries/placement-facts";
import type { Reading } from "../record/context.server";
import { sharedProgram } from "./check-rights.server";
import type { Clearance } from "./clearance";

const MOST_PEOPLE = 500;

/** Someone of the program with the last decision entered about each clearance. */
export interface ClearedPerson {
  personId: string;
  name: string;
  latest: readonly Pick<Clearance, "type" | "state" | "on">[];
}

/** Everyone whose clearances the reader decides, those that wait first. */
export async function readClearances({ db, actor, now }: Reading): Promise<ClearedPerson[]> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programs = held
    .filter((one) => one.role === "adjudicator")
    .map((one) => one.organizationId);
  const members = await corpsMembersIn(db, programs, { after: null, limit: MOST_PEOPLE });
  const latest = await latestClearances(
    db,
    members.map(({ personId }) => personId),
    now,
  );
  const people = members.map(({ personId, name }) => ({
    personId,
    name,
    latest: latest.filter((clearance) => clearance.personId === personId),
  }));
  const waits = (person: ClearedPerson) =>
    person.latest.some(({ state }) => state === "pending" || state === "flagged") ? 0 : 1;
  return people.sort((a, b) => waits(a) - waits(b) || a.name.localeCompare(b.name, "en"));
}

/** What the page for entering a decision shows about a person. */
export interface ClearancePage {
  personId: string;
  name: string;
  history: readonly Clearance[];
  /** The day on which they turn 18; null when none is on file. */
  turns18: string | null;
}

/** A person's clearances for an adjudicator of their program; null for anyone else. */
export async function readClearanceForm(
  { db, actor, now }: Reading,
  personId: string,
): Promise<ClearancePage | null> {
  const shared = await sharedProgram(db, actor, "adjudicator", personId);
  if (!shared) return null;
  const ages = await ageDatesOf(db, personId, now);
  return {
    personId,
    name: shared.name,
    history: (await clearancesOf(db, personId, now)).reverse(),
    turns18: ages.find(({ age }) => age === "18")?.on ?? null,
  };
}
