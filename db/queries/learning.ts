import type { Registration } from "../../app/learning/registration";
import type { Happening, Statement, StatementObject } from "../../app/learning/statement";
import type { Json } from "../../app/record/canonical";
import type { Reader, Tx } from "../connect";
import { prepared, preparedInsert } from "../prepared";
import { jsonOf } from "../unreadable";

/** Adds a registration; false when the person already has one for the course. */
export async function insertRegistration(tx: Tx, row: Registration): Promise<boolean> {
  const added = await tx
    .insertInto("registration")
    .values({
      id: row.id,
      person_id: row.personId,
      course_id: row.courseId,
      course_version_id: row.courseVersionId,
      created_at: row.createdAt,
    })
    .onConflict((conflict) => conflict.columns(["person_id", "course_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

function registrations(db: Reader) {
  return db
    .selectFrom("registration")
    .select([
      "id",
      "person_id as personId",
      "course_id as courseId",
      "course_version_id as courseVersionId",
      "created_at as createdAt",
    ]);
}

const registration = prepared((db, of: { personId: string; courseId: string }) =>
  registrations(db).where("person_id", "=", of.personId).where("course_id", "=", of.courseId),
);

/** A person's registration for a course. Its id never comes from a request. */
export async function registrationOf(
  db: Reader,
  personId: string,
  courseId: string,
): Promise<Registration | null> {
  const [row] = await registration(db, { personId, courseId });
  return row ?? null;
}

const ofPerson = prepared((db, { personId }: { personId: string }) =>
  registrations(db).where("person_id", "=", personId).orderBy("created_at").orderBy("id"),
);

/** All of a person's registrations, oldest first. */
export function registrationsOf(db: Reader, personId: string): Promise<Registration[]> {
  return ofPerson(db, { personId });
}

/** The registration of an id that a row of ours holds (a coach's task, a chain). */
export async function registrationById(db: Reader, id: string): Promise<Registration | null> {
  return (await registrations(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** One page of all registrations, in order of id, for whoever examines the record. */
export function registrationsAfter(
  db: Reader,
  afterId: string,
  limit: number,
): Promise<Registration[]> {
  return registrations(db).where("id", ">", afterId).orderBy("id").limit(limit).execute();
}

const lastStatement = prepared((db, { id }: { id: string }) =>
  db
    .selectFrom("statement")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("registration_id", "=", id),
);

/** Lets a registration go on in another version of its course: what was answered stays as it was. */
export async function moveRegistration(
  tx: Tx,
  { id, courseVersionId }: Pick<Registration, "id" | "courseVersionId">,
): Promise<void> {
  await tx
    .updateTable("registration")
    .set({ course_version_id: courseVersionId })
    .where("id", "=", id)
    .execute();
}

/** Whether anything was written down of a registration: then it stays. */
export async function hasBegun(db: Reader, registrationId: string): Promise<boolean> {
  const [last] = await lastStatement(db, { id: registrationId });
  return (last?.seq ?? 0) > 0;
}

/** Takes a registration back of which nothing was written down. Whoever calls has locked the person. */
export async function dropRegistration(tx: Tx, registrationId: string): Promise<void> {
  await tx.deleteFrom("registration").where("id", "=", registrationId).execute();
}

const newStatement = preparedInsert("statement");

/** Appends a statement with the next number; the caller has locked the person. */
export async function insertStatement(
  tx: Tx,
  registrationId: string,
  row: { id: string; verb: string; happening: Happening; at: number },
): Promise<Statement> {
  const [last] = await lastStatement(tx, { id: registrationId });
  const seq = (last?.seq ?? 0) + 1;
  const { objectType, objectId, result = null } = row.happening;
  await newStatement(tx, {
    registration_id: registrationId,
    seq,
    id: row.id,
    verb: row.verb,
    object_type: objectType,
    object_id: objectId,
    result: result === null ? null : JSON.stringify(result),
    at: row.at,
  });
  return { id: row.id, seq, verb: row.verb, objectType, objectId, result, at: row.at };
}

/** One page of a registration's log, in order, after the statement numbered `afterSeq`. */
export async function statementsOf(
  db: Reader,
  registrationId: string,
  afterSeq: number,
  limit: number,
): Promise<Statement[]> {
  const rows = await db
    .selectFrom("statement")
    .selectAll()
    .where("registration_id", "=", registrationId)
    .where("seq", ">", afterSeq)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    verb: row.verb,
    objectType: row.object_type as StatementObject,
    objectId: row.object_id,
    result: row.result === null ? null : (jsonOf("statement", row.id, row.result) as Json),
    at: row.at,
  }));
}

/** When each of these registrations was last touched. */
export async function lastActivity(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, number>> {
  if (registrationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("statement")
    .select((eb) => ["registration_id", eb.fn.max("at").as("at")])
    .where("registration_id", "in", registrationIds)
    .groupBy("registration_id")
    .execute();
  return new Map(rows.map((row) => [row.registration_id, row.at]));
}

const zones = prepared((db, { personId }: { personId: string }) =>
  db
    .selectFrom("membership")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .select("organization.time_zone as zone")
    .where("membership.person_id", "=", personId)
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("organization.kind", "=", "program")
    .orderBy("membership.granted_at"),
);

/** The time zone of the program where a person serves; UTC when they serve in none. */
export async function learnerZone(db: Reader, personId: string): Promise<string> {
  const [first] = await zones(db, { personId });
  return first?.zone ?? "UTC";
}
