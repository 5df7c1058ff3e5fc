import type { Day } from "./gate/days";
import type { ClearanceState } from "./gate/facts";

/** Who decides about a clearance. */
export const BODIES = ["state", "district", "program"] as const;
export type Body = (typeof BODIES)[number];

/** Who holds the paper. We never do. */
export const CUSTODIES = ["agency", "district", "program"] as const;
export type Custody = (typeof CUSTODIES)[number];

/** The clearances that can be entered: who decides each, and where the decision holds. */
export const CLEARANCES = {
  az_ivp_card: { body: "state", jurisdiction: "AZ" },
} as const satisfies Record<string, { body: Body; jurisdiction: string }>;
export type ClearanceType = keyof typeof CLEARANCES;
export const CLEARANCE_TYPES = ["az_ivp_card"] as const satisfies readonly ClearanceType[];

/** The states in the order in which a form offers them. */
export const ENTERED_STATES = [
  "pending",
  "cleared",
  "flagged",
  "suspended",
  "not_cleared",
  "withdrawn",
  "not_started",
] as const satisfies readonly ClearanceState[];

/** What a body decided about a person, where that holds, and until when. No free text, ever. */
export interface Clearance {
  id: string;
  personId: string;
  type: string;
  state: ClearanceState;
  body: Body;
  /** A state's letters, or the id of the district or program. */
  jurisdiction: string;
  on: Day;
  validThrough: Day | null;
  custody: Custody;
  recordedBy: string;
  /** Epoch milliseconds. */
  recordedAt: number;
}

/**
 * Whether a clearance speaks where the opening is: what one district decided says nothing in
 * another, and a state's decision holds in that state (gate.md §1.6).
 */
export function holdsAt(
  clearance: Pick<Clearance, "body" | "jurisdiction">,
  place: { state: string | null; districtId: string | null; programId: string },
): boolean {
  if (clearance.body === "state") return clearance.jurisdiction === place.state;
  if (clearance.body === "district") return clearance.jurisdiction === place.districtId;
  return clearance.jurisdiction === place.programId;
}

/** Days further away than these are taken for a slip in the year. */
export const CLEARANCE_DAYS = { back: 20 * 366, ahead: 366, valid: 20 * 366 } as const;
/** No one serves before 16 or, for all we know, after 100: how far their 18th birthday can be. */
export const TURNS_18_DAYS = { back: 82 * 366, ahead: 2 * 366 } as const;

/** Why a clearance or an age was not recorded; those about days carry `earliest` and `latest`. */
export type ClearanceRefusal =
  | "own-clearance"
  | "not-in-your-program"
  | "dated-ahead"
  | "ends-early"
  | "on-far"
  | "through-far"
  | "age-far";
