import { SCHEDULE, type TimedRule, type TimedRuleName } from "../../db/held/schedule";
import { overwriteRemains } from "../../db/queries/privacy-erasing";
import { countOld, removeOld } from "../../db/queries/privacy-retention";
import { takeLease } from "../../db/queries/record";
import type { App } from "../record/app.server";
import { type Reading, SYSTEM } from "../record/context.server";
import { recordAudit } from "../record/record-audit.server";
import { PLATFORM } from "./roles";

/** What one rule of the retention schedule removes, or would. */
export interface Retained {
  rule: TimedRuleName;
  table: string;
  days: number;
  rows: number;
}

const RULES = Object.entries(SCHEDULE) as [TimedRuleName, TimedRule][];
const LEASE_MS = 10 * 60_000;

/** What the retention schedule would remove now: the dry run. Changes nothing. */
export async function readRetention({ db, now }: Pick<Reading, "db" | "now">): Promise<Retained[]> {
  const found: Retained[] = [];
  for (const [name, rule] of RULES)
    found.push({
      rule: name,
      table: rule.table,
      days: rule.days,
      rows: await countOld(db, rule, now),
    });
  return found;
}

/**
 * Removes what the retention schedule says, a job: one runner at a time, and run again it removes nothing
 * more. What it removed is written down by rule. Null when another runner has it.
 */
export async function retain(app: App, holder: string): Promise<Retained[] | null> {
  const removed = await app.run(SYSTEM, async (context) => {
    const { tx, now } = context;
    if (!(await takeLease(tx, "retention", holder, now, now + LEASE_MS))) return null;
    const gone: Retained[] = [];
    for (const [name, rule] of RULES)
      gone.push({
        rule: name,
        table: rule.table,
        days: rule.days,
        rows: await removeOld(tx, rule, now),
      });
    const counts = gone.flatMap(({ rule, rows }) => (rows > 0 ? [[rule, rows] as const] : []));
    if (counts.length > 0)
      await recordAudit(context, {
        organizationId: PLATFORM,
        action: "retention-run",
        subjectId: "retention",
        detail: Object.fromEntries(counts),
      });
    return gone;
  });
  if (removed?.some(({ rows }) => rows > 0)) await overwriteRemains(app.db);
  return removed;
}
