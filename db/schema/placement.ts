/** Tables of the placement domain. Facts, rules and decisions are append-only; instants are epoch ms. */
export interface PlacementTables {
  /** One version of one rule layer (gate.md §2), as published; append-only. */
  rule_set: {
    /** `P-TUTOR@1`. */
    id: string;
    title: string;
    layer: "funder" | "state" | "district" | "school" | "program";
    /** Where the rule is written, and when someone last read it there. */
    source: string;
    checked_on: string;
    /** 1: shipped as an example that nobody has verified. */
    example: 0 | 1;
    /** JSON: the rule. */
    body: string;
    /** SHA-256 of the canonical body. */
    hash: string;
    published_by: string | null;
    published_at: number;
  };
  /** One version of a type of clearance, and who may decide it; append-only. */
  clearance_type: {
    id: string;
    version: number;
    /** JSON: the definition as published. */
    body: string;
    /** SHA-256 of the canonical definition. */
    hash: string;
    published_by: string | null;
    published_at: number;
  };
  /** What a deciding body decided about a person. Never a report, an offense or a document. */
  clearance: {
    id: string;
    person_id: string;
    type: string;
    state:
      | "not_started"
      | "pending"
      | "cleared"
      | "flagged"
      | "suspended"
      | "not_cleared"
      | "withdrawn";
    /** Who decided. */
    body: "state" | "district" | "program" | "licensed_clinician";
    /** Where the decision holds: a state's letters, or the id of the district or program. */
    jurisdiction: string;
    on_day: string;
    valid_through: string | null;
    /** Who holds the paper. */
    custody: "agency" | "district" | "program";
    /** The key of the name it was decided under; null when that is not known. */
    name_key: string | null;
    organization_id: string;
    recorded_by: string;
    recorded_at: number;
  };
  /** A hold put on a person, or the lifting of one (`lifts`); append-only. */
  hold_fact: {
    id: string;
    person_id: string;
    organization_id: string;
    /** First day of the hold; of a lifting, the first day without it. */
    on_day: string;
    lifts: string | null;
    recorded_by: string;
    recorded_at: number;
  };
  /** The day on which a person reaches an age. Never a birth date; append-only. */
  age_fact: {
    id: string;
    person_id: string;
    age: string;
    on_day: string;
    organization_id: string;
    recorded_by: string;
    recorded_at: number;
  };
  opening: {
    id: string;
    /** The program that fills it. */
    organization_id: string;
    school_id: string;
    title: string;
    role: string;
    /** JSON: ids of rule sets, in rule order. */
    layers: string;
    starts_on: string;
    ends_on: string;
    slots: number;
    /** 1: the school has agreed to accompany someone whose rules ask for it. */
    accompanied: 0 | 1;
    /** 1: may be held beside another placement on the same days. */
    beside_others: 0 | 1;
    created_by: string;
    created_at: number;
  };
  /** The slots of an opening, one row each, so that a placement cannot name one that is not there. */
  opening_slot: { opening_id: string; slot: number };
  /** The weekly hours of an opening; one without a row takes its days whole. Append-only. */
  opening_schedule: {
    opening_id: string;
    /** JSON: days of the week, Monday is 1. */
    weekdays: string;
    /** `HH:MM` on the school's clock. */
    from_time: string;
    to_time: string;
    /** How many students one person has at a time; null where that is not asked. */
    students: number | null;
  };
  /** One answer of the gate that something was done on; append-only, chained per organization. */
  decision: {
    id: string;
    organization_id: string;
    /** Its place in the organization's chain. */
    seq: number;
    opening_id: string;
    person_id: string;
    purpose: "propose" | "place" | "recheck";
    /** 1: the answer permits a placement. */
    permits: 0 | 1;
    outcome: string;
    /** JSON: question with facts, rule hashes, engine and answer. */
    body: string;
    /** SHA-256 of the canonical body. */
    hash: string;
    decided_by: string | null;
    decided_at: number;
  };
  /** A person in a slot. `permits` ties it to a decision that says yes about them and this opening. */
  placement: {
    id: string;
    opening_id: string;
    slot: number;
    person_id: string;
    decision_id: string;
    permits: 1;
    /** JSON: the ids of the rule versions that it was made under. */
    pinned: string;
    active: 0 | 1;
    placed_by: string;
    placed_at: number;
    ended_on: string | null;
    ended_by: string | null;
    ended_at: number | null;
  };
  /** What must be done about an active placement because something it relied on changed. */
  placement_task: {
    id: string;
    placement_id: string;
    /** suspend: the gate says no now. review: it still says yes, otherwise than before. */
    kind: "suspend" | "review";
    cause:
      | "credential-revoked"
      | "clearance-recorded"
      | "hold-changed"
      | "waiver-changed"
      | "agreement-changed"
      | "attest-recorded"
      | "name-changed"
      | "age-recorded"
      | "fact-corrected"
      | "person-merged"
      | "person-unmerged"
      | "person-erased"
      | "rule-published"
      | "school-changed"
      | "conflict-changed";
    /** The decision made again in the transaction of the change. */
    decision_id: string;
    created_at: number;
    done_by: string | null;
    done_at: number | null;
  };
}
