/** Tables of the reporting domain: hours, and signatures under reports. Instants are epoch ms. */
export interface ReportingTables {
  /** How many hours someone agreed to serve, and from when to when; append-only. */
  service_term: {
    id: string;
    person_id: string;
    organization_id: string;
    hours: number;
    starts_on: string;
    ends_on: string;
    /** The college that gives credit or pays work-study for it. */
    college_id: string | null;
    work_study: 0 | 1;
    recorded_by: string;
    recorded_at: number;
    supersedes: string | null;
  };
  /** Time on one day, as someone typed it; append-only. A correction to 0 minutes takes it back. */
  hours_entry: {
    id: string;
    person_id: string;
    organization_id: string;
    kind: "service" | "training" | "travel";
    on_day: string;
    minutes: number;
    entered_by: string;
    entered_at: number;
    supersedes: string | null;
  };
  /** What another person said of an entry; append-only, once for each. */
  hours_decision: {
    entry_id: string;
    person_id: string;
    entered_by: string;
    verdict: "approved" | "returned";
    decided_by: string;
    decided_at: number;
  };
  /** The entries that nobody has answered or corrected; kept with each entry, correction and answer. */
  hours_waiting: { entry_id: string; organization_id: string; on_day: string };
  /** A hint: approved minutes by person and kind, moved in the transaction of each approval. */
  hours_sum: { organization_id: string; person_id: string; kind: string; minutes: number };
  /** The signature under a report, so that made again it is the same after keys have moved. */
  report_signature: {
    organization_id: string;
    manifest_hash: string;
    key_id: string;
    signature: string;
    signed_by: string | null;
    signed_at: number;
  };
  /** One year's questions to the schools of a program; append-only. */
  survey: {
    id: string;
    organization_id: string;
    year: number;
    /** The last day on which an answer is taken, in the program's zone. */
    closes_on: string;
    opened_by: string;
    opened_at: number;
  };
  /** One school that is asked; append-only. Its id is in the link, beside a MAC of it. */
  survey_ask: {
    id: string;
    survey_id: string;
    school_id: string;
    /** JSON: the roles that the school had. */
    roles: string;
    asked_at: number;
  };
  /** The one letter that reminds; append-only. */
  survey_reminder: { ask_id: string; at: number };
  /** What a school answered; the last of its answers holds; append-only. */
  survey_answer: {
    ask_id: string;
    nth: number;
    /** JSON: choices only. */
    answers: string;
    at: number;
  };
  /** What stopped them, in a principal's words; erasable. */
  survey_words: { ask_id: string; stopped: string };
  /** Whether a school lies in the country, as a lead said; the newest row holds; append-only. */
  school_area: {
    school_id: string;
    nth: number;
    area: "rural" | "elsewhere";
    said_by: string | null;
    said_at: number;
  };
}
