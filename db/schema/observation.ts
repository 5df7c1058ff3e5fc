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
