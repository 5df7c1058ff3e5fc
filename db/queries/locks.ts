import { sql } from "kysely";
import { engineOf, type Tx } from "../connect";

/**
 * Locks rows by id, in one fixed order, so that two writers that judge or change the same thing
 * wait for each other. On SQLite the immediate transaction already does: nothing to do.
 * Call in this order: rule sets, opening, training session, people.
 */
async function lockRows(
  tx: Tx,
  table: "rule_set" | "opening" | "training_session" | "person",
  ids: readonly string[],
) {
  if (engineOf(tx) === "sqlite" || ids.length === 0) return;
  const sorted = [...new Set(ids)].sort();
  await sql`select id from ${sql.table(table)} where id in (${sql.join(sorted)}) order by id for update`.execute(
    tx,
  );
}

/** Locks the rule sets that a decision reads. */
export function lockRuleSets(tx: Tx, ids: readonly string[]): Promise<void> {
  return lockRows(tx, "rule_set", ids);
}

/** Locks the opening whose slots are being counted or taken. */
export function lockOpening(tx: Tx, id: string): Promise<void> {
  return lockRows(tx, "opening", [id]);
}

/** Locks the training session whose seats or sheet are being changed. */
export function lockTrainingSession(tx: Tx, id: string): Promise<void> {
  return lockRows(tx, "training_session", [id]);
}

/** Locks everyone a transaction judges or writes a fact about. */
export function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  return lockRows(tx, "person", ids);
}
