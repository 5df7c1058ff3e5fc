import type { NotedRead, PersonRead } from "../../app/record/read-log";
import type { Reader, Tx } from "../connect";

/** Writes down who read whose record. */
export async function insertReads(
  tx: Tx,
  reads: readonly (NotedRead & { id: string })[],
): Promise<void> {
  await tx
    .insertInto("person_read")
    .values(
      reads.map(({ id, personId, readerId, what, at }) => ({
        id,
        person_id: personId,
        reader_id: readerId,
        what,
        at,
      })),
    )
    .execute();
}

/** Who read a person's record, the latest first. A reader whose account is gone has no name. */
export async function readsOf(db: Reader, personId: string, limit: number): Promise<PersonRead[]> {
  const rows = await db
    .selectFrom("person_read")
    .leftJoin("account", "account.person_id", "person_read.reader_id")
    .select(["person_read.id", "person_read.what", "person_read.at", "account.name"])
    .where("person_read.person_id", "=", personId)
    .orderBy("person_read.at", "desc")
    .orderBy("person_read.id")
    .limit(limit)
    .execute();
  return rows.map(({ id, what, at, name }) => ({ id, what: what as PersonRead["what"], at, name }));
}
