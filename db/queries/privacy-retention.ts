import { type RawBuilder, sql } from "kysely";
import type { Reader, Tx } from "../connect";
import type { TimedRule } from "../held/schedule";
import { reaches } from "./privacy-erasing";

const DAY_MS = 24 * 3_600_000;

/** How many rows a rule would remove now (epoch milliseconds). */
export async function countOld(db: Reader, rule: TimedRule, now: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${sql.table(rule.table)} where ${isOld(rule, now)}`.execute(db);
  return Number(rows[0]?.n ?? 0);
}

/** Removes them, and returns how many went: the same rows, by the same condition. */
export async function removeOld(tx: Tx, rule: TimedRule, now: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(rule.table)} where ${isOld(rule, now)}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Old enough, not set apart, and about nobody who is on legal hold. */
function isOld(rule: TimedRule, now: number): RawBuilder<boolean> {
  const before = now - rule.days * DAY_MS;
  const { from, person, unless } = rule;
  const age =
    "column" in from
      ? sql<boolean>`${sql.ref(from.column)} <= ${before}`
      : reaches(from.serviceOf, sql`in (${endedServiceBefore(before)})`);
  const held = sql`in (
    select hold.person_id from legal_hold as hold
    left join legal_hold as lifting on lifting.lifts = hold.id
    where hold.lifts is null and lifting.id is null)`;
  const free =
    person === null ? sql<boolean>`1 = 1` : sql<boolean>`(${reaches(person, held)}) is not true`;
  const apart =
    unless === undefined
      ? sql<boolean>`1 = 1`
      : sql<boolean>`${sql.ref(unless.column)} <> ${unless.is}`;
  return sql<boolean>`${age} and ${free} and ${apart}`;
}

/** Whoever holds no role any more, and whose last one ended by then. */
const endedServiceBefore = (before: number) => sql`
  select person_id from membership group by person_id
  having count(*) = count(ended_at) and max(ended_at) <= ${before}`;
