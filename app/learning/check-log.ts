import type { Gauge, TryState } from "../mastery/check-rule";
import type { PracticeState } from "../mastery/practice";
import type { RetentionDoor } from "../mastery/retention-check";
import type { TryDoor } from "../mastery/tries";

/** The two lanes of evidence in which answers are withheld. */
export type CheckLane = "check" | "retention";

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

/**
 * An objective that was shown, and its retention check. The last five are null before they are so. What
 * a renewal shows is kept at once, without the two questions: `n`, `right` and `k` stay null.
 */
export interface RetentionRecord {
  objectiveId: string;
  /** The passing try; null when a coach confirmed the objective another way. */
  tryId: string | null;
  shownAt: number;
  /** The first civil day on which it may be opened, `YYYY-MM-DD`. */
  dueOn: string;
  openedAt: number | null;
  outcome: "kept" | "not-kept" | null;
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
  lane: CheckLane;
}

/** An item that a check could ask. */
export interface CheckItem extends Gauge {
  itemVersionId: string;
  objectiveId: string;
  family: string;
}

/** The stored hints of one objective. */
export interface StoredState {
  objectiveId: string;
  practice: PracticeState | null;
  /** The latest try. */
  check: { tryId: string; state: TryState } | null;
  /** The latest retention check; its belief goes on from its try's. */
  retention: { tryId: string; state: TryState } | null;
}

/** A try, or the retention check after it, that takes answers. */
export interface OpenTry {
  lane: CheckLane;
  try: TryRecord;
  /** Epoch milliseconds. */
  openedAt: number;
  state: TryState;
}

/** Where one objective stands with what was shown of it, and with the confirmation days later. */
export interface RetentionStanding {
  /** What was shown last, even when it was missed since; null when it never was. */
  retention: RetentionRecord | null;
  /** Whether it stands as shown. */
  shown: boolean;
  /** When a coach showed it another way; null otherwise. */
  confirmedAt: number | null;
  /** What stands before the retention check; null unless the objective stands as shown. */
  retentionDoor: RetentionDoor | null;
  /** When it was kept, by its questions or by a coach; null otherwise. */
  keptAt: number | null;
  /** The retention check under way. */
  open: OpenTry | null;
}

/** Where one person stands on one objective in the check. */
export interface CheckStanding extends Omit<RetentionStanding, "shown"> {
  objectiveId: string;
  door: TryDoor;
  /** In order of number. */
  tries: TryRecord[];
  /** Those of them that count now: in a renewal, the ones since it was opened. */
  current: TryRecord[];
  /** A renewal asks for it again, and it was not shown since. What was shown before stands meanwhile. */
  renewing: boolean;
  /** Does it stand as shown? In a renewal, until it is missed. */
  stands: boolean;
  /** The try or retention check under way; null when nothing is open. */
  open: OpenTry | null;
  /** All items that it could ever ask. */
  bank: CheckItem[];
  /** Items never asked or answered, one for each family. */
  unseen: CheckItem[];
  /** When a coach opened one more try. */
  reopenedAt: number[];
}
