/** Tables of papers seen and names changed. Instants are epoch milliseconds, days YYYY-MM-DD. */
export interface PaperTables {
  /** A paper about a person that an adjudicator has seen; append-only, never the paper itself. */
  paper: {
    id: string;
    person_id: string;
    what: string;
    /** The day that the paper is dated. */
    on_day: string;
    /** Who holds it. */
    custody: "person" | "agency" | "district" | "program";
    /** The program whose adjudicator saw it. */
    organization_id: string;
    recorded_by: string;
    recorded_at: number;
    /** The entry that this one takes the place of. */
    supersedes: string | null;
    /** 1: the entry before it was a mistake, and nothing takes its place. */
    withdrawn: 0 | 1;
  };
  /** That a person took another name, and when; never which. The second name is nth 2. */
  name_change: { person_id: string; nth: number; changed_by: string; changed_at: number };
  /** What a person was called until an instant; for reports of days before it, and nothing else. */
  earlier_name: {
    person_id: string;
    until_at: number;
    name: string;
    /** Whose erasure takes it away. */
    owner_id: string;
  };
}
