/** The rules that courses/achievements.yaml may name. */
export const ruleIds = ["objectives-shown", "practice-task"] as const;
export type RuleId = (typeof ruleIds)[number];

/** All that award rules may read about one person and one course. Instants are epoch milliseconds. */
export interface AwardEvidence {
  /** Every objective of the course version that the person is registered in. */
  objectives: { id: string; shownAt: number | null }[];
  /** Practice-task observations that stand (not superseded). `score` is the lowest row, 1 to 4. */
  observations: { id: string; score: number; day: string; recordedAt: number }[];
}

/** What a rule found. `at` is when it was first met. */
export type RuleDecision =
  | { met: true; at: number; count: number; evidenceIds: string[] }
  | { met: false; count: number; needed: number };

/** One reason to award: one file, one name, one yes or no. */
export interface Rule {
  id: RuleId;
  /** The parts of the evidence it reads. */
  reads: (keyof AwardEvidence)[];
  decide(evidence: AwardEvidence): RuleDecision;
}
