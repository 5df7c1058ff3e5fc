import { sql } from "kysely";
import type { ClearanceState } from "../../app/placement/gate/facts";
import type { Reader } from "../connect";

/** Someone whose clearances are decided, and whose turn it is: of those who wait, of those without any, or no turn. */
export interface QueuedPerson {
  personId: string;
  name: string;
  turn: "waits" | "nothing" | "none";
}

/** A clearance whose newest decision is one of these waits for another. */
export const OPEN_STATES: readonly ClearanceState[] = ["pending", "flagged", "suspended"];

/** What counts of `one` at an instant: what was recorded by then, and not taken back by then. */
const counts = (one: string, knownAt: number) => sql<boolean>`
  ${sql.ref(`${one}.recorded_at`)} <= ${knownAt} and not exists (
    select 1 from fact_correction
    where fact_correction.fact_id = ${sql.ref(`${one}.id`)}
      and fact_correction.recorded_at <= ${knownAt})`;

/**
 * The corps members of some programs: first those of whom a clearance waits for a decision, then those
 * of whom nothing was entered, then the others; each by name.
 */
export async function clearanceQueue(
  db: Reader,
  { programIds, knownAt }: { programIds: readonly string[]; knownAt: number },
  page: { offset: number; limit: number },
): Promise<{ rows: QueuedPerson[]; total: number }> {
  const members = db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .where("membership.organization_id", "in", [...programIds, ""])
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where(({ eb, or }) =>
      or([eb("account.person_id", "is not", null), eb("unclaimed.person_id", "is not", null)]),
    );
  const waits = sql`exists (
    select 1 from clearance as one
    where one.person_id = membership.person_id
      and one.state in (${sql.join(OPEN_STATES)}) and ${counts("one", knownAt)}
      and not exists (
        select 1 from clearance as later
        where later.person_id = one.person_id and later.type = one.type
          and (later.on_day > one.on_day or (later.on_day = one.on_day
            and (later.recorded_at > one.recorded_at
              or (later.recorded_at = one.recorded_at and later.id > one.id))))
          and ${counts("later", knownAt)}))`;
  const any = sql`exists (
    select 1 from clearance as one
    where one.person_id = membership.person_id and ${counts("one", knownAt)})`;
  const rows = await members
    .select("membership.person_id as personId")
    .select(sql<string>`coalesce(account.name, unclaimed.name)`.as("name"))
    .select(sql<0 | 1 | 2>`case when ${waits} then 0 when not ${any} then 1 else 2 end`.as("turn"))
    .orderBy("turn")
    .orderBy("name")
    .orderBy("membership.person_id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { n } = await members
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const turns = ["waits", "nothing", "none"] as const;
  return { rows: rows.map((row) => ({ ...row, turn: turns[row.turn] })), total: n };
}
