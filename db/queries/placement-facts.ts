import type { Selectable } from "kysely";
import type { Body, Clearance, Custody } from "../../app/placement/clearances/clearance";
import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import type { DB } from "../schema";

/** A hold as known at some instant: lifted only when the lifting was known. */
export interface Hold {
  id: string;
  personId: string;
  on: string;
  /** The first day without it; null while it is in force. */
  liftedOn: string | null;
  recordedAt: number;
}

/** The day on which a person reaches an age. */
export interface AgeDate {
  id: string;
  age: string;
  on: string;
  recordedAt: number;
}

/** The facts about some people that were known to be mistakes at an instant. */
function takenBack(db: Reader, personIds: readonly string[], knownAt: number) {
  return db
    .selectFrom("fact_correction")
    .select("fact_id")
    .where("person_id", "in", [...personIds, ""])
    .where("recorded_at", "<=", knownAt);
}

/** Stores what a body decided about a person. */
export async function insertClearance(
  tx: Tx,
  clearance: Clearance & { organizationId: string },
): Promise<void> {
  await tx
    .insertInto("clearance")
    .values({
      id: clearance.id,
      person_id: clearance.personId,
      type: clearance.type,
      state: clearance.state,
      body: clearance.body,
      jurisdiction: clearance.jurisdiction,
      on_day: clearance.on,
      valid_through: clearance.validThrough,
      custody: clearance.custody,
      name_key: clearance.nameKey,
      organization_id: clearance.organizationId,
      recorded_by: clearance.recordedBy,
      recorded_at: clearance.recordedAt,
    })
    .execute();
}

const clearances = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("clearance")
    .selectAll()
    .where("person_id", "in", ids)
    .where("recorded_at", "<=", knownAt)
    .where("id", "not in", takenBack(db, ids, knownAt))
    .orderBy("recorded_at")
    .orderBy("id"),
);

/** Everything decided about some people and known at an instant, in the order it was recorded. */
export async function clearancesOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, Clearance[]>> {
  return byPerson(await clearances(db, { ids: evened(personIds), knownAt }), toClearance);
}

/** The same about one person. */
export async function clearancesOf(
  db: Reader,
  personId: string,
  knownAt: number,
): Promise<Clearance[]> {
  return (await clearancesOfEach(db, [personId], knownAt)).get(personId) ?? [];
}

/** A row as the rules read it. */
export function toClearance(row: Selectable<DB["clearance"]>): Clearance {
  return {
    id: row.id,
    personId: row.person_id,
    type: row.type,
    state: row.state,
    body: row.body as Body,
    jurisdiction: row.jurisdiction,
    on: row.on_day,
    validThrough: row.valid_through,
    custody: row.custody as Custody,
    nameKey: row.name_key,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}

/** The newest clearance of each type of some people, by the day of the decision. */
export async function latestClearances(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Pick<Clearance, "personId" | "type" | "state" | "on">[]> {
  const rows = await db
    .selectFrom("clearance")
    .select(["person_id", "type", "state", "on_day"])
    .where("person_id", "in", [...personIds, ""])
    .where("recorded_at", "<=", knownAt)
    .where("id", "not in", takenBack(db, personIds, knownAt))
    .orderBy("on_day")
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  const latest = new Map(rows.map((row) => [`${row.person_id} ${row.type}`, row]));
  return [...latest.values()].map((row) => ({
    personId: row.person_id,
    type: row.type,
    state: row.state,
    on: row.on_day,
  }));
}

/** Puts a hold on a person, or lifts the one that `lifts` names. */
export async function insertHold(
  tx: Tx,
  hold: {
    id: string;
    personId: string;
    organizationId: string;
    on: string;
    lifts: string | null;
    recordedBy: string;
    recordedAt: number;
  },
): Promise<void> {
  await tx
    .insertInto("hold_fact")
    .values({
      id: hold.id,
      person_id: hold.personId,
      organization_id: hold.organizationId,
      on_day: hold.on,
      lifts: hold.lifts,
      recorded_by: hold.recordedBy,
      recorded_at: hold.recordedAt,
    })
    .execute();
}

const holds = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("hold_fact as hold")
    .leftJoin("hold_fact as lifting", (join) =>
      join.onRef("lifting.lifts", "=", "hold.id").on("lifting.recorded_at", "<=", knownAt),
    )
    .select(["hold.id", "hold.person_id", "hold.on_day", "hold.recorded_at"])
    .select("lifting.on_day as lifted_on")
    .where("hold.person_id", "in", ids)
    .where("hold.lifts", "is", null)
    .where("hold.recorded_at", "<=", knownAt)
    .where("hold.id", "not in", takenBack(db, ids, knownAt))
    .orderBy("hold.recorded_at")
    .orderBy("hold.id"),
);

/** Every hold on some people known at an instant, oldest first. */
export async function holdsOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, Hold[]>> {
  return byPerson(await holds(db, { ids: evened(personIds), knownAt }), (row) => ({
    id: row.id,
    personId: row.person_id,
    on: row.on_day,
    liftedOn: row.lifted_on,
    recordedAt: row.recorded_at,
  }));
}

/** The same of one person. */
export async function holdsOf(db: Reader, personId: string, knownAt: number): Promise<Hold[]> {
  return (await holdsOfEach(db, [personId], knownAt)).get(personId) ?? [];
}

/** Stores the day on which a person reaches an age. */
export async function insertAgeDate(
  tx: Tx,
  fact: AgeDate & {
    personId: string;
    organizationId: string;
    recordedBy: string;
  },
): Promise<void> {
  await tx
    .insertInto("age_fact")
    .values({
      id: fact.id,
      person_id: fact.personId,
      age: fact.age,
      on_day: fact.on,
      organization_id: fact.organizationId,
      recorded_by: fact.recordedBy,
      recorded_at: fact.recordedAt,
    })
    .execute();
}

const ageDates = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("age_fact")
    .select(["id", "person_id", "age", "on_day", "recorded_at"])
    .where("person_id", "in", ids)
    .where("recorded_at", "<=", knownAt)
    .where("id", "not in", takenBack(db, ids, knownAt))
    .orderBy("recorded_at")
    .orderBy("id"),
);

/** The age dates of some people known at an instant; of several for one age, the last recorded. */
export async function ageDatesOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, AgeDate[]>> {
  const found = byPerson(await ageDates(db, { ids: evened(personIds), knownAt }), (row) => ({
    id: row.id,
    age: row.age,
    on: row.on_day,
    recordedAt: row.recorded_at,
  }));
  const latest = (dates: AgeDate[]) => [...new Map(dates.map((one) => [one.age, one])).values()];
  return new Map([...found].map(([personId, dates]) => [personId, latest(dates)]));
}

/** The same of one person. */
export async function ageDatesOf(
  db: Reader,
  personId: string,
  knownAt: number,
): Promise<AgeDate[]> {
  return (await ageDatesOfEach(db, [personId], knownAt)).get(personId) ?? [];
}
