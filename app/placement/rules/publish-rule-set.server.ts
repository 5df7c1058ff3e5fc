import { lockRuleSets } from "../../../db/queries/locks";
import { insertRuleSet, ruleSets } from "../../../db/queries/placement-rules";
import { insertRuleOwner, insertRuleTable, ruleOwners } from "../../../db/queries/rules";
import { PLATFORM } from "../../identity/roles";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { ruleHash } from "../decision";
import { nameOf } from "../gate/layers";
import { type RuleSet, ruleProblem } from "./rule-set";
import { runTable } from "./truth-table";

export type PublishRefusal =
  | "cannot-be-judged"
  | "table-fails"
  | "published-otherwise"
  | "name-taken";

/**
 * Publishes one version of a rule layer, as it is shipped: shared, or a program's own. Publishing the
 * same content again changes nothing; other content under a published id is refused, and so are a rule
 * that the gate could not judge, a table of cases (YAML) that it does not meet, and the name of somebody
 * else's rule. People publish the versions after it in pairs (agree-to-version.server.ts).
 */
export async function publishRuleSet(
  context: Context,
  ruleSet: RuleSet,
  organizationId: string | null = null,
  table: string | null = null,
): Promise<Outcome<{ id: string; hash: string }, PublishRefusal>> {
  const problem = ruleProblem(ruleSet.rule);
  if (problem !== null) return refused("cannot-be-judged", { problem });
  const run = table === null ? null : runTable(table, ruleSet.rule);
  if (run && "problem" in run) return refused("table-fails", { problem: run.problem });
  if (run && run.failed.length > 0)
    return refused("table-fails", { problem: run.failed.map(({ id }) => id).join(", ") });
  const name = nameOf(ruleSet.id);
  await lockRuleSets(context.tx, [name]);
  const hash = ruleHash(ruleSet.rule);
  const [published] = await ruleSets(context.tx, [ruleSet.id]);
  if (published) {
    return published.hash === hash
      ? done({ id: ruleSet.id, hash })
      : refused("published-otherwise", { id: ruleSet.id });
  }
  const versions = (await ruleSets(context.tx)).filter(({ id }) => nameOf(id) === name);
  const owner = (await ruleOwners(context.tx)).get(name) ?? null;
  if (versions.length > 0 && owner !== organizationId) return refused("name-taken", { name });
  if (versions.length === 0 && organizationId !== null)
    await insertRuleOwner(context.tx, { name, organizationId });
  await insertRuleSet(context.tx, {
    ...ruleSet,
    hash,
    publishedBy: context.actor.personId,
    publishedAt: context.now,
  });
  const sealedBy = organizationId ?? PLATFORM;
  await sealRow(context, { organizationId: sealedBy, table: "rule_set", id: ruleSet.id });
  if (run && table !== null) {
    await insertRuleTable(context.tx, { ruleSetId: ruleSet.id, table, cases: run.cases });
    await sealRow(context, { organizationId: sealedBy, table: "rule_table", id: ruleSet.id });
  }
  return done({ id: ruleSet.id, hash });
}
