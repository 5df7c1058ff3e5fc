import type { Reader, Tx } from "../connect";

/** Replaces the name that an account goes by. */
export async function setName(tx: Tx, personId: string, name: string): Promise<void> {
  await tx.updateTable("account").set({ name }).where("person_id", "=", personId).execute();
}

/** Notes that somebody took another name, never which. Whoever calls has locked the person. */
export async function insertNameChange(
  tx: Tx,
  change: { personId: string; by: string; at: number },
): Promise<void> {
  const nth = (await changesBy(tx, change.personId, Number.MAX_SAFE_INTEGER)) + 2;
  await tx
    .insertInto("name_change")
    .values({ person_id: change.personId, nth, changed_by: change.by, changed_at: change.at })
    .execute();
}

/**
 * The key of the name that somebody went by, as known at an instant; now unless told. It tells names of
 * one person apart and says nothing else; going back to an earlier name makes a new key.
 */
export async function nameKeyOf(
  db: Reader,
  personId: string,
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<string> {
  return `${personId}/${(await changesBy(db, personId, knownAt)) + 1}`;
}

/** When somebody's name changed, oldest first. */
export function nameChangesOf(
  db: Reader,
  personId: string,
): Promise<{ nth: number; changedBy: string; changedAt: number }[]> {
  return db
    .selectFrom("name_change")
    .select(["nth", "changed_by as changedBy", "changed_at as changedAt"])
    .where("person_id", "=", personId)
    .orderBy("nth")
    .execute();
}

async function changesBy(db: Reader, personId: string, knownAt: number): Promise<number> {
  const rows = await db
    .selectFrom("name_change")
    .select("nth")
    .where("person_id", "=", personId)
    .where("changed_at", "<=", knownAt)
    .execute();
  return rows.length;
}
