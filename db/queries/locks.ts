import { sql } from "kysely";
import { engineOf, type Tx } from "../connect";
import { wholePerson } from "./identity-merges";

/*
 * What a writer locks by id, so that two who judge or change the same thing wait for each other. On
 * SQLite the immediate transaction already does: nothing to do. Call in this order: rule sets, school,
 * opening, roster, training session, people, an organization's keys, a school's area, a draft.
 */

async function lockRows(tx: Tx, table: "opening" | "person", ids: readonly string[]) {
  const sorted = inOrder(tx, ids);
  if (sorted.length === 0) return;
  await sql`select id from ${sql.table(table)} where id in (${sql.join(sorted)}) order by id for update`.execute(
    tx,
  );
}

/** The same by name alone, where locking a row would take the right to change it, or there is no one row. */
async function lockNames(
  tx: Tx,
  table:
    | "rule_set"
    | "school"
    | "roster"
    | "training_session"
    | "org_key"
    | "school_area"
    | "draft",
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

/** Locks a school, so that nobody is placed there while what makes it ready changes. */
export function lockSchoolName(tx: Tx, id: string): Promise<void> {
  return lockNames(tx, "school", [id]);
}

/** Locks the opening whose slots are being counted or taken. */
export function lockOpening(tx: Tx, id: string): Promise<void> {
  return lockRows(tx, "opening", [id]);
}

/** Locks a program's roster, so that two who bring people in add nobody twice. */
export function lockRoster(tx: Tx, programId: string): Promise<void> {
  return lockNames(tx, "roster", [programId]);
}

/** Locks what is said of where a school lies. */
export function lockArea(tx: Tx, schoolId: string): Promise<void> {
  return lockNames(tx, "school_area", [schoolId]);
}

/** Locks several openings at once. */
export function lockOpenings(tx: Tx, ids: readonly string[]): Promise<void> {
  return lockRows(tx, "opening", ids);
}

/** Locks the training session whose seats or sheet are being changed. */
export function lockTrainingSession(tx: Tx, id: string): Promise<void> {
  return lockNames(tx, "training_session", [id]);
}

/**
 * Locks everyone a transaction judges or writes a fact about, under every account of theirs: what is
 * recorded about one account is judged with the others'. Who was merged while this waited is locked too.
 */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  if (engineOf(tx) === "sqlite") return;
  let locked: string[] = [];
  for (;;) {
    const wanted = new Set(ids);
    for (const id of ids) for (const other of (await wholePerson(tx, id)).ids) wanted.add(other);
    if ([...wanted].every((id) => locked.includes(id))) return;
    locked = [...wanted];
    await lockRows(tx, "person", locked);
  }
}

/** Locks the keys of an organization: while they move nothing is signed with them, and the reverse. */
export function lockKeys(tx: Tx, organizationId: string): Promise<void> {
  return lockNames(tx, "org_key", [organizationId]);
}

/** Locks a draft of a course, so that its changes and steps come one after another. */
export function lockDraft(tx: Tx, id: string): Promise<void> {
  return lockNames(tx, "draft", [id]);
}
