import { currentVersions } from "../../../db/queries/catalog";
import { retiredCourses } from "../../../db/queries/catalog-retirement";
import { enrolmentRuleById, enrolmentRulesIn, enrolmentsBy } from "../../../db/queries/enrolments";
import { listOrganizations } from "../../../db/queries/identity-organizations";
import { listOpenings } from "../../../db/queries/placement-openings";
import { organizationsWhere } from "../../identity/roles";
import type { Who } from "../../identity/session.server";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { addDays, localDay } from "../gate/days";
import { peopleOf } from "./enrol-joined.server";
import type { EnrolmentLine, EnrolmentRule, NewEnrolmentRule } from "./enrolment";

const MOST_SHOWN = 200;

interface Named {
  id: string;
  name: string;
}

/** Rules and what they can be made of, for someone who leads a program. */
export interface EnrolmentsPage {
  programs: readonly Named[];
  schools: readonly Named[];
  courses: readonly Named[];
  rules: readonly EnrolmentRule[];
  rulesTotal: number;
  zone: string;
}

/** The rules of the programs that someone leads, and what the next one can say. */
export async function readEnrolments(
  { db, now }: Reading,
  who: Pick<Who, "memberships">,
): Promise<EnrolmentsPage> {
  const ids = organizationsWhere(who.memberships, ["program_lead"]);
  const programs = await listOrganizations(db, { ids, kinds: ["program"] });
  const openings = await listOpenings(db, {
    programIds: ids,
    notEndedBy: addDays(localDay(now, "UTC"), -1),
  });
  const rules = await enrolmentRulesIn(db, ids);
  const retired = await retiredCourses(db);
  const schools = new Map(openings.map(({ school }) => [school.id, school.name]));
  return {
    programs: programs.map(({ id, name }) => ({ id, name })),
    schools: [...schools].map(([id, name]) => ({ id, name })),
    courses: (await currentVersions(db))
      .filter(({ courseId }) => !retired.has(courseId))
      .map(({ courseId, title }) => ({
        id: courseId,
        name: `${courseId.toUpperCase()} ${title}`,
      })),
    rules: rules.rows,
    rulesTotal: rules.total,
    zone: programs[0]?.timeZone ?? "UTC",
  };
}

/** Whom a rule would register now: the first 200 by id. Empty for a program of someone else. */
export async function previewEnrolments(
  { db, actor }: Reading,
  rule: NewEnrolmentRule,
): Promise<{ people: Named[]; more: boolean }> {
  if (!(await holdsRoleIn(db, actor, rule.programId, "program_lead")))
    return { people: [], more: false };
  const found = await peopleOf(db, { ...rule, id: null }, { after: "", limit: MOST_SHOWN + 1 });
  const people = found.slice(0, MOST_SHOWN).map(({ personId, name }) => ({ id: personId, name }));
  return { people, more: found.length > MOST_SHOWN };
}

/** One rule and the last 200 things that it did; null unless the reader leads its program. */
export async function readEnrolmentRule(
  { db, actor }: Reading,
  id: string,
): Promise<{ rule: EnrolmentRule; lines: EnrolmentLine[] } | null> {
  const rule = await enrolmentRuleById(db, id);
  if (!rule || !(await holdsRoleIn(db, actor, rule.programId, "program_lead"))) return null;
  return { rule, lines: await enrolmentsBy(db, id, MOST_SHOWN) };
}
