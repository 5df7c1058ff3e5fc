import { daysLater } from "../../record/civil-day";
import { done, type Outcome, refused } from "../../record/outcome";
import type { Day } from "../gate/days";
import type { ClearanceState } from "../gate/facts";

/** Who decides about a clearance. */
export const BODIES = ["state", "district", "program", "licensed_clinician"] as const;
export type Body = (typeof BODIES)[number];

/** Who holds the paper. We never do. */
export const CUSTODIES = ["agency", "district", "program"] as const;
export type Custody = (typeof CUSTODIES)[number];

/** Who decided: one of the bodies that a type names; of a district, which. */
export type Decider =
  | { body: Exclude<Body, "district"> }
  | { body: "district"; districtId: string };

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
  /** The key of the name it was decided under; null when that is not known. */
  nameKey: string | null;
  recordedBy: string;
  /** Epoch milliseconds. */
  recordedAt: number;
}

/**
 * Whether a clearance speaks where the opening is: what one district decided says nothing in
 * another, and what a state or a clinician found holds in that state (gate.md §1.6).
 */
export function holdsAt(
  clearance: Pick<Clearance, "body" | "jurisdiction">,
  place: { state: string | null; districtId: string | null; programId: string },
): boolean {
  switch (clearance.body) {
    case "district":
      return clearance.jurisdiction === place.districtId;
    case "program":
      return clearance.jurisdiction === place.programId;
    case "state":
    case "licensed_clinician":
      return clearance.jurisdiction === place.state;
  }
}

/** Days further away than these are taken for a slip in the year. */
export const CLEARANCE_DAYS = { back: 20 * 366, ahead: 366, valid: 20 * 366 } as const;
/** No one serves before 16 or, for all we know, after 100: how far their 18th birthday can be. */
export const TURNS_18_DAYS = { back: 82 * 366, ahead: 2 * 366 } as const;

/** Why a clearance or an age was not recorded; those about days carry `earliest` and `latest`. */
export type ClearanceRefusal =
  | "own-clearance"
  | "unknown-type"
  | "other-body"
  | "unknown-district"
  | "no-state"
  | "not-in-your-program"
  | "dated-ahead"
  | "ends-early"
  | "on-far"
  | "through-far"
  | "age-far";

/**
 * Whether a clearance can have these days, seen from today in the program. A favorable or pending
 * state is never dated ahead; what lies further away than CLEARANCE_DAYS is a slip.
 */
export function clearanceDays(
  { state, on, validThrough }: Pick<Clearance, "state" | "on" | "validThrough">,
  today: Day,
): Outcome<null, "on-far" | "dated-ahead" | "ends-early" | "through-far"> {
  const earliest = daysLater(today, -CLEARANCE_DAYS.back);
  const latest = daysLater(today, CLEARANCE_DAYS.ahead);
  if (on < earliest || on > latest) return refused("on-far", { earliest, latest });
  if (on > today && !["flagged", "suspended", "not_cleared"].includes(state)) {
    return refused("dated-ahead");
  }
  if (validThrough === null) return done(null);
  if (validThrough < on) return refused("ends-early");
  const longest = daysLater(on, CLEARANCE_DAYS.valid);
  return validThrough > longest ? refused("through-far", { latest: longest }) : done(null);
}
