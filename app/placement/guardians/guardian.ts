const DAY_MS = 24 * 3_600_000;
/** How long a guardian's link works. */
export const GUARDIAN_LINK_MS = 14 * DAY_MS;

/** Who signs for somebody under 18. What they are called is erasable, and not here. */
export interface Guardian {
  id: string;
  /** The young person. */
  personId: string;
  programId: string;
  /** Epoch milliseconds. */
  addedAt: number;
}

/** A guardian with their name and address; null once the young person was erased. */
export type KnownGuardian = Guardian & { contact: { name: string; email: string } | null };

/** A link that was mailed to a guardian. */
export interface GuardianLink {
  id: string;
  guardianId: string;
  expiresAt: number;
  usedAt: number | null;
}

/** Why no guardian was entered. */
export type EnterGuardianRefusal =
  | "not-in-your-program"
  | "own"
  | "age-unknown"
  | "not-under-18"
  | "same-address"
  | "staff-address"
  | "same-name";

/** Why a guardian's answer was not taken. */
export type GuardianAnswerRefusal =
  | "dead-link"
  | "no-such-agreement"
  | "stale"
  | "over-already"
  | "other-name"
  | "signed-already"
  | "not-signed";

/** What a guardian does about a text. */
export const GUARDIAN_ACTS = ["sign", "refuse", "withdraw"] as const;
export type GuardianAct = (typeof GUARDIAN_ACTS)[number];

/** How a guardian stands to a text. `earlier`: they signed a version before it, and that is in force. */
export type GuardianStand = "open" | "earlier" | "signed" | "refused" | "withdrawn";
