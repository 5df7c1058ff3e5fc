import type { AchievementDefinition } from "./achievement";
import type { AwardFacts } from "./open-badge";
import type { RevocationReason } from "./revocation";

/** Derived from what was recorded; never stored. */
export type AwardStatus =
  | { kind: "being-signed" }
  | { kind: "issued" }
  | { kind: "revoked"; reason: RevocationReason; day: string; recordedAt: number };

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
  status: AwardStatus;
}
