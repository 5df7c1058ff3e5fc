/** Tables of waivers. Instants are epoch milliseconds, days YYYY-MM-DD. */
export interface WaiverTables {
  /** A waiver as it was asked for: a requirement, a person, some days; append-only. */
  waiver: {
    id: string;
    person_id: string;
    /** The program in whose openings it counts. */
    organization_id: string;
    /** The opening in view of which it was asked for: its rules say who may approve. */
    opening_id: string;
    req: string;
    from_day: string;
    expires_on: string;
    asked_by: string;
    asked_at: number;
  };
  /**
   * Why it was asked for and where the papers are, in somebody's words; erasable, with the salt of its
   * chain entry (none before words were sealed).
   */
  waiver_reason: {
    waiver_id: string;
    reason: string;
    evidence: string | null;
    salt: string | null;
  };
  /** What a second person said, in which role; append-only, one for each waiver. */
  waiver_answer: {
    waiver_id: string;
    answer: "approved" | "declined";
    role: string;
    answered_by: string;
    at: number;
  };
  /** An approved waiver stopped before its last day; append-only, one for each waiver. */
  waiver_end: {
    waiver_id: string;
    /** The first day on which it no longer counts. */
    from_day: string;
    ended_by: string;
    at: number;
  };
}
