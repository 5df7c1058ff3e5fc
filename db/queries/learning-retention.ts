import type { RetentionRecord } from "../../app/learning/check-log";
import type { Refresher } from "../../app/learning/refresher";
import type { Reader, Tx } from "../connect";
import { prepared, preparedInsert } from "../prepared";

const newDue = preparedInsert("retention_due");

/** Writes down that an objective was shown, and from which day on it is asked once more. */
export async function insertRetentionDue(
  tx: Tx,
  registrationId: string,
  row: Pick<RetentionRecord, "objectiveId" | "shownAt" | "tryId" | "dueOn">,
): Promise<void> {
  await newDue(tx, {
    registration_id: registrationId,
    objective_id: row.objectiveId,
    shown_at: row.shownAt,
    try_id: row.tryId,
    due_on: row.dueOn,
  });
}

/** Opens the retention check that goes on from a try. Throws when it was opened before. */
export async function insertRetentionTry(tx: Tx, tryId: string, at: number): Promise<void> {
  await tx.insertInto("retention_try").values({ try_id: tryId, opened_at: at }).execute();
}

/** Writes down how a retention check ended. */
export async function insertRetentionResult(
  tx: Tx,
  row: {
    tryId: string;
    outcome: "kept" | "not-kept";
    n: number;
    right: number;
    k: number;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("retention_result")
    .values({
      try_id: row.tryId,
      outcome: row.outcome,
      n: row.n,
      correct: row.right,
      k: row.k,
      closed_at: row.at,
    })
    .execute();
}

/** What a retention check missed was made up for. Throws when it was before. */
export async function insertRetentionMended(
  tx: Tx,
  row: { tryId: string; at: number },
): Promise<void> {
  await tx.insertInto("retention_mended").values({ try_id: row.tryId, at: row.at }).execute();
}

const shown = prepared((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom("retention_due as due")
    .leftJoin("retention_try", "retention_try.try_id", "due.try_id")
    .leftJoin("retention_result as result", "result.try_id", "due.try_id")
    .leftJoin("retention_mended as mended", "mended.try_id", "due.try_id")
    .select([
      "due.registration_id as registrationId",
      "due.objective_id as objectiveId",
      "due.try_id as tryId",
      "due.shown_at as shownAt",
      "due.due_on as dueOn",
      "retention_try.opened_at as openedAt",
      "result.outcome",
      "result.n",
      "result.correct as right",
      "result.k",
      "result.closed_at as closedAt",
      "mended.at as mendedAt",
    ])
    .select((eb) =>
      eb
        .selectFrom("course_renewal as renewal")
        .select((of) => of.fn.min("renewal.opened_at").as("at"))
        .whereRef("renewal.registration_id", "=", "due.registration_id")
        .where(({ eb: is, fn, val, selectFrom }) =>
          is(
            "renewal.opened_at",
            ">=",
            fn.coalesce(
              selectFrom("version_move_objective as moved")
                .select((of) => of.fn.max("moved.at").as("at"))
                .whereRef("moved.registration_id", "=", "due.registration_id")
                .whereRef("moved.objective_id", "=", "due.objective_id")
                .whereRef("moved.at", "<=", "due.shown_at")
                .where("moved.carries", "=", 0),
              val(0),
            ),
          ),
        )
        .as("renewedFrom"),
    )
    .where("due.registration_id", "in", ids)
    .orderBy("due.shown_at"),
);

/**
 * What was shown in these registrations and what became of it, by registration, oldest first. What was
 * missed and made up for is kept from then on, and what a renewal showed as soon as it was shown: it
 * was first shown long before, unless a newer version had reopened it since.
 */
export async function retentionsOf(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, RetentionRecord[]>> {
  const retentions = new Map<string, RetentionRecord[]>(registrationIds.map((id) => [id, []]));
  if (registrationIds.length === 0) return retentions;
  const rows = await shown(db, { ids: registrationIds });
  for (const { registrationId, mendedAt, renewedFrom, ...row } of rows) {
    const again = renewedFrom !== null && row.shownAt >= renewedFrom;
    const keptAt = mendedAt ?? (again ? row.shownAt : null);
    const kept = keptAt === null ? {} : { outcome: "kept" as const, closedAt: keptAt };
    retentions.get(registrationId)?.push({ ...row, ...kept });
  }
  return retentions;
}

/** Writes down one review in daily practice. Throws when the objective was reviewed on that day. */
export async function insertRefresher(
  tx: Tx,
  registrationId: string,
  row: {
    objectiveId: string;
    day: string;
    recall: "again" | "hard" | "good";
    responseSeq: number;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("refresher")
    .values({
      registration_id: registrationId,
      objective_id: row.objectiveId,
      day: row.day,
      recall: row.recall,
      response_seq: row.responseSeq,
      at: row.at,
    })
    .execute();
}

/** The reviews of daily practice in these registrations, by registration, oldest first. */
export async function refreshersOf(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, Refresher[]>> {
  const refreshers = new Map<string, Refresher[]>(registrationIds.map((id) => [id, []]));
  if (registrationIds.length === 0) return refreshers;
  const rows = await db
    .selectFrom("refresher")
    .select(["registration_id as registrationId", "objective_id as objectiveId", "day", "recall"])
    .where("registration_id", "in", registrationIds)
    .orderBy("day")
    .execute();
  for (const { registrationId, ...row } of rows) refreshers.get(registrationId)?.push(row);
  return refreshers;
}
