/** Tables beside the learning domain: who helps whom, what is wrong, how long, how someone reads best. */
export interface HelpTables {
  /** Who has a coach task: the last of its holdings. Append-only. */
  coach_task_holding: {
    task_id: string;
    /** From 1. */
    nth: number;
    stage: "coach" | "backup" | "lead";
    /** The program in which the holder acts. */
    organization_id: string;
    holder_id: string;
    /** Who gets it after this one, of the coaches and of the leads; null where there is none. */
    backup_id: string | null;
    lead_id: string | null;
    because: "asked" | "no-coach" | "days" | "left";
    since: number;
    /** When it goes on to the next; null with the lead. */
    moves_at: number | null;
  };
  /** Append-only; the words are beside it, erasable. */
  problem_report: {
    id: string;
    person_id: string;
    course_version_id: string;
    kind: "wrong" | "unclear" | "broken" | "unfair" | "other";
    /** A part of a lesson: its slug and block; null for a question. */
    slug: string | null;
    block: number | null;
    item_version_id: string | null;
    /** The reporter's last answer to the question, if any. */
    response_id: string | null;
    at: number;
  };
  problem_report_note: { report_id: string; words: string };
  problem_report_result: { report_id: string; closed_by: string; closed_at: number };
  /** A hint: the median of what people took, of as many as are counted. */
  lesson_length: {
    course_version_id: string;
    slug: string;
    minutes: number;
    people: number;
    made_at: number;
  };
  accommodation: {
    person_id: string;
    text_size: "normal" | "large" | "larger";
    less_motion: 0 | 1;
    read_aloud: 0 | 1;
    /** What else helps, in the person's own words. */
    words: string | null;
    saved_at: number;
  };
  /** Staff whom the person named: they may read it. */
  accommodation_reader: { person_id: string; reader_id: string; named_at: number };
}
