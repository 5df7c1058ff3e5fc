import type { CORPS, STAFF } from "../../tests/cast";
import type { OrganizationIds } from "./people";
import type { Staged } from "./staged";

export type Corps = keyof typeof CORPS;
export type Staff = keyof typeof STAFF;

/** The story so far: who and what there is, and how to move on. */
export interface Story extends Staged {
  staff: Record<Staff, string>;
  corps: Record<Corps, string>;
  organizations: OrganizationIds;
  /** A civil day so many days before today; negative is ahead. */
  day: (ago: number) => string;
  /** Moves to a time of day so many days before today. */
  on: (ago: number, time: string) => Promise<void>;
}
