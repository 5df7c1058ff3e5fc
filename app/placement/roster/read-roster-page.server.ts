import { listOrganizations } from "../../../db/queries/identity-organizations";
import { uploadsOf } from "../../../db/queries/roster-uploads";
import { organizationsWhere } from "../../identity/roles";
import type { Who } from "../../identity/session.server";
import type { Reading } from "../../record/context.server";

/** Where someone may bring lists in, and their lists that have not ended. */
export async function readRosterPage(reading: Reading, who: Who) {
  const ids = organizationsWhere(who.memberships, ["program_lead", "adjudicator"]);
  const programs = await listOrganizations(reading.db, { ids, kinds: ["program"] });
  const lists = await uploadsOf(reading.db, who.personId, reading.now);
  return {
    programs: programs.map(({ id, name }) => ({ id, name })),
    total: lists.total,
    lists: lists.rows.flatMap(({ id, programId, state, createdAt }) => {
      const program = programs.find((one) => one.id === programId);
      if (!program) return [];
      return [{ id, program: program.name, state, createdAt, zone: program.timeZone }];
    }),
    mayTake: who.memberships.some(({ role }) => role === "program_lead"),
  };
}
