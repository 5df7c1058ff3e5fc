/** A course takes no new learners from `at` on. Whoever is in it finishes; what was earned by it stands. */
export interface Retirement {
  /** Epoch milliseconds. */
  at: number;
  /** The authors' words, for those who are refused. */
  reason: string;
}

/** Longest reason, in characters. */
export const longestRetirement = 500;
