import type { Waiver, WaiverRequest, WaiverSaid } from "../../app/placement/waivers/waiver";
import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import { countOf, type FirstOf, firstOf } from "./first-of";
import { type ZoneDays, zonesByDay } from "./zone-days";

/** Writes down that a waiver is asked for, its reason apart. */
export async function insertWaiver(
  tx: Tx,
  waiver: WaiverRequest & { salt: string },
): Promise<void> {
  await tx
    .insertInto("waiver")
    .values({
      id: waiver.id,
      person_id: waiver.personId,
      organization_id: waiver.programId,
      opening_id: waiver.openingId,
      req: waiver.req,
      from_day: waiver.from,
      expires_on: waiver.expiresOn,
      asked_by: waiver.askedBy,
      asked_at: waiver.askedAt,
    })
    .execute();
  await tx
    .insertInto("waiver_reason")
    .values({
      waiver_id: waiver.id,
      reason: waiver.reason,
      evidence: waiver.evidence,
      salt: waiver.salt,
    })
    .execute();
}

/** Why waivers were asked for, as it was written; null once erased, and no salt before it was sealed. */
export async function waiverReasonsAsWritten(
  db: Reader,
  ids: readonly string[],
): Promise<{ id: string; reason: string | null; evidence: string | null; salt: string | null }[]> {
  return db
    .selectFrom("waiver")
    .leftJoin("waiver_reason as why", "why.waiver_id", "waiver.id")
    .select(["waiver.id", "why.reason", "why.evidence", "why.salt"])
    .where("waiver.id", "in", [...ids, ""])
    .execute();
}

/** Writes down what a second person said; false when one was answered before. */
export async function insertWaiverAnswer(
  tx: Tx,
  answer: { waiverId: string; answer: WaiverSaid; role: string; by: string; at: number },
): Promise<boolean> {
  const row = await tx
    .insertInto("waiver_answer")
    .values({
      waiver_id: answer.waiverId,
      answer: answer.answer,
      role: answer.role,
      answered_by: answer.by,
      at: answer.at,
    })
    .onConflict((conflict) => conflict.column("waiver_id").doNothing())
    .returning("waiver_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes down that a waiver counts no more from a day; false when it was ended before. */
export async function insertWaiverEnd(
  tx: Tx,
  end: { waiverId: string; from: string; by: string; at: number },
): Promise<boolean> {
  const row = await tx
    .insertInto("waiver_end")
    .values({ waiver_id: end.waiverId, from_day: end.from, ended_by: end.by, at: end.at })
    .onConflict((conflict) => conflict.column("waiver_id").doNothing())
    .returning("waiver_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A waiver by its id; null when there is none. */
export async function waiverById(db: Reader, id: string): Promise<Waiver | null> {
  const row = await waivers(db).where("waiver.id", "=", id).executeTakeFirst();
  return row ? toWaiver(row) : null;
}

const asked = prepared((db, { ids, knownAt }: AskedOf) =>
  waivers(db)
    .where("waiver.person_id", "in", ids)
    .where("waiver.asked_at", "<=", knownAt)
    .orderBy("waiver.asked_at")
    .orderBy("waiver.id"),
);

/** The waivers of some people in every program, as known at an instant, oldest first. */
export async function waiversOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, Waiver[]>> {
  const rows = await asked(db, { ids: evened(personIds), knownAt });
  return byPerson(rows, (row) => asKnown(toWaiver(row), knownAt));
}

/** The waivers of a person that a program's openings may count, as known at an instant, oldest first. */
export async function waiversOf(
  db: Reader,
  { personId, programId, knownAt }: { personId: string; programId: string; knownAt: number },
): Promise<Waiver[]> {
  const all = (await waiversOfEach(db, [personId], knownAt)).get(personId) ?? [];
  return all.filter((waiver) => waiver.programId === programId);
}

/** Every waiver asked for about a person, in every program, oldest first. */
export async function waiversEver(db: Reader, personId: string): Promise<Waiver[]> {
  const rows = await waivers(db)
    .where("waiver.person_id", "=", personId)
    .orderBy("waiver.asked_at")
    .orderBy("waiver.id")
    .execute();
  return rows.map(toWaiver);
}

/** The time zones of the schools of some programs' waivers, of those whose last day is not before one. */
export async function waiverZones(
  db: Reader,
  programIds: readonly string[],
  notOverBy: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom("waiver")
    .innerJoin("opening", "opening.id", "waiver.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .select("school.time_zone")
    .distinct()
    .where("waiver.organization_id", "in", [...programIds, ""])
    .where("waiver.expires_on", ">=", notOverBy)
    .execute();
  return rows.map(({ time_zone }) => time_zone);
}

/** The approved waivers of some programs that nobody ended and whose last day is not past at their school. */
export async function waiversInForce(
  db: Reader,
  programIds: readonly string[],
  { days, limit }: { days: ZoneDays; limit: number },
): Promise<FirstOf<Waiver>> {
  const { rows, total } = await firstOf(
    notOver(db, programIds, days)
      .where("answer.answer", "=", "approved")
      .orderBy("waiver.expires_on")
      .orderBy("waiver.id"),
    limit,
  );
  return { rows: rows.map(toWaiver), total };
}

/** What people are called, by their id; someone without an account is left out. */
export async function namesOf(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("account")
    .select(["person_id", "name"])
    .where("person_id", "in", [...personIds, ""])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}

/** The waivers of some programs that wait for an answer and whose last day is not past at their school, oldest first. */
export async function waiversToAnswer(
  db: Reader,
  programIds: readonly string[],
  { days, limit }: { days: ZoneDays; limit: number },
): Promise<FirstOf<Waiver>> {
  const { rows, total } = await firstOf(
    notOver(db, programIds, days)
      .where("answer.waiver_id", "is", null)
      .orderBy("waiver.asked_at")
      .orderBy("waiver.id"),
    limit,
  );
  return { rows: rows.map(toWaiver), total };
}

/** How many of them there are. */
export async function countWaiversToAnswer(
  db: Reader,
  programIds: readonly string[],
  days: ZoneDays,
): Promise<number> {
  return countOf(notOver(db, programIds, days).where("answer.waiver_id", "is", null));
}

/** Of some programs what nobody ended and whose last day is not past at the school that it is for. */
function notOver(db: Reader, programIds: readonly string[], days: ZoneDays) {
  return waivers(db)
    .innerJoin("opening", "opening.id", "waiver.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .where("waiver.organization_id", "in", [...programIds, ""])
    .where("ending.waiver_id", "is", null)
    .where(({ eb, and, or }) =>
      or(
        zonesByDay(days).map(({ today, zones }) =>
          and([eb("waiver.expires_on", ">=", today), eb("school.time_zone", "in", zones)]),
        ),
      ),
    );
}

function waivers(db: Reader) {
  return db
    .selectFrom("waiver")
    .leftJoin("waiver_reason as reason", "reason.waiver_id", "waiver.id")
    .leftJoin("waiver_answer as answer", "answer.waiver_id", "waiver.id")
    .leftJoin("waiver_end as ending", "ending.waiver_id", "waiver.id")
    .select([
      "waiver.id",
      "waiver.person_id",
      "waiver.organization_id",
      "waiver.opening_id",
      "waiver.req",
      "waiver.from_day",
      "waiver.expires_on",
      "waiver.asked_by",
      "waiver.asked_at",
      "reason.reason",
      "reason.evidence",
      "answer.answer",
      "answer.role",
      "answer.answered_by",
      "answer.at",
      "ending.from_day as ended_from",
      "ending.ended_by",
      "ending.at as ended_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof waivers>["executeTakeFirstOrThrow"]>>;

function toWaiver(row: Row): Waiver {
  const { answer, role, answered_by: by, at } = row;
  const isAnswered = answer !== null && role !== null && by !== null && at !== null;
  const { ended_from: from, ended_by: endedBy, ended_at: endedAt } = row;
  const isEnded = from !== null && endedBy !== null && endedAt !== null;
  return {
    id: row.id,
    personId: row.person_id,
    programId: row.organization_id,
    openingId: row.opening_id,
    req: row.req,
    from: row.from_day,
    expiresOn: row.expires_on,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    reason: row.reason,
    evidence: row.evidence,
    answer: isAnswered ? { answer, role, by, at } : null,
    ended: isEnded ? { from, by: endedBy, at: endedAt } : null,
  };
}

/** The same without an answer or an end that came later. */
function asKnown(waiver: Waiver, knownAt: number): Waiver {
  const { answer, ended } = waiver;
  return {
    ...waiver,
    answer: answer !== null && answer.at > knownAt ? null : answer,
    ended: ended !== null && ended.at > knownAt ? null : ended,
  };
}
