import type { KeyedQuestion } from "../../app/assessment/answer-key";
import type { CheckLane } from "../../app/learning/check-log";
import type { RegradedAnswer } from "../../app/learning/regrade";
import type { Reader, Tx } from "../connect";
import { prepared } from "../prepared";

/** A regrade: answers to one version of a question are judged by the key of another. */
export interface Regrade {
  id: string;
  courseId: string;
  itemVersionId: string;
  byVersionId: string;
  reason: string;
  personId: string;
  at: number;
}

/** Writes a regrade down; false when the same was asked before. */
export async function insertRegrade(tx: Tx, row: Regrade): Promise<boolean> {
  const added = await tx
    .insertInto("regrade")
    .values({
      id: row.id,
      course_id: row.courseId,
      item_version_id: row.itemVersionId,
      by_version_id: row.byVersionId,
      reason: row.reason,
      person_id: row.personId,
      at: row.at,
    })
    .onConflict((conflict) => conflict.columns(["item_version_id", "by_version_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** A regrade by its id. Throws when there is none: they are never removed. */
export async function regradeById(db: Reader, id: string): Promise<Regrade> {
  const row = await db
    .selectFrom("regrade")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    courseId: row.course_id,
    itemVersionId: row.item_version_id,
    byVersionId: row.by_version_id,
    reason: row.reason,
    personId: row.person_id,
    at: row.at,
  };
}

/** The regrades of answers to these versions of a question, oldest first. */
export async function regradesOf(
  db: Reader,
  itemVersionIds: readonly string[],
): Promise<Pick<Regrade, "itemVersionId" | "byVersionId" | "reason" | "at">[]> {
  if (itemVersionIds.length === 0) return [];
  return db
    .selectFrom("regrade")
    .select(["item_version_id as itemVersionId", "by_version_id as byVersionId", "reason", "at"])
    .where("item_version_id", "in", itemVersionIds)
    .orderBy("at")
    .orderBy("id")
    .execute();
}

/** One page of the registrations in which a question was answered in a check, in order of id. */
export async function registrationsAnswering(
  db: Reader,
  itemVersionId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("response")
    .select("registration_id as id")
    .distinct()
    .where("item_version_id", "=", itemVersionId)
    .where("lane", "in", ["check", "retention"])
    .where("registration_id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives an answer another score by a regrade; false when that was done before. */
export async function insertRegraded(
  tx: Tx,
  registrationId: string,
  row: RegradedAnswer,
): Promise<boolean> {
  const added = await tx
    .insertInto("regraded_answer")
    .values({
      regrade_id: row.regradeId,
      response_id: row.responseId,
      registration_id: registrationId,
      score: row.score,
      at: row.at,
    })
    .onConflict((conflict) => conflict.columns(["regrade_id", "response_id"]).doNothing())
    .returning("response_id")
    .executeTakeFirst();
  return added !== undefined;
}

/** The answers of a registration that count another score, oldest first: the last about one is in force. */
export async function regradedIn(db: Reader, registrationId: string): Promise<RegradedAnswer[]> {
  const rows = await db
    .selectFrom("regraded_answer")
    .select(["regrade_id as regradeId", "response_id as responseId", "score", "at"])
    .where("registration_id", "=", registrationId)
    .orderBy("at")
    .orderBy("regrade_id")
    .execute();
  return rows;
}

/** The course of an item version; null when there is none. */
export async function courseOfItem(db: Reader, itemVersionId: string): Promise<string | null> {
  const row = await db
    .selectFrom("item_version as item")
    .innerJoin("course_version as version", "version.id", "item.course_version_id")
    .select("version.course_id as courseId")
    .where("item.id", "=", itemVersionId)
    .executeTakeFirst();
  return row?.courseId ?? null;
}

/**
 * A question as an earlier version has it, as this version of its course does, and as the one whose key
 * judges answers to the earlier version now; null when this version does not have it.
 */
export async function questionPair(
  db: Reader,
  itemVersionId: string,
  courseVersionId: string,
): Promise<{
  byVersionId: string;
  was: KeyedQuestion;
  now: KeyedQuestion;
  inForceId: string;
  inForce: KeyedQuestion;
} | null> {
  const row = await db
    .selectFrom("item_version as was")
    .innerJoin("item_version as now", "now.item_id", "was.item_id")
    .select(["now.id", "was.presentation", "was.scoring"])
    .select(["now.presentation as nowPresentation", "now.scoring as nowScoring"])
    .where("was.id", "=", itemVersionId)
    .where("now.course_version_id", "=", courseVersionId)
    .executeTakeFirst();
  if (!row) return null;
  const inForceId = await keyedBy(db, itemVersionId);
  const keyed = await db
    .selectFrom("item_version")
    .select(["presentation", "scoring"])
    .where("id", "=", inForceId)
    .executeTakeFirstOrThrow();
  return {
    byVersionId: row.id,
    was: { presentation: JSON.parse(row.presentation), scoring: JSON.parse(row.scoring) },
    now: { presentation: JSON.parse(row.nowPresentation), scoring: JSON.parse(row.nowScoring) },
    inForceId,
    inForce: { presentation: JSON.parse(keyed.presentation), scoring: JSON.parse(keyed.scoring) },
  };
}

const keyInForce = prepared((db, { id }: { id: string }) =>
  db
    .selectFrom("regrade")
    .select("by_version_id as id")
    .where("item_version_id", "=", id)
    .orderBy("at", "desc")
    .limit(1),
);

/** The item version whose key judges answers to this one: its own, unless it was regraded. */
export async function keyedBy(db: Reader, itemVersionId: string): Promise<string> {
  const [regraded] = await keyInForce(db, { id: itemVersionId });
  return regraded?.id ?? itemVersionId;
}

/** The item version whose key judged an answer to this one that was given at an instant. */
export async function keyedAt(db: Reader, itemVersionId: string, at: number): Promise<string> {
  const regraded = await db
    .selectFrom("regrade")
    .select("by_version_id as id")
    .where("item_version_id", "=", itemVersionId)
    .where("at", "<=", at)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return regraded?.id ?? itemVersionId;
}

/** When each try of a registration was judged, and the retention check after it, by try: as it first ended. */
export async function firstEnds(
  db: Reader,
  registrationId: string,
): Promise<Map<string, Record<CheckLane, number | null>>> {
  const rows = await db
    .selectFrom("check_try")
    .leftJoin("check_try_result as result", "result.try_id", "check_try.id")
    .leftJoin("retention_result as kept", "kept.try_id", "check_try.id")
    .select(["check_try.id", "result.closed_at as check", "kept.closed_at as retention"])
    .where("check_try.registration_id", "=", registrationId)
    .execute();
  return new Map(rows.map(({ id, check, retention }) => [id, { check, retention }]));
}

/** Tries of a registration in which a regrade raised an answer, by objective, with when it did. */
export async function raisedTries(
  db: Reader,
  registrationId: string,
): Promise<{ tryId: string; objectiveId: string; at: number }[]> {
  const rows = await db
    .selectFrom("regraded_answer as regraded")
    .innerJoin("response", "response.id", "regraded.response_id")
    .innerJoin("check_try", "check_try.id", "response.try_id")
    .select((eb) => [
      "check_try.id as tryId",
      "check_try.objective_id as objectiveId",
      eb.fn.max("regraded.at").as("at"),
    ])
    .where("regraded.registration_id", "=", registrationId)
    .whereRef("regraded.score", ">", "response.score")
    .groupBy(["check_try.id", "check_try.objective_id"])
    .execute();
  return rows;
}
