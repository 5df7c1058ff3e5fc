/** Tables of the observation domain. All but the notes are append-only; a correction supersedes. */
export interface ObservationTables {
  /** One practice task watched and scored. Ids, days and levels only; words live in observation_note. */
  observation: {
    id: string;
    person_id: string;
    observer_id: string;
    observer_role: string;
    organization_id: string;
    type: "practice";
    course_id: string;
    course_version_id: string;
    /** JSON: `[{"row":"A","level":3}]`, in the rubric's order. */
    rows: string;
    /** The lowest level of its rows. */
    score: number;
    on_day: string;
    /** 1: this row takes the one it supersedes back and puts nothing in its place. */
    withdrawn: 0 | 1;
    supersedes: string | null;
    recorded_by: string;
    recorded_at: number;
  };
  /** The erasable side of an observation; the chained digest is SHA-256(salt, facts and words). */
  observation_note: {
    observation_id: string;
    salt: string;
    saw: string | null;
    next_step: string | null;
    /** Why it was corrected. */
    reason: string | null;
  };
  training_session: {
    id: string;
    organization_id: string;
    type: "preservice";
    mode: "in_person" | "online";
    title: string;
    starts_at: number;
    /** The civil day of its start in its zone. */
    on_day: string;
    minutes: number;
    place: string;
    time_zone: string;
    created_by: string;
    created_at: number;
    /** How many may come; null for as many as like. */
    seats: number | null;
  };
  /** A session moved, resized or cancelled: the last of its changes is how it stands. */
  training_change: {
    session_id: string;
    /** From 1. */
    nth: number;
    starts_at: number;
    on_day: string;
    minutes: number;
    place: string;
    seats: number | null;
    cancelled: 0 | 1;
    changed_by: string;
    changed_at: number;
  };
  /** Why, as people read it; erasable. */
  training_change_note: { session_id: string; nth: number; salt: string; reason: string };
  /** Someone asked to come. Waiting until `seated_at`; over at `ended_at`. */
  training_booking: {
    id: string;
    session_id: string;
    person_id: string;
    /** Place in the order of asking, from 1, within the session. */
    turn: number;
    booked_at: number;
    seated_at: number | null;
    ended_at: number | null;
  };
  /** Someone gave the code in the room: present, no minutes. */
  training_check_in: { session_id: string; person_id: string; at: number };
  /** The code that is said aloud; the last one holds. */
  training_code: {
    session_id: string;
    nth: number;
    code: string;
    made_by: string;
    made_at: number;
  };
  /** A facilitator closed the sheet: who, when, and what it said then. */
  training_sign_off: {
    session_id: string;
    signed_by: string;
    signed_at: number;
    /** People with minutes above 0, and the sum of their minutes. */
    people: number;
    minutes: number;
  };
  /** Minutes of one person at one session. The first has no `supersedes`; each correction has. */
  attendance: {
    id: string;
    session_id: string;
    person_id: string;
    minutes: number;
    recorded_by: string;
    recorded_at: number;
    supersedes: string | null;
  };
  attendance_note: { attendance_id: string; salt: string; reason: string | null };
}
