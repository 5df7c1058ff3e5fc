import { organizationById } from "../../../db/queries/identity-organizations";
import { rosterPeople } from "../../../db/queries/roster";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { localDay } from "../gate/days";
import type { RosterPerson } from "./roster-file";

/** A program's roster, as its lead may take it out. */
export interface Roster {
  program: { id: string; name: string };
  people: readonly RosterPerson[];
  /** Today in the program. */
  on: string;
}

/** The corps members of a program that the actor leads, by name; null for any other. */
export async function readRoster(reading: Reading, programId: string): Promise<Roster | null> {
  const { db, actor, now } = reading;
  if (!(await holdsRoleIn(db, actor, programId, "program_lead"))) return null;
  const program = await organizationById(db, programId);
  if (!program) return null;
  const people = await rosterPeople(db, programId);
  return {
    program: { id: program.id, name: program.name },
    people: people
      .filter(({ roles }) => roles.includes("corps_member"))
      .map(({ personId, name, emails, start, cohort }) => ({
        personId,
        name,
        email: emails[0] ?? "",
        start,
        cohort,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, "en") || a.email.localeCompare(b.email, "en")),
    on: localDay(now, program.timeZone),
  };
}
