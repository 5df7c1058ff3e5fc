import type { RuleSet } from "../../app/placement/rules/rule-set";
import type { Reader, Tx } from "../connect";

/** A published rule set with its hash. */
export interface PublishedRuleSet extends RuleSet {
  hash: string;
  /** Epoch milliseconds. */
  publishedAt: number;
}

/** Stores one version of a rule layer. Throws a unique violation when the id is taken. */
export async function insertRuleSet(
  tx: Tx,
  ruleSet: RuleSet & { hash: string; publishedBy: string | null; publishedAt: number },
): Promise<void> {
  await tx
    .insertInto("rule_set")
    .values({
      id: ruleSet.id,
      title: ruleSet.title,
      layer: ruleSet.layer,
      source: ruleSet.source,
      checked_on: ruleSet.checkedOn,
      example: ruleSet.example ? 1 : 0,
      body: JSON.stringify(ruleSet.rule),
      hash: ruleSet.hash,
      published_by: ruleSet.publishedBy,
      published_at: ruleSet.publishedAt,
    })
    .execute();
}

/** Rule sets by id, or all of them, by id. */
export async function ruleSets(db: Reader, ids?: readonly string[]): Promise<PublishedRuleSet[]> {
  let query = db.selectFrom("rule_set").selectAll().orderBy("id");
  if (ids) query = query.where("id", "in", [...ids, ""]);
  return (await query.execute()).map((row) => ({
    id: row.id,
    title: row.title,
    layer: row.layer,
    source: row.source,
    checkedOn: row.checked_on,
    example: row.example === 1,
    rule: JSON.parse(row.body),
    hash: row.hash,
    publishedAt: row.published_at,
  }));
}
