import { cohortNames } from "../../../db/queries/cohorts";
import { organizationById } from "../../../db/queries/identity-organizations";
import { clearanceTypes, districtsServed } from "../../../db/queries/placement-clearance-types";
import { clearancesOf } from "../../../db/queries/placement-facts";
import { rosterPeople } from "../../../db/queries/roster";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import type { Clearance } from "../clearances/clearance";
import { localDay } from "../gate/days";
import type { Columns } from "./columns";
import type { Known } from "./judge";
import type { Sheet } from "./sheet";

/** What the actor may bring into a program by a list. The command line brings in people alone. */
export async function importRights(
  { db, actor }: Pick<Reading, "db" | "actor">,
  programId: string,
): Promise<Known["importer"]> {
  return {
    personId: actor.personId,
    people: actor.kind === "cli" || (await holdsRoleIn(db, actor, programId, "program_lead")),
    clearances: await holdsRoleIn(db, actor, programId, "adjudicator"),
  };
}

/**
 * Everything that the rows of a list are compared with; null where the actor may bring in nothing,
 * as for a program that does not exist. Clearances are read only for whoever may record them.
 */
export async function readKnown(
  reading: Reading,
  programId: string,
  { sheet, columns }: { sheet: Sheet; columns: Columns },
): Promise<Known | null> {
  const { db, now } = reading;
  const program = await organizationById(db, programId);
  if (program?.kind !== "program") return null;
  const importer = await importRights(reading, programId);
  if (!importer.people && !importer.clearances) return null;
  const people = await rosterPeople(db, programId);
  const clearances = new Map<string, Clearance[]>();
  const named = importer.clearances ? withClearance(sheet, columns) : new Set<string>();
  for (const { personId, emails } of people)
    if (emails.some((email) => named.has(email)))
      clearances.set(personId, await clearancesOf(db, personId, now));
  return {
    people,
    cohorts: await cohortNames(db, programId),
    clearances,
    clearanceTypes: await clearanceTypes(db),
    districts: await districtsServed(db, programId),
    today: localDay(now, program.timeZone),
    importer,
  };
}

/** The addresses of rows that say something about a clearance. */
function withClearance({ rows }: Sheet, { at }: Columns): Set<string> {
  const email = at.email ?? -1;
  const state = at.clearanceState ?? -1;
  return new Set(
    rows.flatMap(({ cells }) =>
      cells?.[state]?.trim() ? [(cells[email] ?? "").trim().toLowerCase()] : [],
    ),
  );
}
