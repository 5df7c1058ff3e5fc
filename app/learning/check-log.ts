import type { Gauge, TryState } from "../mastery/check-rule";
import type { PracticeState } from "../mastery/practice";
import type { Candidate } from "../mastery/selection";
import type { TryDoor } from "../mastery/tries";

/** One try on an objective, with how it ended; the last five are null while it is open. */
export interface TryRecord {
  id: string;
  objectiveId: string;
  number: number;
  seed: string;
  openedAt: number;
  outcome: "shown" | "not-yet" | null;
  n: number | null;
  right: number | null;
  k: number | null;
  closedAt: number | null;
}

/** A question put to a person, with what is needed to show it again just so. */
export interface AskedQuestion {
  seq: number;
  tryId: string;
  itemVersionId: string;
  askedAt: number;
}

/** An item that a check could ask. */
export interface CheckItem extends Candidate, Gauge {
  itemVersionId: string;
  objectiveId: string;
}

/** The stored hints of one objective. */
export interface StoredState {
  objectiveId: string;
  practice: PracticeState | null;
  /** The latest try. */
  check: { tryId: string; state: TryState } | null;
}

/** Where one person stands on one objective in the check. */
export interface CheckStanding {
  objectiveId: string;
  door: TryDoor;
  /** In order of number. */
  tries: TryRecord[];
  /** The open try and its state; null when none is open. */
  open: { try: TryRecord; state: TryState } | null;
  /** Items never asked or answered, one for each family. */
  unseen: CheckItem[];
  /** The ways to pass when all its items are of one kind; empty when they are mixed. */
  ways: { right: number; of: number }[];
  /** When a coach opened one more try. */
  reopenedAt: number[];
  /** When a coach confirmed it another way; null otherwise. */
  confirmedAt: number | null;
}
