import type { Day } from "./gate/days";

/** Someone in a slot of an opening. */
export interface Placement {
  id: string;
  openingId: string;
  personId: string;
  slot: number;
  decisionId: string;
  /** Epoch milliseconds. */
  placedAt: number;
  /** The rule versions that it was made under. */
  pinned: readonly string[];
  active: boolean;
  endedOn: Day | null;
}

/** What changed under a placement, the most serious first. */
const CAUSES = [
  "person-erased",
  "hold-changed",
  "credential-revoked",
  "clearance-recorded",
  "conflict-changed",
  "fact-corrected",
  "waiver-changed",
  "agreement-changed",
  "attest-recorded",
  "age-recorded",
  "person-merged",
  "person-unmerged",
  "name-changed",
  "rule-published",
  "school-changed",
] as const;
export type TaskCause = (typeof CAUSES)[number];

/** Several causes, each once, the most serious first. */
export function gravestFirst(causes: readonly TaskCause[]): TaskCause[] {
  return CAUSES.filter((cause) => causes.includes(cause));
}

/** suspend: the gate says no now. review: it still says yes, but otherwise than before. */
export type TaskKind = "suspend" | "review";

/** What must be done about an active placement because something it relied on changed. */
export interface PlacementTask {
  id: string;
  placementId: string;
  kind: TaskKind;
  cause: TaskCause;
  decisionId: string;
  /** Epoch milliseconds. */
  createdAt: number;
}

/** Why someone was not proposed for a slot. */
export type ProposeRefusal =
  | "no-opening"
  | "not-your-program"
  | "yourself"
  | "not-in-your-program"
  | "opening-over"
  | "already-placed"
  | "already-proposed"
  | "overlapping-hours"
  | "conflict-of-interest"
  | "not-eligible"
  | "answer-changed"
  | "slot-taken";
