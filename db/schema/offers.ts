/** The steps between a proposed and an active placement. Instants are epoch ms. */
export interface OfferTables {
  /**
   * A slot kept for someone who was proposed. `permits` ties it to a decision that says yes about
   * them and this opening. A placement that comes of it has the same id.
   */
  offer: {
    id: string;
    opening_id: string;
    slot: number;
    person_id: string;
    decision_id: string;
    permits: 1;
    /** 1 until a step ends it. Where it stands is always read from its steps. */
    open: 0 | 1;
    proposed_by: string;
    proposed_at: number;
  };
  /** What happened to an offer, in order; append-only. */
  offer_step: {
    offer_id: string;
    nth: number;
    step:
      | "person-accepted"
      | "person-declined"
      | "school-accepted"
      | "school-declined"
      | "stopped"
      | "resumed"
      | "withdrawn"
      | "lapsed";
    /** Null when nobody acted: it lapsed. */
    by_id: string | null;
    at: number;
    /** Why nobody was placed when the school accepted. */
    reason:
      | "not-eligible"
      | "overlapping-hours"
      | "not-in-program"
      | "school-not-ready"
      | "conflict-of-interest"
      | null;
    /** The answer of the gate that the step rests on, where it asked. */
    decision_id: string | null;
  };
}
