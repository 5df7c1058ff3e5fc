/** Tables about careers. All append-only; instants are epoch ms, days are civil days of the college. */
export interface CareerTables {
  /** A version of a role of the career ladder. */
  career_role: {
    id: string;
    version: number;
    /** The entry of courses/roles.yaml, as JSON. */
    body: string;
    hash: string;
    published_by: string | null;
    published_at: number;
  };
  /** What a college says it gives for a credential. */
  college_credit: {
    id: string;
    organization_id: string;
    achievement_id: string;
    /** The college's own course, as its catalog names it. */
    course: string;
    credits: number;
    unit: "semester" | "quarter";
    policy_url: string;
    checked_on: string;
    ends_on: string;
    stated_by: string;
    stated_at: number;
  };
  /** A statement that the college took back. */
  college_credit_end: {
    credit_id: string;
    reason: "ended" | "changed" | "mistake";
    withdrawn_by: string;
    at: number;
  };
}
