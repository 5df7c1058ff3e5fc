/** Tables of publishing rules. All but drafts are append-only; instants are epoch ms. */
export interface RuleTables {
  /** The program whose rule a name is (`P-TUTOR` of `P-TUTOR@2`); a name without a row is shared. */
  rule_owner: { name: string; organization_id: string };
  /** How a version came into force; the first ones, shipped with the app, have no row. */
  rule_publication: {
    rule_set_id: string;
    /** To whom who is placed already it applies: at once, from a day on, or not before the next term. */
    applies: "at-once" | "from-day" | "next-term";
    from_day: string | null;
    /** YAML: the table of cases that it met when it was published. */
    truth_table: string | null;
    /** How many cases the table holds. */
    cases: number;
    asked_by: string;
    agreed_by: string;
  };
  /** The table of cases (YAML) that a version shipped with the app met when it was published. */
  rule_table: { rule_set_id: string; truth_table: string; cases: number };
  /** A version that somebody is writing. */
  rule_draft: {
    id: string;
    /** The program that writes it; null: an operator, for everyone. */
    organization_id: string | null;
    /** JSON: the version so far. */
    body: string;
    truth_table: string | null;
    written_by: string;
    written_at: number;
  };
  /** One change of an opening's layers, in order from 1. */
  opening_change: {
    opening_id: string;
    seq: number;
    /** JSON: the ids of its layers before and after. */
    was: string;
    layers: string;
    /** JSON: which layer moved to which version, and how long the placed keep the earlier one. */
    moves: string;
    changed_by: string;
    at: number;
  };
}
