import type { Reader } from "../../../db/connect";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { corpsMemberIn, corpsMembersIn } from "../../../db/queries/identity-people";
import { listOpenings } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { ruleOwners } from "../../../db/queries/rules";
import { organizationsWhere } from "../../identity/roles";
import type { Actor } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import { addDays, localDay } from "../gate/days";
import { nameOf } from "../gate/layers";
import { schoolRule } from "../schools/school-rule";
import {
  type About,
  type AgreementText,
  askedAgreements,
  isAboutPerson,
  type Party,
} from "./agreement";

const MOST_PEOPLE = 500;

/** What the schools' rule, the shared ones and those of some programs ask to be signed, and by whom. */
export async function askedIn(
  db: Reader,
  programIds: readonly string[],
): Promise<Map<string, Party[]>> {
  const owners = await ruleOwners(db);
  const rules = (await ruleSets(db)).filter(({ id }) => {
    const owner = owners.get(nameOf(id));
    return owner === undefined || programIds.includes(owner);
  });
  return askedAgreements([...rules, schoolRule()]);
}

/** Somebody or some school that a text is about, and the parties that the reader may sign for. */
export interface AgreementSubject {
  about: About;
  name: string;
  /** Where its days are counted; null for a person, whose program counts them. */
  zone: string | null;
  parties: readonly Party[];
}

/**
 * What a text is about, so far as the actor may know it: for a lead of its program every school where
 * it has openings, or its corps members; for a school's host that school; for a corps member themself.
 * Empty for everyone else.
 */
export async function agreementSubjects(
  db: Reader,
  actor: Actor,
  text: AgreementText,
  now: number,
): Promise<AgreementSubject[]> {
  if (actor.personId === null) return [];
  const held = await membershipsOf(db, actor.personId);
  const leads = organizationsWhere(held, ["program_lead"]).includes(text.programId);
  const may = (party: Party, is: boolean): Party[] =>
    is && text.parties.includes(party) ? [party] : [];
  if (isAboutPerson(text)) {
    const own = await corpsMemberIn(db, [text.programId], actor.personId);
    const page = { after: null, limit: MOST_PEOPLE };
    const people = leads ? await corpsMembersIn(db, [text.programId], page) : own ? [own] : [];
    const subjects: AgreementSubject[] = [];
    for (const { personId, name } of people) {
      const isOwn = await isSamePerson(db, actor.personId, personId);
      const parties = [...may("person", isOwn), ...may("program", leads && !isOwn)];
      subjects.push({ about: { person: personId }, name, zone: null, parties });
    }
    return subjects;
  }
  const hosted = organizationsWhere(held, ["school_host"]);
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { programIds: [text.programId], notEndedBy });
  const schools = new Map(openings.map(({ school }) => [school.id, school]));
  return [...schools.values()]
    .filter(({ id }) => leads || hosted.includes(id))
    .map(({ id, name, timeZone }) => ({
      about: { school: id },
      name,
      zone: timeZone,
      parties: [...may("program", leads), ...may("school", hosted.includes(id))],
    }));
}
