import type { Day } from "../gate/days";

export const CONFLICT_KINDS = ["relative", "other"] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Someone has a relative, or another conflict of interest, at a school (features.md P16). */
export interface Conflict {
  id: string;
  personId: string;
  school: { id: string; name: string; timeZone: string };
  kind: ConflictKind;
  on: Day;
  /** The organization in which it was said. */
  organizationId: string;
  recordedBy: string;
  /** Epoch milliseconds. */
  recordedAt: number;
  /** Who or what it is, in somebody's words; null once erased. */
  said: string | null;
  /** `from`: the first day without it. */
  ended: { from: Day; by: string; at: number } | null;
}

/** Whether a conflict stands on a day: nobody is placed at that school meanwhile. */
export function stands({ on, ended }: Pick<Conflict, "on" | "ended">, day: Day): boolean {
  return on <= day && (ended === null || day < ended.from);
}

/** Why nothing was written down. */
export type ConflictRefusal =
  | "no-such-person"
  | "no-such-school"
  | "known-already"
  | "no-second-reader";

/** Why a conflict was not said to be over. */
export type EndConflictRefusal = "no-such-conflict" | "own" | "ended-already";
