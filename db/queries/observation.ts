import type { Observation, ObservationFact } from "../../app/observation/evidence";
import type { RowScore } from "../../app/observation/rubric";
import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import { PERSON_NAME } from "./person-name";

/** What is written of an observation: facts in the append-only row, words beside it. */
export interface NewObservation {
  id: string;
  personId: string;
  observerId: string;
  observerRole: string;
  organizationId: string;
  courseId: string;
  courseVersionId: string;
  rows: RowScore[];
  score: number;
  onDay: string;
  withdrawn: boolean;
  supersedes: string | null;
  recordedBy: string;
  recordedAt: number;
}

/** Appends an observation and its words. Throws a unique violation when `supersedes` was corrected already. */
export async function insertObservation(
  tx: Tx,
  row: NewObservation,
  note: { salt: string; saw: string | null; nextStep: string | null; reason: string | null },
): Promise<void> {
  await tx
    .insertInto("observation")
    .values({
      id: row.id,
      person_id: row.personId,
      observer_id: row.observerId,
      observer_role: row.observerRole,
      organization_id: row.organizationId,
      type: "practice",
      course_id: row.courseId,
      course_version_id: row.courseVersionId,
      rows: JSON.stringify(row.rows),
      score: row.score,
      on_day: row.onDay,
      withdrawn: row.withdrawn ? 1 : 0,
      supersedes: row.supersedes,
      recorded_by: row.recordedBy,
      recorded_at: row.recordedAt,
    })
    .execute();
  await tx
    .insertInto("observation_note")
    .values({
      observation_id: row.id,
      salt: note.salt,
      saw: note.saw,
      next_step: note.nextStep,
      reason: note.reason,
    })
    .execute();
}

const standing = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("observation")
    .leftJoin("observation as later", (join) =>
      join.onRef("later.supersedes", "=", "observation.id").on("later.recorded_at", "<=", knownAt),
    )
    .select([
      "observation.id",
      "observation.person_id",
      "observation.type",
      "observation.course_id as courseId",
      "observation.on_day as onDay",
      "observation.score",
      "observation.observer_id as observerId",
      "observation.observer_role as observerRole",
      "observation.recorded_at as recordedAt",
    ])
    .where("observation.person_id", "in", ids)
    .where("observation.recorded_at", "<=", knownAt)
    .where("observation.withdrawn", "=", 0)
    .where("later.id", "is", null)
    .orderBy("observation.recorded_at")
    .orderBy("observation.id"),
);

/**
 * The observations of some people that stood at an instant (epoch milliseconds): recorded by then, and
 * neither corrected nor taken back by then. In order of being recorded.
 */
export async function observationsOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, ObservationFact[]>> {
  const rows = await standing(db, { ids: evened(personIds), knownAt });
  return byPerson(rows, ({ person_id: _, ...fact }) => fact);
}

/** The same of one person. */
export async function observationsOf(
  db: Reader,
  personId: string,
  knownAt: number,
): Promise<ObservationFact[]> {
  return (await observationsOfEach(db, [personId], knownAt)).get(personId) ?? [];
}

/** One observation with its words and names; null when there is none. */
export async function observationById(db: Reader, id: string): Promise<Observation | null> {
  const row = await observations(db).where("observation.id", "=", id).executeTakeFirst();
  return row ? toObservation(row) : null;
}

/** The observations of a person that stand now, newest day first, with their words. */
export async function observationsShown(db: Reader, personId: string): Promise<Observation[]> {
  const rows = await observations(db)
    .where("observation.person_id", "=", personId)
    .where("observation.withdrawn", "=", 0)
    .where("later.id", "is", null)
    .orderBy("observation.on_day", "desc")
    .orderBy("observation.recorded_at", "desc")
    .execute();
  return rows.map(toObservation);
}

/** Everything recorded of a person's observations, corrected rows too, oldest first. */
export async function everyObservation(db: Reader, personId: string): Promise<Observation[]> {
  const rows = await observations(db)
    .where("observation.person_id", "=", personId)
    .orderBy("observation.recorded_at")
    .orderBy("observation.id")
    .execute();
  return rows.map(toObservation);
}

/** A corps member of a program, and how many proficient observations stand for them. */
export interface ObservedCount {
  personId: string;
  name: string;
  programName: string;
  observed: number;
}

/**
 * Corps members of some programs who have fewer than `enough` standing observations of at least
 * `minScore`, those with the fewest first, then by name.
 */
export async function leastObserved(
  db: Reader,
  organizationIds: readonly string[],
  wanted: { enough: number; minScore: number; except: string; limit: number },
): Promise<ObservedCount[]> {
  const counted = db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .select((eb) => [
      "membership.person_id as personId",
      PERSON_NAME.as("name"),
      "organization.name as programName",
      eb
        .selectFrom("observation as o")
        .leftJoin("observation as later", "later.supersedes", "o.id")
        .select((e) => e.fn.countAll<number>().as("n"))
        .whereRef("o.person_id", "=", "membership.person_id")
        .where("o.withdrawn", "=", 0)
        .where("o.score", ">=", wanted.minScore)
        .where("later.id", "is", null)
        .as("observed"),
    ])
    .where("membership.organization_id", "in", [...organizationIds, ""])
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("membership.person_id", "<>", wanted.except);
  const rows = await db
    .selectFrom(counted.as("counted"))
    .selectAll()
    .where("observed", "<", wanted.enough)
    .orderBy("observed")
    .orderBy("name")
    .limit(wanted.limit)
    .execute();
  return rows.map((row) => ({ ...row, observed: row.observed ?? 0 }));
}

function observations(db: Reader) {
  return db
    .selectFrom("observation")
    .leftJoin("account", "account.person_id", "observation.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "observation.person_id")
    .innerJoin("account as observer", "observer.person_id", "observation.observer_id")
    .innerJoin("organization", "organization.id", "observation.organization_id")
    .innerJoin("course_version as course", "course.id", "observation.course_version_id")
    .leftJoin("observation_note as note", "note.observation_id", "observation.id")
    .leftJoin("observation as later", "later.supersedes", "observation.id")
    .select([
      "observation.id",
      "observation.type",
      "observation.person_id",
      PERSON_NAME.as("person_name"),
      "observation.observer_id",
      "observer.name as observer_name",
      "observation.observer_role",
      "observation.organization_id",
      "organization.time_zone",
      "observation.course_id",
      "observation.course_version_id",
      "course.title as course_title",
      "observation.rows",
      "observation.score",
      "observation.on_day",
      "observation.withdrawn",
      "observation.supersedes",
      "later.id as superseded_by",
      "observation.recorded_at",
      "note.saw",
      "note.next_step",
      "note.reason",
    ]);
}

type ObservationRow = Awaited<
  ReturnType<ReturnType<typeof observations>["executeTakeFirstOrThrow"]>
>;

function toObservation(row: ObservationRow): Observation {
  return {
    id: row.id,
    type: row.type,
    personId: row.person_id,
    personName: row.person_name,
    observerId: row.observer_id,
    observerName: row.observer_name ?? "",
    observerRole: row.observer_role,
    organizationId: row.organization_id,
    timeZone: row.time_zone,
    courseId: row.course_id,
    courseVersionId: row.course_version_id,
    courseTitle: row.course_title,
    rows: JSON.parse(row.rows) as RowScore[],
    score: row.score,
    onDay: row.on_day,
    withdrawn: row.withdrawn === 1,
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
    recordedAt: row.recorded_at,
    saw: row.saw,
    nextStep: row.next_step,
    reason: row.reason,
  };
}
