/** Tables of the lists that programs bring in. Instants are epoch milliseconds, days `YYYY-MM-DD`. */
export interface RosterTables {
  /**
   * Someone whom a program brought in and who has no account yet: an account takes over the id when
   * its owner accepts the program's invitation. Nobody has proved the e-mail.
   */
  unclaimed_person: {
    person_id: string;
    organization_id: string;
    /** Lower case. */
    email: string;
    name: string;
    created_at: number;
  };
  /** The day from which a program expects someone. */
  roster_start: { organization_id: string; person_id: string; starts_on: string };
  /** Another address under which a program's lists name someone, because a lead said so. */
  roster_address: { organization_id: string; email: string; person_id: string };
  /** A list as it was uploaded: for its owner alone, until it ends. */
  roster_upload: {
    id: string;
    organization_id: string;
    owner_id: string;
    state: "read" | "importing" | "done";
    /** JSON: headers, rows, what was left out. */
    sheet: string;
    /** JSON: the rows to bring in, as confirmed. */
    plan: string;
    /** How many rows of the plan are done. */
    at: number;
    /** JSON: how many of what were done. */
    counts: string;
    /** 1: new people get a letter. */
    invite: 0 | 1;
    created_at: number;
    expires_at: number;
  };
  /** What the owner said about a row that may be someone they have. */
  roster_choice: {
    upload_id: string;
    row: number;
    choice: "same" | "two";
    person_id: string | null;
  };
  cohort: {
    id: string;
    organization_id: string;
    name: string;
    starts_on: string | null;
    due_on: string | null;
    created_by: string | null;
    created_at: number;
  };
  /** Someone's days in a cohort; at most one without an end in a program. */
  cohort_member: {
    id: string;
    cohort_id: string;
    organization_id: string;
    person_id: string;
    from_day: string;
    to_day: string | null;
  };
  /** A later day for one person; append-only, the last holds. */
  cohort_extension: {
    id: string;
    cohort_id: string;
    person_id: string;
    due_on: string;
    recorded_by: string | null;
    recorded_at: number;
  };
}
