import type { AchievementDefinition } from "./achievement";
import type { RuleId } from "./earning";
import type { AwardFacts } from "./open-badge";
import type { RevocationReason } from "./revocation";

/** Derived from what was recorded; never stored. */
export type AwardStatus =
  | { kind: "being-signed" }
  | { kind: "issued" }
  | { kind: "revoked"; reason: RevocationReason; day: string; recordedAt: number };

/** What one rule found when an award was earned. Instants are epoch milliseconds. */
export interface RuleFound {
  rule: RuleId;
  /** What it asked, as the achievement's version wrote it. */
  asks: Record<string, string | number | string[]>;
  at: number;
  count: number;
  needed: number;
  /** Ids of what it rested on: objectives, observations, sessions, credentials, signatures. */
  evidenceIds: string[];
}

/** One award as recorded. Days are civil days of the issuer's zone, instants epoch milliseconds. */
export interface Award {
  id: string;
  personId: string;
  facts: AwardFacts;
  definition: AchievementDefinition;
  /** Which version of the achievement: 1, 2, 3 … */
  ordinal: number;
  issuedOn: string;
  validThrough: string | null;
  issuedAt: number | null;
  /** The award that this one renews; null when it renews none. */
  supersedes: string | null;
  /** What it rests on; null for awards from before that was kept. */
  basis: RuleFound[] | null;
  status: AwardStatus;
}

/** Is this award held, in force: signed, not taken back, and not past its last good day? */
export function isInForce({ status, facts: { validUntil } }: Award, now: number): boolean {
  return status.kind === "issued" && (validUntil === null || now <= validUntil);
}
