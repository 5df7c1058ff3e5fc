/** What can be taken back: attendance and observations have corrections of their own. */
export const CORRECTED_KINDS = ["clearance", "age", "hold"] as const;
export type CorrectedKind = (typeof CORRECTED_KINDS)[number];

/** Why a fact was a mistake. A closed list: no words about a clearance are kept anywhere. */
export const CORRECTION_REASONS = [
  "wrong_person",
  "wrong_day",
  "wrong_value",
  "entered_twice",
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** Why a fact was not taken back. */
export type CorrectionRefusal = "own-fact" | "not-in-your-program" | "no-such-fact";
