import { lockRuleSets } from "../../db/queries/locks";
import { insertRuleSet, ruleSets } from "../../db/queries/placement-rules";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { ruleHash } from "./decision";
import { type RuleSet, ruleProblem } from "./rule-set";

/**
 * Publishes one version of a rule layer. Publishing the same content again changes nothing; other
 * content under a published id is refused, and so is a rule that the gate could not judge.
 */
export async function publishRuleSet(
  context: Context,
  ruleSet: RuleSet,
): Promise<Outcome<{ id: string; hash: string }, "cannot-be-judged" | "published-otherwise">> {
  const problem = ruleProblem(ruleSet.rule);
  if (problem !== null) return refused("cannot-be-judged", { problem });
  await lockRuleSets(context.tx, [ruleSet.id]);
  const hash = ruleHash(ruleSet.rule);
  const [published] = await ruleSets(context.tx, [ruleSet.id]);
  if (published) {
    return published.hash === hash
      ? done({ id: ruleSet.id, hash })
      : refused("published-otherwise", { id: ruleSet.id });
  }
  await insertRuleSet(context.tx, {
    ...ruleSet,
    hash,
    publishedBy: context.actor.personId,
    publishedAt: context.now,
  });
  return done({ id: ruleSet.id, hash });
}
