import type { ReportingTables } from "../schema/reporting";
import type { HeldTables } from "./held";

/** What the reporting tables hold, column by column. */
export const reportingHeld: HeldTables<ReportingTables> = {
  service_term: {
    columns: {
      id: 2,
      person_id: 2,
      organization_id: 2,
      hours: 3,
      starts_on: 2,
      ends_on: 2,
      college_id: 3,
      work_study: 3,
      recorded_by: 2,
      recorded_at: 2,
      supersedes: 2,
    },
    erased: "stays",
    kept: "record",
  },
  hours_entry: {
    columns: {
      id: 2,
      person_id: 2,
      organization_id: 2,
      kind: 2,
      on_day: 2,
      minutes: 3,
      entered_by: 2,
      entered_at: 2,
      supersedes: 2,
    },
    erased: "stays",
    kept: "record",
  },
  hours_decision: {
    columns: { entry_id: 2, person_id: 2, entered_by: 2, verdict: 2, decided_by: 2, decided_at: 2 },
    erased: "stays",
    kept: "record",
  },
  hours_waiting: {
    columns: { entry_id: 2, organization_id: 2, on_day: 2 },
    erased: "stays",
    kept: "record",
  },
  hours_sum: {
    columns: { organization_id: 2, person_id: 2, kind: 2, minutes: 3 },
    erased: "stays",
    kept: "record",
  },
  report_signature: {
    columns: {
      organization_id: 2,
      manifest_hash: 2,
      key_id: 1,
      signature: 1,
      signed_by: 2,
      signed_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  survey: {
    columns: {
      id: 2,
      organization_id: 2,
      year: 2,
      closes_on: 2,
      opened_by: 2,
      opened_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  survey_ask: {
    columns: { id: 2, survey_id: 2, school_id: 2, roles: 2, asked_at: 2 },
    erased: "stays",
    kept: "record",
  },
  survey_reminder: { columns: { ask_id: 2, at: 2 }, erased: "stays", kept: "record" },
  survey_answer: {
    columns: { ask_id: 2, nth: 2, answers: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
  survey_words: { columns: { ask_id: 2, stopped: 3 }, erased: "stays", kept: "record" },
  school_area: {
    columns: { school_id: 1, nth: 1, area: 1, said_by: 2, said_at: 2 },
    erased: "stays",
    kept: "record",
  },
};
