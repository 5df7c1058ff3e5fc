/** Tables of what people ask about their own data. Instants are epoch milliseconds. */
export interface PrivacyTables {
  /** Someone is to be erased from `due_at` on, unless it is taken back; append-only. */
  erasure_request: {
    id: string;
    person_id: string;
    asked_by: string;
    asked_at: number;
    due_at: number;
  };
  /** It was taken back in time; append-only. */
  erasure_withdrawal: { request_id: string; withdrawn_by: string; at: number };
  /** Someone was erased; append-only. `request_id` is null when it was done at the command line. */
  erasure: { person_id: string; request_id: string | null; at: number };
  /** Nothing of a person may be erased, or (`lifts`) may again; append-only. */
  legal_hold: {
    id: string;
    person_id: string;
    lifts: string | null;
    set_by: string;
    at: number;
  };
  /** Why, erasable. */
  legal_hold_note: { hold_id: string; reason: string };
}
