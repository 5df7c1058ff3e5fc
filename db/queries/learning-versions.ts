import type { Manifest } from "../../app/catalog/manifest";
import type { VersionFacts } from "../../app/learning/carry-over";
import type { Registration } from "../../app/learning/registration";
import type { MovedObjective, VersionMove } from "../../app/learning/version-move";
import type { Reader, Tx } from "../connect";
import { readOnce } from "../kept";
import { prepared } from "../prepared";
import { answerCounts } from "./learning-response";

/** What a version is compared by, with the keys of its questions: never for a page. */
export function versionFacts(db: Reader, courseVersionId: string): Promise<Readonly<VersionFacts>> {
  return readOnce(db, `facts ${courseVersionId}`, async () => {
    const { manifest } = await db
      .selectFrom("course_version")
      .select("manifest")
      .where("id", "=", courseVersionId)
      .executeTakeFirstOrThrow();
    const objectives = await db
      .selectFrom("objective")
      .select(["id", "text"])
      .where("course_version_id", "=", courseVersionId)
      .orderBy("position")
      .execute();
    const lessons = await db
      .selectFrom("lesson_version")
      .select(["slug", "title", "minutes", "objectives", "content_hash as contentHash"])
      .where("course_version_id", "=", courseVersionId)
      .orderBy("position")
      .execute();
    const items = await db
      .selectFrom("item_version")
      .select(["item_id as itemId", "objective_id as objectiveId", "pool", "critical"])
      .select(["presentation", "scoring"])
      .where("course_version_id", "=", courseVersionId)
      .orderBy("position")
      .execute();
    return {
      objectives,
      lessons: lessons.map((row) => ({ ...row, objectives: JSON.parse(row.objectives) })),
      items: items.map(({ critical, presentation, scoring, ...row }) => ({
        ...row,
        critical: critical === 1,
        presentation: JSON.parse(presentation),
        scoring: JSON.parse(scoring),
      })),
      practiceTask: (JSON.parse(manifest) as Manifest).practiceTask,
    };
  });
}

/** Writes down that a registration goes on in another version, and what became of each objective. */
export async function insertMove(tx: Tx, move: VersionMove): Promise<void> {
  const { id, registrationId, at } = move;
  await tx
    .insertInto("version_move")
    .values({
      id,
      registration_id: registrationId,
      from_version_id: move.fromVersionId,
      to_version_id: move.toVersionId,
      why: move.why,
      at,
    })
    .execute();
  for (const { objectiveId, fate, carries } of move.objectives)
    await tx
      .insertInto("version_move_objective")
      .values({
        move_id: id,
        registration_id: registrationId,
        objective_id: objectiveId,
        fate,
        carries: carries ? 1 : 0,
        at,
      })
      .execute();
}

/** A registration's moves, oldest first. */
export async function movesOf(db: Reader, registrationId: string): Promise<VersionMove[]> {
  const moves = await db
    .selectFrom("version_move")
    .selectAll()
    .where("registration_id", "=", registrationId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  if (moves.length === 0) return [];
  const objectives = await db
    .selectFrom("version_move_objective")
    .selectAll()
    .where("registration_id", "=", registrationId)
    .orderBy("objective_id")
    .execute();
  return moves.map((row) => ({
    id: row.id,
    registrationId,
    fromVersionId: row.from_version_id,
    toVersionId: row.to_version_id,
    why: row.why,
    at: row.at,
    objectives: objectives.flatMap((one): MovedObjective[] =>
      one.move_id === row.id
        ? [{ objectiveId: one.objective_id, fate: one.fate, carries: one.carries === 1 }]
        : [],
    ),
  }));
}

/** The version that a registration was in at an instant. */
export async function versionAt(
  db: Reader,
  { id, courseVersionId }: Pick<Registration, "id" | "courseVersionId">,
  at: number,
): Promise<string> {
  const next = await db
    .selectFrom("version_move")
    .select("from_version_id")
    .where("registration_id", "=", id)
    .where("at", ">", at)
    .orderBy("at")
    .limit(1)
    .executeTakeFirst();
  return next?.from_version_id ?? courseVersionId;
}

const reopenings = prepared((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom("version_move_objective")
    .select((eb) => ["registration_id", "objective_id", eb.fn.max("at").as("at")])
    .where("registration_id", "in", ids)
    .where("carries", "=", 0)
    .groupBy(["registration_id", "objective_id"]),
);

/**
 * From when on each objective is to be shown anew in these registrations, because a move did not carry it
 * over, by registration and objective; what was never reopened is left out.
 */
export async function reopeningsOf(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>(registrationIds.map((id) => [id, new Map()]));
  if (registrationIds.length === 0) return found;
  for (const { registration_id: id, objective_id, at } of await reopenings(db, {
    ids: registrationIds,
  }))
    found.get(id)?.set(objective_id, at);
  return found;
}

/** Writes down that someone stays where they are when a version is offered; once for each version. */
export async function insertStay(
  tx: Tx,
  row: { registrationId: string; offeredVersionId: string; at: number },
): Promise<boolean> {
  const added = await tx
    .insertInto("version_stay")
    .values({
      registration_id: row.registrationId,
      offered_version_id: row.offeredVersionId,
      at: row.at,
    })
    .onConflict((conflict) =>
      conflict.columns(["registration_id", "offered_version_id"]).doNothing(),
    )
    .returning("registration_id")
    .executeTakeFirst();
  return added !== undefined;
}

/** When someone chose to stay as this version was offered; null when they did not. */
export async function stayedAt(
  db: Reader,
  registrationId: string,
  offeredVersionId: string,
): Promise<number | null> {
  const row = await db
    .selectFrom("version_stay")
    .select("at")
    .where("registration_id", "=", registrationId)
    .where("offered_version_id", "=", offeredVersionId)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The questions of a check that a registration answered, by the id that their author gave them. */
export async function itemsAnswered(db: Reader, registrationId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("response")
    .innerJoin("item_version", "item_version.id", "response.item_version_id")
    .select("item_version.item_id as id")
    .distinct()
    .where("response.registration_id", "=", registrationId)
    .where("response.lane", "in", ["check", "retention"])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** What a registration answered of one practice item. */
export interface PracticeCount {
  /** How often, in this version or in an earlier one in which it read and judged the same. */
  count: number;
  lastAt: number;
  falselySure: boolean;
  /** How often in this version: the number of the next answer. */
  nth: number;
}

/** How often and when last each item was answered, by item version of the version that a registration is in. */
export async function practiceCounts(
  db: Reader,
  { id, courseVersionId }: Pick<Registration, "id" | "courseVersionId">,
): Promise<Map<string, PracticeCount>> {
  const found = new Map<string, PracticeCount>();
  for (const [itemId, own] of await answerCounts(db, id))
    found.set(itemId, { ...own, nth: own.count });
  const rows = await alike(db, { id, courseVersionId });
  for (const { itemId, count, lastAt } of rows)
    if (!found.has(itemId))
      found.set(itemId, { count: Number(count), lastAt, falselySure: false, nth: 0 });
  return found;
}

const alike = prepared((db, of: { id: string; courseVersionId: string }) =>
  db
    .selectFrom("response")
    .innerJoin("item_version as earlier", "earlier.id", "response.item_version_id")
    .innerJoin("item_version as later", (join) =>
      join
        .onRef("later.item_id", "=", "earlier.item_id")
        .onRef("later.presentation", "=", "earlier.presentation")
        .onRef("later.scoring", "=", "earlier.scoring"),
    )
    .select((eb) => [
      "later.id as itemId",
      eb.fn.countAll<number>().as("count"),
      eb.fn.max("response.at").as("lastAt"),
    ])
    .where("response.registration_id", "=", of.id)
    .where("later.course_version_id", "=", of.courseVersionId)
    .whereRef("earlier.course_version_id", "!=", "later.course_version_id")
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("version_move").select("id").where("registration_id", "=", of.id)),
    )
    .groupBy("later.id"),
);

/** Registrations for a course in order of id, at most `limit`, and whether that is all of them. */
export async function registrationsIn(
  db: Reader,
  courseId: string,
  limit: number,
): Promise<{ registrations: { id: string; courseVersionId: string }[]; isAll: boolean }> {
  const rows = await db
    .selectFrom("registration")
    .select(["id", "course_version_id as courseVersionId"])
    .where("course_id", "=", courseId)
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  return { registrations: rows.slice(0, limit), isAll: rows.length <= limit };
}

/** How many lessons were read and how many answers given in each of these registrations; none are absent. */
export async function workOf(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, { lessonsRead: number; answers: number }>> {
  const found = new Map<string, { lessonsRead: number; answers: number }>();
  if (registrationIds.length === 0) return found;
  const lessons = await db
    .selectFrom("lesson_completion")
    .select((eb) => ["registration_id as id", eb.fn.countAll<number>().as("n")])
    .where("registration_id", "in", registrationIds)
    .groupBy("registration_id")
    .execute();
  const answers = await db
    .selectFrom("response")
    .select((eb) => ["registration_id as id", eb.fn.countAll<number>().as("n")])
    .where("registration_id", "in", registrationIds)
    .groupBy("registration_id")
    .execute();
  for (const { id, n } of lessons) found.set(id, { lessonsRead: Number(n), answers: 0 });
  for (const { id, n } of answers)
    found.set(id, { lessonsRead: found.get(id)?.lessonsRead ?? 0, answers: Number(n) });
  return found;
}
