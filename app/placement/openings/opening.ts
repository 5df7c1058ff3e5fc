import type { Day } from "../gate/days";
import type { Schedule, Term } from "./schedule";

/** What someone does in the school; the five roles of gate.md §7. */
export const OPENING_ROLES = [
  "tutor",
  "mentor",
  "student_success_coach",
  "postsecondary_transition_coach",
  "student_support_coordinator",
] as const;
export type OpeningRole = (typeof OPENING_ROLES)[number];

export const MAX_SLOTS = 200;
/** A tutor has at most so many students at a time (features.md P16). */
export const MOST_TUTORED = 4;
/** So has anyone else in a school. */
export const MOST_STUDENTS = 200;

/** A school's need that a program fills, and the rule layers that decide who may fill it. */
export interface Opening {
  id: string;
  programId: string;
  programName: string;
  school: OpeningSchool;
  title: string;
  role: OpeningRole;
  /** Ids of rule sets; all must pass. */
  layers: readonly string[];
  startsOn: Day;
  endsOn: Day;
  slots: number;
  /** The school has agreed to accompany someone whose rules ask for it. */
  accompanied: boolean;
  /** May be held beside another placement at the same hours. */
  besideOthers: boolean;
  /** Null: it takes its days whole. */
  schedule: Schedule | null;
}

/** When it is held, to set beside another. */
export function termOf({ startsOn, endsOn, school, schedule }: Opening): Term {
  return { startsOn, endsOn, timeZone: school.timeZone, hours: schedule };
}

export interface OpeningSchool {
  id: string;
  name: string;
  /** The zone in which its days are counted. */
  timeZone: string;
  state: string | null;
  districtId: string | null;
}

/** An opening with how many of its slots are taken. */
export interface OpeningRow extends Opening {
  taken: number;
}

/** A first day further back, or further ahead, is taken for a slip in the year. */
export const START_DAYS = { back: 366, ahead: 3 * 366 } as const;
/** The longest that one opening lasts: two school years and the summer between. */
export const LONGEST_DAYS = 2 * 366;

/** Why an opening was not created; `starts-far`, `ends-far` carry `earliest` and `latest`. */
export type OpeningRefusal =
  | "not-your-program"
  | "no-school"
  | "no-layers"
  | "unknown-layer"
  | "ends-before-start"
  | "starts-far"
  | "ends-far"
  | "too-many-slots"
  | "no-weekdays"
  | "hours-backwards"
  | "too-many-students";
