import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import { namesOf } from "./reporting-names";

/** Replaces the name that an account goes by from `at` on. */
export async function setName(
  tx: Tx,
  { personId, name, at }: { personId: string; name: string; at: number },
): Promise<void> {
  await keepEarlierName(tx, { personId, ownerId: personId, next: name, at });
  await tx.updateTable("account").set({ name }).where("person_id", "=", personId).execute();
}

/**
 * Keeps what somebody is called now, to the letter, before `next` takes its place or nothing does (null).
 * A name that nobody could have read, changed again in the same millisecond, is not kept.
 */
export async function keepEarlierName(
  tx: Tx,
  of: { personId: string; ownerId: string; next: string | null; at: number },
): Promise<void> {
  const name = (await namesOf(tx, [of.personId])).get(of.personId);
  if (name === undefined || name === of.next) return;
  await tx
    .insertInto("earlier_name")
    .values({ person_id: of.personId, until_at: of.at, name, owner_id: of.ownerId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What some people were called at an instant, by id; of who is erased, what stands there now. */
export async function namesThen(
  db: Reader,
  personIds: readonly string[],
  at: number,
): Promise<Map<string, string>> {
  const names = await namesOf(db, personIds);
  const earlier = await db
    .selectFrom("earlier_name")
    .select(["person_id", "name"])
    .where("person_id", "in", [...personIds, ""])
    .where("until_at", ">", at)
    .orderBy("until_at", "desc")
    .execute();
  for (const row of earlier) names.set(row.person_id, row.name);
  return names;
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

/** What somebody was called before, oldest first: also before they took a place that a list had brought in. */
export function earlierNamesOf(
  db: Reader,
  personId: string,
): Promise<{ name: string; until: number }[]> {
  return db
    .selectFrom("earlier_name")
    .select(["name", "until_at as until"])
    .where("owner_id", "=", personId)
    .orderBy("until_at")
    .orderBy("name")
    .execute();
}
