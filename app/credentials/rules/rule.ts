import type { SignOffKind } from "../../catalog/manifest";
import type { PassingTry } from "../../mastery/bound";

/** One objective of a course that a person takes. Instants are epoch milliseconds. */
export interface ObjectiveEvidence {
  id: string;
  /** When it was first shown, also when a retention check has failed since. */
  shownAt: number | null;
  /** When it was shown last: later than at first when a renewal, or another try, showed it again. */
  shownLastAt: number | null;
  /** When it was kept, while it stands so. */
  keptAt: number | null;
  /** The try that shows it now with its retention check; null when a coach confirmed it another way. */
  passing: PassingTry | null;
}

/** All that award rules may read about one person. */
export interface AwardEvidence {
  /** The objectives of each course that the person takes, in the version they take. */
  courses: ReadonlyMap<string, readonly ObjectiveEvidence[]>;
  /** The version of each course that the person takes, and the sign-offs that it still waits for. */
  reviews: ReadonlyMap<
    string,
    { versionId: string; version: string; publishedAt: number; missing: readonly SignOffKind[] }
  >;
  /** Is this the demo, whose credentials count nowhere? */
  demo: boolean;
  /** Practice-task observations that stand (not superseded). `score` is the lowest row, 1 to 4. */
  observations: readonly {
    id: string;
    courseId: string;
    score: number;
    recordedAt: number;
  }[];
  /** Sessions attended in person. */
  attended: readonly { id: string; type: string; minutes: number; recordedAt: number }[];
  /** Credentials in force, with every course under them. */
  held: readonly {
    id: string;
    achievementId: string;
    courses: string[];
    issuedAt: number;
    /** Its last good day, `YYYY-MM-DD`; null when it is good for good. */
    validThrough: string | null;
  }[];
  /** Statements signed, each in its newest version at the time. */
  attested: readonly { id: string; attestationId: string; at: number }[];
}

/** What a rule found. `at` is when it was first met. */
export type RuleDecision =
  | { met: true; at: number; count: number; needed: number; evidenceIds: string[] }
  | { met: false; count: number; needed: number };

/** Who has the next step while a rule is not met. */
export type Holder = "you" | "coach" | "facilitator" | "issuer" | "author";

/** One reason to award: one file, one name, one yes or no. */
export interface Rule<Asks> {
  who: Holder;
  /** Where the next step is on our pages; null where there is no page for it. */
  page: (asks: Asks) => string | null;
  decide: (asks: Asks, evidence: AwardEvidence) => RuleDecision;
}

/** Met once `needed` of these are there, at the moment of the one that completed them. */
export function countUp(
  found: readonly { id: string; at: number }[],
  needed: number,
): RuleDecision {
  const counted = found.toSorted((a, b) => a.at - b.at).slice(0, needed);
  const last = counted.at(-1);
  if (!last || counted.length < needed) return { met: false, count: found.length, needed };
  return {
    met: true,
    at: last.at,
    count: counted.length,
    needed,
    evidenceIds: counted.map(({ id }) => id),
  };
}
