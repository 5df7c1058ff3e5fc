/** Tables of guardians. Instants are epoch milliseconds. */
export interface GuardianTables {
  /** Who signs for somebody under 18; the newest of theirs counts. Append-only. */
  guardian: {
    /** A person without an account. */
    id: string;
    person_id: string;
    organization_id: string;
    added_by: string;
    added_at: number;
  };
  /** What a guardian is called and where letters go; erased with the person. */
  guardian_contact: { guardian_id: string; name: string; email: string };
  /** A link that was mailed, and when it was spent. */
  guardian_link: {
    id: string;
    guardian_id: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** A guardian was asked again by letter about a newer text; once for each, append-only. */
  guardian_ask: { guardian_id: string; text_id: string; at: number };
  /** A guardian said no to a text; append-only. */
  guardian_refusal: { guardian_id: string; text_id: string; at: number };
}
