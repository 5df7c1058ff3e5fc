/** Facts taken back, and facts that a person contests. Instants are epoch milliseconds. */
export interface CaseTables {
  /** A fact that was a mistake, from `recorded_at` on: what was known before stays known; append-only. */
  fact_correction: {
    fact_id: string;
    kind: "clearance" | "age" | "hold";
    person_id: string;
    organization_id: string;
    reason: "wrong_person" | "wrong_day" | "wrong_value" | "entered_twice";
    recorded_by: string;
    recorded_at: number;
  };
  /** A person says that a fact or decision about them is wrong; append-only. */
  contest: {
    id: string;
    person_id: string;
    /** The program that answers. */
    organization_id: string;
    kind: "clearance" | "age" | "hold" | "session" | "observation" | "credential" | "decision";
    fact_id: string;
    /** Who recorded or decided it, and so does not answer; null when nobody did. */
    decided_by: string | null;
    asked_at: number;
    /** The last civil day on which an answer is in time. */
    due_on: string;
  };
  /** What they say about it; erasable, the chain holds the salted digest. */
  contest_note: { contest_id: string; said: string; salt: string };
  /** What became of it; append-only, one for each. */
  contest_answer: {
    contest_id: string;
    outcome: "upheld" | "corrected" | "withdrawn";
    answered_by: string;
    answered_at: number;
  };
  /** Why, as the person reads it; erasable. */
  contest_answer_note: { contest_id: string; said: string; salt: string };
}
