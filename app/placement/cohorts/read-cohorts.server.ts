import { cohortById, cohortMembers, cohortsIn } from "../../../db/queries/cohorts";
import { listOrganizations } from "../../../db/queries/identity-organizations";
import { organizationsWhere } from "../../identity/roles";
import type { Who } from "../../identity/session.server";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import type { Cohort, CohortMember } from "./cohort";

/** People of a cohort on its page; more time is given to all of them at once. */
const SHOWN = 200;

/** The newest cohorts of the programs that someone leads, how many older ones there are, and those programs. */
export async function readCohorts(
  { db }: Reading,
  who: Who,
): Promise<{
  programs: { id: string; name: string }[];
  cohorts: (Cohort & { people: number; programName: string })[];
  more: number;
}> {
  const ids = organizationsWhere(who.memberships, ["program_lead"]);
  const programs = await listOrganizations(db, { ids, kinds: ["program"] });
  return {
    programs: programs.map(({ id, name }) => ({ id, name })),
    ...(await cohortsIn(db, ids)),
  };
}

/** A cohort of a program that the reader leads, with its first 200 people by name; null for any other. */
export async function readCohort(
  { db, actor }: Reading,
  id: string,
): Promise<{ cohort: Cohort; members: CohortMember[]; total: number } | null> {
  const cohort = await cohortById(db, id);
  if (!cohort || !(await holdsRoleIn(db, actor, cohort.programId, "program_lead"))) return null;
  const members = await cohortMembers(db, id);
  return { cohort, members: members.slice(0, SHOWN), total: members.length };
}
