import type { Reader } from "../connect";

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
