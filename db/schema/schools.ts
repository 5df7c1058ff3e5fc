/** Tables of schools as places to serve. Instants are epoch milliseconds, days YYYY-MM-DD. */
export interface SchoolTables {
  /** One thing that a school put on file about itself, or took back; append-only. */
  school_item: {
    id: string;
    school_id: string;
    what:
      | "named-supervisor"
      | "space-in-view"
      | "schedule"
      | "data-access"
      | "first-week-plan"
      | "weekly-check-in"
      | "role-card";
    on_day: string;
    /** The last day on which it stands; null when it does not end by itself. */
    through: string | null;
    /** The host who is there when people serve, where the supervisor has an account. */
    supervisor_id: string | null;
    recorded_by: string;
    recorded_at: number;
    supersedes: string | null;
    withdrawn: 0 | 1;
  };
  /** What was written beside it, a name among it; erasable. */
  school_item_note: { item_id: string; said: string; salt: string };
  /** A waiver of something that a school lacks, for one program, as it was asked for; append-only. */
  school_waiver: {
    id: string;
    organization_id: string;
    school_id: string;
    req: string;
    from_day: string;
    expires_on: string;
    asked_by: string;
    asked_at: number;
  };
  /** Why, in somebody's words; erasable. */
  school_waiver_reason: { waiver_id: string; reason: string; salt: string };
  /** What a second person said; append-only, one for each waiver. */
  school_waiver_answer: {
    waiver_id: string;
    answer: "approved" | "declined";
    role: string;
    answered_by: string;
    at: number;
  };
  /** An approved waiver stopped before its last day; append-only, one for each waiver. */
  school_waiver_end: {
    waiver_id: string;
    /** The first day on which it no longer counts. */
    from_day: string;
    ended_by: string;
    at: number;
  };
  /** Why, in somebody's words; erasable. */
  school_waiver_end_reason: { waiver_id: string; reason: string; salt: string };
  /** Someone has a relative or another conflict of interest at a school; append-only. */
  school_conflict: {
    id: string;
    person_id: string;
    school_id: string;
    kind: "relative" | "other";
    on_day: string;
    /** The organization in which it was said: the person's program, or the school. */
    organization_id: string;
    recorded_by: string;
    recorded_at: number;
  };
  /** Who and why, in somebody's words; erasable. */
  school_conflict_note: { conflict_id: string; said: string; salt: string };
  /** It stands no more; append-only, one for each conflict. */
  school_conflict_end: {
    conflict_id: string;
    /** The first day without it. */
    from_day: string;
    ended_by: string;
    at: number;
  };
}
