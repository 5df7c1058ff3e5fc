/** Hints (design.md §3): they find rows and answer nothing. All of it can be made again at any time. */
export interface HintTables {
  /** A corps member of a program: whether anything was learned since they were last judged. */
  person_hint: {
    organization_id: string;
    person_id: string;
    /** Counts up in the transaction of every fact about the person. */
    marked: number;
    /** What `marked` was when they were last judged; behind it, the hints are stale. */
    judged: number;
    judged_at: number;
    /** The first day on which time alone may have changed what was judged. */
    look_again_on: string;
    /** The opening with free places that they are nearest to; null for none. */
    opening_id: string | null;
    /** How many steps away from it they are. */
    steps: number;
    /** Whose the first of those steps is. */
    owner: string | null;
    /** Of someone who may be placed there: the first day without a yes; null for none before its end. */
    fails_on: string | null;
    /** What keeps that from happening, and whose it is. */
    stop_action: string | null;
    stop_owner: string | null;
  };
  /** How many steps away from an opening a person is: 0 may be placed. */
  standing_hint: { opening_id: string; person_id: string; steps: number };
  /** An opening about which every corps member of its program was judged once. */
  opening_hint: { opening_id: string; judged_at: number };
  /** Until when an active placement holds. */
  placement_hint: {
    placement_id: string;
    /** The first day without a yes; null for none before its end. */
    fails_on: string | null;
    /** The last day of the waiver or accompaniment that carries it; null without. */
    carried_through: string | null;
    /** What keeps it from failing, or would end that, and whose it is. */
    stop_action: string | null;
    stop_owner: string | null;
  };
}
