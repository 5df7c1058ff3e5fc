import type { Reader } from "../connect";

/** How many waivers of some programs wait for an answer, of those whose last day is not before one. */
export async function countWaiversToAnswer(
  db: Reader,
  programIds: readonly string[],
  notOverBy: string,
): Promise<number> {
  const { n } = await db
    .selectFrom("waiver")
    .leftJoin("waiver_end as ending", "ending.waiver_id", "waiver.id")
    .leftJoin("waiver_answer as answer", "answer.waiver_id", "waiver.id")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("waiver.organization_id", "in", [...programIds, ""])
    .where("waiver.expires_on", ">=", notOverBy)
    .where("answer.waiver_id", "is", null)
    .where("ending.waiver_id", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}

/** How many entries of time wait for an answer in some programs. */
export async function countHoursWaiting(
  db: Reader,
  programIds: readonly string[],
): Promise<number> {
  const { n } = await db
    .selectFrom("hours_waiting")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("organization_id", "in", [...programIds, ""])
    .executeTakeFirstOrThrow();
  return n;
}

/** How many lists somebody has had read and not brought in, that have not ended. */
export async function countListsRead(db: Reader, ownerId: string, now: number): Promise<number> {
  const { n } = await db
    .selectFrom("roster_upload")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("owner_id", "=", ownerId)
    .where("state", "=", "read")
    .where("expires_at", ">", now)
    .executeTakeFirstOrThrow();
  return n;
}
