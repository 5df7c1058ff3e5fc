import { hoursIn } from "../../../db/queries/hours";
import { termsIn } from "../../../db/queries/hours-terms";
import { organizationById, organizationsById } from "../../../db/queries/identity-organizations";
import { credentialsOfEach } from "../../../db/queries/placement-credentials";
import { placementsThen } from "../../../db/queries/reporting-evidence";
import { namesOf } from "../../../db/queries/reporting-names";
import { holdsRoleIn } from "../../placement/check-rights.server";
import { readNames } from "../../placement/read-names.server";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { type HoursEntry, standingLog } from "../hours/hours";
import { type CreditLine, minutesBetween } from "./credit";

export type CreditRefusal = "no-program" | "days-reversed";

/**
 * Every term of a program that touches some days, with the hours approved in them: only approved time
 * counts. Only for a lead of the program. By college, then by name.
 */
export async function readCredit(
  { db, now, actor }: Reading,
  question: { programId: string; from: string; through: string },
): Promise<Outcome<readonly CreditLine[], CreditRefusal>> {
  const { programId, from, through } = question;
  const program = await organizationById(db, programId);
  if (!program || !(await holdsRoleIn(db, actor, programId, "program_lead")))
    return refused("no-program");
  if (through < from) return refused("days-reversed");
  const all = await termsIn(db, [programId], { knownAt: now });
  const terms = all.filter(({ startsOn, endsOn }) => startsOn <= through && endsOn >= from);
  const people = [...new Set(terms.map(({ personId }) => personId))];
  const names = await namesOf(db, people);
  const colleges = await organizationsById(
    db,
    terms.flatMap(({ collegeId }) => collegeId ?? []),
  );
  const badges = await readNames(db);
  const held = await credentialsOfEach(db, people, now);
  const placements = await placementsThen(db, { programId, knownAt: now });
  const logs = byPerson(await hoursIn(db, { organizationId: programId, knownAt: now }));
  const lines = terms.map((term): CreditLine => {
    const begin = later(term.startsOn, from);
    const end = term.endsOn < through ? term.endsOn : through;
    const roles = placements.filter(
      (one) =>
        one.personId === term.personId &&
        one.startsOn <= end &&
        (one.endedOn ?? one.endsOn) >= begin,
    );
    const credentials = (held.get(term.personId) ?? []).filter(
      (one) =>
        dayIn(one.issuedAt, program.timeZone) <= through &&
        one.revokedAt === null &&
        (one.validThrough === null || one.validThrough >= through),
    );
    return {
      personId: term.personId,
      name: names.get(term.personId) ?? null,
      college: term.collegeId === null ? null : (colleges.get(term.collegeId) ?? null),
      workStudy: term.workStudy,
      hours: term.hours,
      startsOn: term.startsOn,
      endsOn: term.endsOn,
      roles: [...new Set(roles.map(({ role }) => role))].sort(),
      minutes: minutesBetween(standingLog(logs.get(term.personId) ?? []), begin, end),
      credentials: [
        ...new Set(credentials.map(({ achievementId: id }) => badges[id] ?? id)),
      ].sort(),
    };
  });
  return done(lines.sort((a, b) => compare(a.college, b.college) || compare(a.name, b.name)));
}

function byPerson(entries: readonly HoursEntry[]): Map<string, HoursEntry[]> {
  const logs = new Map<string, HoursEntry[]>();
  for (const entry of entries) {
    const log = logs.get(entry.personId);
    if (log) log.push(entry);
    else logs.set(entry.personId, [entry]);
  }
  return logs;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "\uffff").localeCompare(b ?? "\uffff", "en");
}
