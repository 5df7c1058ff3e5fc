import { sql } from "kysely";
import { engineOf, type Tx } from "../connect";

/*
 * What a writer locks by id, so that two who judge or change the same thing wait for each other. On
 * SQLite the immediate transaction already does: nothing to do. Call in this order: rule sets, opening,
 * training session, people, an organization's keys.
 */

async function lockRows(tx: Tx, table: "opening" | "person", ids: readonly string[]) {
  const sorted = inOrder(tx, ids);
  if (sorted.length === 0) return;
  await sql`select id from ${sql.table(table)} where id in (${sql.join(sorted)}) order by id for update`.execute(
    tx,
  );
}

/** The same for rows of an append-only table: locking such a row takes the right to change it. */
async function lockNames(
  tx: Tx,
  table: "rule_set" | "training_session" | "org_key",
  ids: readonly string[],
) {
  for (const id of inOrder(tx, ids)) {
    const name = `${table} ${id}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}::text, 0))`.execute(tx);
  }
}

function inOrder(tx: Tx, ids: readonly string[]): string[] {
  return engineOf(tx) === "sqlite" ? [] : [...new Set(ids)].sort();
}

/** Locks the rule sets that a decision reads. */
export function lockRuleSets(tx: Tx, ids: readonly string[]): Promise<void> {
  return lockNames(tx, "rule_set", ids);
}

/** Locks the opening whose slots are being counted or taken. */
export function lockOpening(tx: Tx, id: string): Promise<void> {
  return lockRows(tx, "opening", [id]);
}

/** Locks the training session whose seats or sheet are being changed. */
export function lockTrainingSession(tx: Tx, id: string): Promise<void> {
  return lockNames(tx, "training_session", [id]);
}

/** Locks everyone a transaction judges or writes a fact about. */
export function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  return lockRows(tx, "person", ids);
}

/** Locks the keys of an organization: while they move nothing is signed with them, and the reverse. */
export function lockKeys(tx: Tx, organizationId: string): Promise<void> {
  return lockNames(tx, "org_key", [organizationId]);
}
