import type { Reader } from "../../../db/connect";
import { wholePeople } from "../../../db/queries/identity-merges";
import { signaturesAbout } from "../../../db/queries/placement-agreements";
import { conflictsOf } from "../../../db/queries/school-conflicts";
import { schoolWaivers } from "../../../db/queries/school-waivers";
import { hostsEver, schoolItems } from "../../../db/queries/schools";
import { lastDayOfSignature } from "../agreements/agreement";
import { addDays, type Day, localDay } from "../gate/days";
import type { OpeningSchool } from "../openings/opening";
import { lastDayOf } from "../waivers/waiver";
import { isThere, standingItems } from "./school";
import { schoolRule } from "./school-rule";
import type { SchoolQuestion, SchoolSide } from "./school-side";

/** A school, the program that wants to serve there, and the days of it. */
export interface SchoolGround {
  programId: string;
  school: Pick<OpeningSchool, "id" | "timeZone">;
  startsOn: Day;
  endsOn: Day;
}

/** Where an opening is held, by whom and when. */
export function groundOf({ programId, school, startsOn, endsOn }: SchoolGround): SchoolGround {
  return { programId, school, startsOn, endsOn };
}

/** What is on file about a school for a program, as it was known at an instant. */
export type SchoolFacts = Pick<SchoolQuestion["facts"], "agreements" | "attests" | "waivers">;

/**
 * What the gate is asked of a school: what stands on file about it as known at an instant (epoch
 * milliseconds), by ids, days, versions and hashes. With a person, also whether they have a conflict of
 * interest there; with `placed`, under the rules of a placement that exists.
 */
export async function readSchoolSide(
  db: Reader,
  ask: {
    ground: SchoolGround;
    personId: string | null;
    at: number;
    knownAt?: number;
    placed?: boolean;
    /** What is on file, where several people are asked about; else it is read. */
    facts?: SchoolFacts;
    /** Their conflicts of interest, as known at the same instant; else they are read. */
    conflicts?: ConflictsOf;
  },
): Promise<SchoolSide> {
  const { ground, at } = ask;
  const knownAt = ask.knownAt ?? at;
  const rule = schoolRule();
  const today = localDay(at, ground.school.timeZone);
  const facts = ask.facts ?? (await readSchoolFacts(db, ground, knownAt));
  const people = ask.personId === null ? [] : [ask.personId];
  const conflicts = ask.conflicts ?? (await readConflictsOf(db, people, knownAt));
  return {
    rule,
    question: {
      opening: {
        rules: [rule.id],
        start: ground.startsOn,
        end: ground.endsOn,
        tz: ground.school.timeZone,
      },
      ask: {
        at: iso(at),
        known_at: iso(knownAt),
        ...(today > ground.startsOn ? { day: today } : {}),
      },
      ...(ask.placed ? { placement: { pinned: [rule.id] } } : {}),
      facts: {
        person: ground.school.id,
        ...facts,
        holds: people.flatMap((personId) => conflicts(personId, ground.school.id)),
      },
    },
  };
}

/** What is on file about a school for a program, as it was known at an instant (epoch milliseconds). */
export async function readSchoolFacts(
  db: Reader,
  { school, programId }: Pick<SchoolGround, "programId" | "school">,
  knownAt: number,
): Promise<SchoolFacts> {
  const signed = await signaturesAbout(db, { programId, about: { school: school.id }, knownAt });
  const hosts = await hostsEver(db, school.id);
  const items = standingItems(await schoolItems(db, { schoolId: school.id, knownAt }));
  const waivers = await schoolWaivers(db, {
    schoolId: school.id,
    programIds: [programId],
    knownAt,
  });
  return {
    agreements: signed.map(({ id, party, at, text, ended }) => ({
      id,
      doc: text.doc,
      version: text.version,
      hash: text.hash,
      party,
      on: iso(at),
      valid_through: lastDayOfSignature(text, { ended }),
      recorded_at: iso(at),
    })),
    attests: items
      .filter((item) => isThere(item, hosts, knownAt))
      .map(({ id, what, on, through, recordedAt }) => ({
        id,
        what,
        on,
        through,
        recorded_at: iso(recordedAt),
      })),
    waivers: waivers.flatMap((waiver) => {
      const { id, req, from, answer } = waiver;
      const lastDay = lastDayOf(waiver);
      return answer?.answer === "approved" && lastDay >= from
        ? [
            {
              id,
              req,
              // That there is one; the words themselves are erasable and stay out of decisions.
              reason: "on file",
              approver: answer.by,
              approver_role: answer.role,
              from,
              expires_on: lastDay,
              recorded_at: iso(answer.at),
            },
          ]
        : [];
    }),
  };
}

/** What is on file about the school of an opening. */
export type SchoolFactsOf = (
  ground: Pick<SchoolGround, "programId" | "school">,
) => Promise<SchoolFacts>;

/** The same for one opening after another, as of an instant: each school is read once for a program. */
export function schoolFactsAt(db: Reader, knownAt: number): SchoolFactsOf {
  const known = new Map<string, SchoolFacts>();
  return async (ground) => {
    const key = JSON.stringify([ground.programId, ground.school.id]);
    const facts = known.get(key) ?? (await readSchoolFacts(db, ground, knownAt));
    known.set(key, facts);
    return facts;
  };
}

type SchoolHold = NonNullable<SchoolQuestion["facts"]["holds"]>[number];

/** The conflicts of a person at a school, in the form of holds: by their ids and days. */
export type ConflictsOf = (personId: string, schoolId: string) => SchoolHold[];

/** The conflicts of some people under every account of theirs, as known at an instant (epoch milliseconds). */
export async function readConflictsOf(
  db: Reader,
  people: readonly string[],
  knownAt: number,
): Promise<ConflictsOf> {
  const wholeOf = await wholePeople(db, people, knownAt);
  const personIds = people.flatMap((personId) => wholeOf(personId).ids);
  const known = people.length === 0 ? [] : await conflictsOf(db, { personIds, knownAt });
  return (personId, schoolId) => {
    const { ids } = wholeOf(personId);
    return known
      .filter((one) => one.school.id === schoolId && ids.includes(one.personId))
      .map(({ id, on, recordedAt, ended }) => ({
        id,
        from: on,
        to: ended === null ? null : addDays(ended.from, -1),
        recorded_at: iso(recordedAt),
      }));
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
