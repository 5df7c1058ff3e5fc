import type { Day } from "../gate/days";
import type { Owner } from "../gate/next-step";

/** About a person and a requirement at most one letter goes out in so many days. */
export const QUIET_DAYS = 7;
export const QUIET_MS = QUIET_DAYS * 24 * 3_600_000;

/** A letter that went out. */
export interface Reminded {
  on: Day;
  /** Who pressed the button; null once their account is gone. */
  by: string | null;
}

/** A person and a requirement, as one key. */
export function remindedKey(personId: string, req: string): string {
  return `${personId} ${req}`;
}

/** Who gets the letter: those whose step it is. Nobody writes to themself, or to an agency. */
export type Addressee = Extract<Owner, "person" | "coach" | "adjudicator" | "school">;

/** Who gets a letter about a step; why nobody does. */
export function addresseeOf(owner: Owner | undefined): Addressee | "yours" | "outside" | "nothing" {
  switch (owner) {
    case undefined:
      return "nothing";
    case "lead":
      return "yours";
    case "agency":
      return "outside";
    default:
      return owner;
  }
}

/** Whether there is a letter to write about a step. */
export function canRemind(owner: Owner | undefined): boolean {
  return !["yours", "outside", "nothing"].includes(addresseeOf(owner));
}
