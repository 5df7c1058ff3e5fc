/** Who is one person under several accounts; append-only. Instants are epoch milliseconds. */
export interface MergeTables {
  /** Two accounts found to belong to one person, or the finding that they do not after all (`undoes`). */
  person_merge: {
    id: string;
    /** The account that was found to be another's. */
    from_id: string;
    /** The account under which the person goes on. */
    into_id: string;
    /** The merge that this row ends; null on a merge. */
    undoes: string | null;
    organization_id: string;
    proposal_id: string;
    asked_by: string;
    agreed_by: string;
    /** When it became true. */
    at: number;
    recorded_at: number;
  };
}
