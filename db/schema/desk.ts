/** What a lead keeps an eye on: reminders, the day's letter, and one thing done for many people. */
export interface DeskTables {
  /** A letter that asked someone to take the next step. Append-only. */
  reminder: {
    id: string;
    organization_id: string;
    /** Whom it is about. */
    person_id: string;
    opening_id: string;
    req: string;
    /** Whose step it is, and so who got the letter. */
    owner: string;
    sent_by: string;
    at: number;
  };
  /** The newest reminder about a person and a requirement. */
  last_reminder: { person_id: string; req: string; reminder_id: string; at: number };
  /** That someone's day was looked at, and how many lines the letter had; none without any. */
  digest: { person_id: string; day: string; lines: number; at: number };
  /** What someone was told in such a letter. */
  digest_event: { person_id: string; event: string; at: number };
  /** One thing to do for many people: for its owner alone, until it ends. */
  bulk_run: {
    id: string;
    organization_id: string;
    owner_id: string;
    /** Came with the page on which it was asked. */
    form_key: string;
    action: string;
    reason: string;
    due_on: string | null;
    created_at: number;
    expires_at: number;
    done_at: number | null;
  };
  bulk_row: {
    run_id: string;
    row: number;
    line: number;
    /** Why nobody was found; null when somebody was. */
    problem: string | null;
    person_id: string | null;
    /** What it is done to, where that is not the person: a placement, an address, a requirement. */
    subject: string | null;
    outcome: "done" | "refused" | null;
    /** JSON: why it was refused. */
    detail: string | null;
    at: number | null;
  };
}
