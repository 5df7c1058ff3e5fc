import type { AskedQuestion, TryRecord } from "../../app/learning/check-log";
import type { Reader, Tx } from "../connect";
import { prepared, preparedInsert } from "../prepared";

/** Opens a try. */
export async function insertTry(
  tx: Tx,
  registrationId: string,
  row: Pick<TryRecord, "id" | "objectiveId" | "number" | "seed" | "openedAt">,
): Promise<void> {
  await tx
    .insertInto("check_try")
    .values({
      id: row.id,
      registration_id: registrationId,
      objective_id: row.objectiveId,
      number: row.number,
      seed: row.seed,
      opened_at: row.openedAt,
    })
    .execute();
}

const newResult = preparedInsert("check_try_result");

/** Writes down how a try ended. */
export async function insertTryResult(
  tx: Tx,
  row: {
    tryId: string;
    outcome: "shown" | "not-yet";
    n: number;
    right: number;
    k: number;
    at: number;
  },
): Promise<void> {
  await newResult(tx, {
    try_id: row.tryId,
    outcome: row.outcome,
    n: row.n,
    correct: row.right,
    k: row.k,
    closed_at: row.at,
  });
}

const tries = prepared((db, of: { registrationIds: readonly string[] }) =>
  db
    .selectFrom("check_try")
    .leftJoin("check_try_result", "check_try_result.try_id", "check_try.id")
    .leftJoin("check_try_mended", "check_try_mended.try_id", "check_try.id")
    .select([
      "check_try.registration_id as registrationId",
      "check_try.id",
      "check_try.objective_id as objectiveId",
      "check_try.number",
      "check_try.seed",
      "check_try.opened_at as openedAt",
      "check_try_result.outcome",
      "check_try_result.n",
      "check_try_result.correct as right",
      "check_try_result.k",
      "check_try_result.closed_at as closedAt",
      "check_try_mended.at as mendedAt",
    ])
    .where("check_try.registration_id", "in", of.registrationIds)
    .orderBy("check_try.number"),
);

/**
 * All tries of these registrations, by registration, each list in order of number. A try whose critical
 * misses were made up for has shown its objective from then on.
 */
export async function triesOf(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, TryRecord[]>> {
  const found = new Map<string, TryRecord[]>(registrationIds.map((id) => [id, []]));
  if (registrationIds.length === 0) return found;
  for (const { registrationId, mendedAt, ...row } of await tries(db, { registrationIds })) {
    const mended = mendedAt === null ? {} : { outcome: "shown" as const, closedAt: mendedAt };
    found.get(registrationId)?.push({ ...row, ...mended });
  }
  return found;
}

/** The items that a check asked this person, by item version. */
export async function askedItems(db: Reader, registrationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("check_question")
    .select("item_version_id")
    .where("registration_id", "=", registrationId)
    .execute();
  return rows.map((row) => row.item_version_id);
}

const lastQuestion = prepared((db, { id }: { id: string }) =>
  db
    .selectFrom("check_question")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("registration_id", "=", id),
);

const newQuestion = preparedInsert("check_question");

const oneMoreExposure = prepared((db, row: { item_version_id: string }) =>
  db
    .insertInto("item_exposure")
    .values({ ...row, asked: 1 })
    .onConflict((conflict) =>
      conflict
        .column("item_version_id")
        .doUpdateSet((eb) => ({ asked: eb("item_exposure.asked", "+", 1) })),
    ),
);

/** Asks a question: it is never asked again. Counts it in the bank's wear. */
export async function insertQuestion(
  tx: Tx,
  registrationId: string,
  row: Omit<AskedQuestion, "seq">,
): Promise<number> {
  const [last] = await lastQuestion(tx, { id: registrationId });
  const seq = (last?.seq ?? 0) + 1;
  await newQuestion(tx, {
    registration_id: registrationId,
    seq,
    try_id: row.tryId,
    item_version_id: row.itemVersionId,
    asked_at: row.askedAt,
    lane: row.lane,
  });
  await oneMoreExposure(tx, { item_version_id: row.itemVersionId });
  return seq;
}

function questions(db: Reader, registrationId: string) {
  return db
    .selectFrom("check_question")
    .select([
      "check_question.seq",
      "check_question.try_id as tryId",
      "check_question.item_version_id as itemVersionId",
      "check_question.asked_at as askedAt",
      "check_question.lane",
    ])
    .where("check_question.registration_id", "=", registrationId);
}

const unanswered = prepared((db, { id }: { id: string }) =>
  questions(db, id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("response")
            .select("response.seq")
            .whereRef("response.registration_id", "=", "check_question.registration_id")
            .whereRef("response.item_version_id", "=", "check_question.item_version_id"),
        ),
      ),
    )
    .orderBy("check_question.seq", "desc")
    .limit(1),
);

/** The question that waits for an answer; null when none does. */
export async function waitingQuestion(
  db: Reader,
  registrationId: string,
): Promise<AskedQuestion | null> {
  const [row] = await unanswered(db, { id: registrationId });
  return row ?? null;
}

const numbered = prepared((db, { id, seq }: { id: string; seq: number }) =>
  questions(db, id).where("check_question.seq", "=", seq),
);

/** One question by its number within the registration; null when it was never asked. */
export async function questionNumbered(
  db: Reader,
  registrationId: string,
  seq: number,
): Promise<AskedQuestion | null> {
  const [row] = await numbered(db, { id: registrationId, seq });
  return row ?? null;
}

/** How many questions each try has asked. */
export async function questionCounts(
  db: Reader,
  registrationId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("check_question")
    .select((eb) => ["try_id", eb.fn.countAll<number>().as("n")])
    .where("registration_id", "=", registrationId)
    .groupBy("try_id")
    .execute();
  return new Map(rows.map((row) => [row.try_id, Number(row.n)]));
}
