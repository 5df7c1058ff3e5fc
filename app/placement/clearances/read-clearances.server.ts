import type { Reader } from "../../../db/connect";
import { nameKeyOf } from "../../../db/queries/identity-names";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { addressesOfNamesakes } from "../../../db/queries/identity-people";
import { clearanceTypes, districtsServed } from "../../../db/queries/placement-clearance-types";
import { ageDatesOf, clearancesOf, latestClearances } from "../../../db/queries/placement-facts";
import { listOpenings } from "../../../db/queries/placement-openings";
import { clearanceQueue, type QueuedPerson } from "../../../db/queries/placement-queue";
import { ruleSets } from "../../../db/queries/placement-rules";
import { organizationsWhere } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { sharedProgram } from "../check-rights.server";
import { leavesOf, parseRule } from "../gate/language";
import { readOrdersAbout } from "../vendors/read-vendors.server";
import type { Clearance } from "./clearance";
import type { ClearanceTypeDefinition } from "./clearance-type";

const PAGE = 50;

/** Someone of the program with the last decision entered about each clearance. */
export interface ClearedPerson extends QueuedPerson {
  /** What tells them apart from someone of the same name; null where nobody has it. */
  apart: string | null;
  latest: readonly Pick<Clearance, "type" | "state" | "on">[];
}

/** A page of an adjudicator's people, and how many there are in all. */
export interface ClearancesRead {
  people: readonly ClearedPerson[];
  total: number;
  page: number;
  more: boolean;
}

/**
 * Whose clearances the reader decides, a page of them: those that wait for a decision first, then those
 * of whom nothing was entered.
 */
export async function readClearances(
  { db, actor, now }: Reading,
  { page = 1, most = PAGE }: { page?: number; most?: number } = {},
): Promise<ClearancesRead> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programIds = organizationsWhere(held, ["adjudicator"]);
  const offset = (page - 1) * most;
  const asked = { programIds, knownAt: now };
  const { rows, total } = await clearanceQueue(db, asked, { offset, limit: most });
  const latest = await latestClearances(
    db,
    rows.map(({ personId }) => personId),
    now,
  );
  const names = rows.map(({ name }) => name);
  const addresses = await addressesOfNamesakes(db, programIds, names);
  const people = rows.map((person) => ({
    ...person,
    apart: addresses.get(person.personId) ?? null,
    latest: latest.filter(({ personId }) => personId === person.personId),
  }));
  return { people, total, page, more: offset + rows.length < total };
}

/** What the page for entering a decision shows about a person. */
export interface ClearancePage {
  personId: string;
  name: string;
  /** The types that can be entered, those that this program’s openings ask for first. */
  types: readonly Pick<ClearanceTypeDefinition, "id" | "title" | "decided_by">[];
  /** The districts whose schools this program serves. */
  districts: readonly { id: string; name: string }[];
  /** What was ordered from vendors, and from whom more can be. */
  ordered: Awaited<ReturnType<typeof readOrdersAbout>>;
  history: readonly Clearance[];
  /** The day on which they turn 18; null when none is on file. */
  turns18: string | null;
  /** The key of the name they go by now. */
  nameKey: string;
}

/** A person's clearances for an adjudicator of their program; null for anyone else. */
export async function readClearanceForm(
  { db, actor, now }: Reading,
  personId: string,
): Promise<ClearancePage | null> {
  const shared = await sharedProgram(db, actor, "adjudicator", personId);
  if (!shared) return null;
  const ages = await ageDatesOf(db, personId, now);
  const asked = await typesAskedFor(db, shared.programId);
  const later = (type: string) => (asked.has(type) ? 0 : 1);
  const types = [...(await clearanceTypes(db)).values()].sort(
    (a, b) => later(a.id) - later(b.id) || a.title.localeCompare(b.title, "en"),
  );
  return {
    personId,
    name: shared.name,
    types: types.map(({ id, title, decided_by }) => ({ id, title, decided_by })),
    districts: await districtsServed(db, shared.programId),
    ordered: await readOrdersAbout({ db }, { programId: shared.programId, personId }),
    history: (await clearancesOf(db, personId, now)).reverse(),
    nameKey: await nameKeyOf(db, personId),
    turns18: ages.find(({ age }) => age === "18")?.on ?? null,
  };
}

/** The types of clearance that the rules of a program's openings read. */
async function typesAskedFor(db: Reader, programId: string): Promise<ReadonlySet<string>> {
  const openings = await listOpenings(db, { programIds: [programId], notEndedBy: "" });
  const rules = await ruleSets(db, [...new Set(openings.flatMap(({ layers }) => layers))]);
  return new Set(
    rules
      .map(({ rule }) => parseRule(rule))
      .flatMap((read) => ("node" in read ? leavesOf(read.node) : []))
      .filter(({ kind }) => kind === "clearance")
      .map(({ about }) => String(about.type)),
  );
}
