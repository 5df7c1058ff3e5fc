import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";

/** Replaces the name that an account goes by. */
export async function setName(tx: Tx, personId: string, name: string): Promise<void> {
  await tx.updateTable("account").set({ name }).where("person_id", "=", personId).execute();
}

/** Notes that somebody took another name, never which. Whoever calls has locked the person. */
export async function insertNameChange(
  tx: Tx,
  change: { personId: string; by: string; at: number },
): Promise<void> {
  const nth = (await nameChangesOf(tx, change.personId)).length + 2;
  await tx
    .insertInto("name_change")
    .values({ person_id: change.personId, nth, changed_by: change.by, changed_at: change.at })
    .execute();
}

const changes = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("name_change")
    .select("person_id")
    .where("person_id", "in", ids)
    .where("changed_at", "<=", knownAt),
);

/**
 * The key of the name that each of some people went by, as known at an instant. It tells names of one
 * person apart and says nothing else; going back to an earlier name makes a new key.
 */
export async function nameKeysOf(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<(personId: string) => string> {
  const changed = byPerson(await changes(db, { ids: evened(personIds), knownAt }), () => null);
  return (personId) => `${personId}/${(changed.get(personId)?.length ?? 0) + 1}`;
}

/** The same of one person; now unless told. */
export async function nameKeyOf(
  db: Reader,
  personId: string,
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<string> {
  return (await nameKeysOf(db, [personId], knownAt))(personId);
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
