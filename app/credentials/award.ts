import { objectivesShown } from "./rules/objectives-shown";
import { practiceTask } from "./rules/practice-task";
import type { AwardEvidence, Rule, RuleDecision, RuleId } from "./rules/rule";

const rules: Record<RuleId, Rule> = {
  "objectives-shown": objectivesShown,
  "practice-task": practiceTask,
};

export interface AwardDecision {
  /** Every rule must be met. */
  award: boolean;
  findings: { rule: RuleId; decision: RuleDecision }[];
}

/** Does this evidence earn an achievement with these rules? */
export function decideAward(ruleIds: readonly RuleId[], evidence: AwardEvidence): AwardDecision {
  const findings = ruleIds.map((rule) => ({ rule, decision: rules[rule].decide(evidence) }));
  return { award: findings.length > 0 && findings.every(({ decision }) => decision.met), findings };
}
