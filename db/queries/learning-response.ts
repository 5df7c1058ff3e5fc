import type { Given } from "../../app/assessment/items/index";
import type { CheckLane } from "../../app/learning/check-log";
import type { LoggedResponse, Response } from "../../app/learning/response";
import type { Exposure } from "../../app/mastery/weight";
import type { Reader, Tx } from "../connect";
import { prepared, preparedInsert } from "../prepared";
import { jsonOf } from "../unreadable";

const lastResponse = prepared((db, { id }: { id: string }) =>
  db
    .selectFrom("response")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("registration_id", "=", id),
);

const newResponse = preparedInsert("response");

/**
 * Appends an answer with the next number; the caller has locked the person. What was typed goes where
 * it can be erased.
 */
export async function insertResponse(
  tx: Tx,
  registrationId: string,
  row: Omit<Response, "seq">,
  typed: { text: string; salt: string } | null = null,
): Promise<Response> {
  const [last] = await lastResponse(tx, { id: registrationId });
  const seq = (last?.seq ?? 0) + 1;
  const { tryId, itemVersionId, given, typedDigest, ...rest } = row;
  const kept: KeptAnswer = typedDigest === null ? given : { type: "text", digest: typedDigest };
  await newResponse(tx, {
    ...rest,
    registration_id: registrationId,
    seq,
    try_id: tryId,
    item_version_id: itemVersionId,
    given: JSON.stringify(kept),
  });
  if (typed)
    await tx
      .insertInto("typed_answer")
      .values({ response_id: row.id, typed: typed.text, salt: typed.salt })
      .execute();
  return { ...row, seq };
}

/** An answer as its row holds it: of what was typed, the digest. */
type KeptAnswer = Given | { type: "text"; digest: string };

function logged(db: Reader, registrationId: string) {
  return db
    .selectFrom("response")
    .innerJoin("item_version", "item_version.id", "response.item_version_id")
    .leftJoin("typed_answer", "typed_answer.response_id", "response.id")
    .select([
      "response.seq",
      "response.id",
      "response.lane",
      "response.try_id as tryId",
      "response.item_version_id as itemVersionId",
      "response.nth",
      "response.given",
      "response.score",
      "response.weight",
      "response.guess",
      "response.slip",
      "response.learn",
      "response.parameters",
      "response.at",
      "response.confidence",
      "typed_answer.typed",
      "item_version.item_id as itemId",
      "item_version.objective_id as objectiveId",
      "item_version.critical",
    ])
    .where("response.registration_id", "=", registrationId);
}

type LoggedRow = Awaited<ReturnType<ReturnType<typeof logged>["execute"]>>[number];

function fromRow({ given, critical, typed, ...row }: LoggedRow): LoggedResponse {
  const kept = jsonOf("response", row.id, given) as KeptAnswer;
  const read = { ...row, critical: critical === 1 };
  return "digest" in kept
    ? { ...read, given: { type: "text", typed }, typedDigest: kept.digest }
    : { ...read, given: kept, typedDigest: null };
}

/** All of a registration's answers, in order. */
export async function responsesOf(db: Reader, registrationId: string): Promise<LoggedResponse[]> {
  const rows = await logged(db, registrationId).orderBy("response.seq").execute();
  return rows.map(fromRow);
}

/** One page of a registration's answers, in order, after the answer numbered `afterSeq`. */
export async function responsesAfter(
  db: Reader,
  registrationId: string,
  afterSeq: number,
  limit: number,
): Promise<LoggedResponse[]> {
  const rows = await logged(db, registrationId)
    .where("response.seq", ">", afterSeq)
    .orderBy("response.seq")
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

const inTry = prepared((db, of: { id: string; tryId: string; lane: Response["lane"] }) =>
  logged(db, of.id)
    .where("response.try_id", "=", of.tryId)
    .where("response.lane", "=", of.lane)
    .orderBy("response.seq"),
);

/** The answers of one try, or of the retention check that goes on from it, in order. */
export async function responsesInTry(
  db: Reader,
  registrationId: string,
  tryId: string,
  lane: CheckLane,
): Promise<LoggedResponse[]> {
  return (await inTry(db, { id: registrationId, tryId, lane })).map(fromRow);
}

/** The answers of one lane, in order. */
export async function responsesInLane(
  db: Reader,
  registrationId: string,
  lane: Response["lane"],
): Promise<LoggedResponse[]> {
  const rows = await logged(db, registrationId)
    .where("response.lane", "=", lane)
    .orderBy("response.seq")
    .execute();
  return rows.map(fromRow);
}

const toItem = prepared((db, of: { id: string; itemVersionId: string; nth: number }) =>
  logged(db, of.id)
    .where("response.item_version_id", "=", of.itemVersionId)
    .where("response.nth", "=", of.nth),
);

/** The nth answer to an item; null when there is none. */
export async function responseTo(
  db: Reader,
  registrationId: string,
  itemVersionId: string,
  nth: number,
): Promise<LoggedResponse | null> {
  const [row] = await toItem(db, { id: registrationId, itemVersionId, nth });
  return row ? fromRow(row) : null;
}

/** One answer by its number; null when there is none. */
export async function responseNumbered(
  db: Reader,
  registrationId: string,
  seq: number,
): Promise<LoggedResponse | null> {
  const row = await logged(db, registrationId).where("response.seq", "=", seq).executeTakeFirst();
  return row ? fromRow(row) : null;
}

const lastOfFamily = prepared((db, of: { id: string; family: string }) =>
  db
    .selectFrom("response")
    .innerJoin("item_version", "item_version.id", "response.item_version_id")
    .leftJoin("critical_miss", (join) =>
      join
        .onRef("critical_miss.try_id", "=", "response.try_id")
        .onRef("critical_miss.item_version_id", "=", "response.item_version_id"),
    )
    .select((eb) => [
      eb.fn.max("response.at").as("at"),
      eb.fn
        .max(
          eb
            .case()
            .when(
              eb.or([
                eb("response.lane", "=", "practice"),
                eb("critical_miss.try_id", "is not", null),
              ]),
            )
            .then(1)
            .else(0)
            .end(),
        )
        .as("keyShown"),
    ])
    .where("response.registration_id", "=", of.id)
    .where("item_version.family", "=", of.family),
);

/** When this person last answered an item of a family, and whether a key of it was ever shown. */
export async function lastSeen(
  db: Reader,
  registrationId: string,
  family: string,
): Promise<Exposure | null> {
  const [row] = await lastOfFamily(db, { id: registrationId, family });
  return row?.at ? { at: row.at, keyShown: row.keyShown === 1 } : null;
}

const families = prepared((db, { id }: { id: string }) => {
  const asked = db
    .selectFrom("check_question")
    .innerJoin("item_version", "item_version.id", "check_question.item_version_id")
    .select("item_version.family")
    .where("check_question.registration_id", "=", id);
  const answered = db
    .selectFrom("response")
    .innerJoin("item_version", "item_version.id", "response.item_version_id")
    .select("item_version.family")
    .where("response.registration_id", "=", id);
  return asked.union(answered);
});

/** The families that this person was asked or answered, in any lane. */
export async function seenFamilies(db: Reader, registrationId: string): Promise<Set<string>> {
  const rows = await families(db, { id: registrationId });
  return new Set(rows.map((row) => row.family));
}

/** How often and when last each item was answered, and how the last answer was, by item version. */
export async function answerCounts(
  db: Reader,
  registrationId: string,
): Promise<Map<string, { count: number; lastAt: number; falselySure: boolean }>> {
  const rows = await db
    .selectFrom("response")
    .select((eb) => [
      "item_version_id",
      eb.fn.countAll<number>().as("count"),
      eb.fn.max("at").as("lastAt"),
      eb.fn.max("seq").as("last"),
      eb.fn
        .max(
          eb
            .case()
            .when(
              eb.and([
                eb("confidence", "=", "sure"),
                eb("score", "<", 1),
                eb("lane", "=", "practice"),
              ]),
            )
            .then(eb.ref("seq"))
            .else(0)
            .end(),
        )
        .as("lastFalselySure"),
    ])
    .where("registration_id", "=", registrationId)
    .groupBy("item_version_id")
    .execute();
  return new Map(
    rows.map(({ item_version_id: id, count, lastAt, last, lastFalselySure }) => [
      id,
      { count: Number(count), lastAt, falselySure: last === lastFalselySure },
    ]),
  );
}
