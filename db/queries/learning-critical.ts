import type { AnsweredMiss, CriticalMiss } from "../../app/learning/critical-miss";
import type { Reader, Tx } from "../connect";
import { regradedIn } from "./learning-regrade";

/** Writes down a critical miss of a try that ends, and the question that may make up for it. */
export async function insertCriticalMiss(tx: Tx, row: Omit<CriticalMiss, "lane">): Promise<void> {
  await tx
    .insertInto("critical_miss")
    .values({
      try_id: row.tryId,
      item_version_id: row.itemVersionId,
      parallel_id: row.parallelId,
      at: row.at,
    })
    .execute();
}

/** A try shows its objective after all: every parallel question was right. */
export async function insertMended(tx: Tx, row: { tryId: string; at: number }): Promise<void> {
  await tx.insertInto("check_try_mended").values({ try_id: row.tryId, at: row.at }).execute();
}

/**
 * The critical misses of a registration, the latest first, each with the answer to its parallel. An answer
 * that a regrade found right after all was none.
 */
export async function criticalMissesOf(
  db: Reader,
  registrationId: string,
): Promise<AnsweredMiss[]> {
  const rows = await db
    .selectFrom("critical_miss")
    .innerJoin("check_try", "check_try.id", "critical_miss.try_id")
    .innerJoin("response as missed", (join) =>
      join
        .onRef("missed.registration_id", "=", "check_try.registration_id")
        .onRef("missed.item_version_id", "=", "critical_miss.item_version_id")
        .on("missed.nth", "=", 0),
    )
    .leftJoin("response", (join) =>
      join
        .onRef("response.registration_id", "=", "check_try.registration_id")
        .onRef("response.item_version_id", "=", "critical_miss.parallel_id")
        .on("response.nth", "=", 0),
    )
    .select([
      "critical_miss.try_id as tryId",
      "critical_miss.item_version_id as itemVersionId",
      "critical_miss.parallel_id as parallelId",
      "critical_miss.at",
      "missed.lane",
      "missed.id as missedId",
      "response.seq",
      "response.score",
      "response.at as answeredAt",
    ])
    .where("check_try.registration_id", "=", registrationId)
    .orderBy("critical_miss.at", "desc")
    .orderBy("critical_miss.item_version_id")
    .execute();
  if (rows.length === 0) return [];
  const scores = new Map(
    (await regradedIn(db, registrationId)).map((one) => [one.responseId, one.score]),
  );
  const missed = rows.filter(({ missedId }) => scores.get(missedId) !== 1);
  return missed.map(({ seq, score, answeredAt, lane, missedId, ...miss }) => ({
    miss: { ...miss, lane: lane === "retention" ? lane : "check" },
    answer:
      seq === null || score === null || answeredAt === null ? null : { seq, score, at: answeredAt },
  }));
}

/**
 * The registrations with a critical miss in a span of time (epoch milliseconds) after which no coach
 * was asked for another try, by id, at most `limit`, after the one named `after`.
 */
export async function registrationsWithMisses(
  db: Reader,
  { from, until }: { from: number; until: number },
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("critical_miss")
    .innerJoin("check_try", "check_try.id", "critical_miss.try_id")
    .select("check_try.registration_id as id")
    .distinct()
    .where("critical_miss.at", ">=", from)
    .where("critical_miss.at", "<=", until)
    .where("check_try.registration_id", ">", after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("coach_task")
            .select("coach_task.id")
            .whereRef("coach_task.registration_id", "=", "check_try.registration_id")
            .whereRef("coach_task.objective_id", "=", "check_try.objective_id")
            .whereRef("coach_task.after_tries", ">=", "check_try.number")
            .where("coach_task.kind", "in", ["tries-spent", "no-questions"]),
        ),
      ),
    )
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
