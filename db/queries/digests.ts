import type { DigestRole } from "../../app/reporting/digest/digest";
import type { Reader, Tx } from "../connect";

/** Someone who may get the day's letter, and the zone in which their program counts days. */
export interface DigestReader {
  personId: string;
  email: string;
  zone: string;
}

/** Those who hold one of some roles and want the day's letter, a page at a time in order of id. */
export async function digestReaders(
  db: Reader,
  roles: readonly DigestRole[],
  after: string,
  limit: number,
): Promise<DigestReader[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("account", "account.person_id", "membership.person_id")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .select(["account.person_id", "account.email"])
    .select((eb) => eb.fn.min("organization.time_zone").as("zone"))
    .where("membership.role", "in", [...roles])
    .where("membership.ended_at", "is", null)
    .where("account.digest", "=", 1)
    .where("account.erased_at", "is", null)
    .where("account.person_id", ">", after)
    .groupBy(["account.person_id", "account.email"])
    .orderBy("account.person_id")
    .limit(limit)
    .execute();
  return rows.map(({ person_id, email, zone }) => ({ personId: person_id, email, zone }));
}

/** Whether someone's day was looked at. */
export async function hasDigest(db: Reader, personId: string, day: string): Promise<boolean> {
  const row = await db
    .selectFrom("digest")
    .select("day")
    .where("person_id", "=", personId)
    .where("day", "=", day)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes someone's day: false when it was taken before, by whichever process. */
export async function takeDigest(
  tx: Tx,
  { personId, day, at }: { personId: string; day: string; at: number },
): Promise<boolean> {
  const taken = await tx
    .insertInto("digest")
    .values({ person_id: personId, day, lines: 0, at })
    .onConflict((conflict) => conflict.columns(["person_id", "day"]).doNothing())
    .returning("day")
    .executeTakeFirst();
  return taken !== undefined;
}

/** Of some events those that someone was told. */
export async function toldEvents(
  db: Reader,
  personId: string,
  events: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("digest_event")
    .select("event")
    .where("person_id", "=", personId)
    .where("event", "in", [...events, ""])
    .execute();
  return new Set(rows.map(({ event }) => event));
}

/** Writes down what a day's letter said. */
export async function keepDigest(
  tx: Tx,
  said: { personId: string; day: string; events: readonly string[]; at: number },
): Promise<void> {
  const { personId: person_id, day, events, at } = said;
  await tx
    .insertInto("digest_event")
    .values(events.map((event) => ({ person_id, event, at })))
    .execute();
  await tx
    .updateTable("digest")
    .set({ lines: events.length })
    .where("person_id", "=", person_id)
    .where("day", "=", day)
    .execute();
}

/** Whether someone wants the day's letter. */
export async function wantsDigest(db: Reader, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("account")
    .select("digest")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.digest === 1;
}

/** Turns the day's letter on or off. */
export async function setDigest(tx: Tx, personId: string, wanted: boolean): Promise<void> {
  await tx
    .updateTable("account")
    .set({ digest: wanted ? 1 : 0 })
    .where("person_id", "=", personId)
    .execute();
}
