import type { CaseTables } from "../schema/cases";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the tables of corrections and contests hold, column by column. */
export const casesHeld: HeldTables<CaseTables> = {
  fact_correction: {
    columns: {
      fact_id: 2,
      kind: 2,
      person_id: 2,
      organization_id: 2,
      reason: 4,
      recorded_by: 2,
      recorded_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  contest: {
    columns: {
      id: 2,
      person_id: 2,
      organization_id: 2,
      kind: 2,
      fact_id: 2,
      decided_by: 2,
      asked_at: 2,
      due_on: 2,
    },
    erased: "stays",
    kept: "record",
  },
  contest_note: {
    columns: { contest_id: 2, said: 4, salt: 5 },
    erased: { by: through("contest_id", "contest", "person_id") },
    kept: "until erased",
  },
  contest_answer: {
    columns: { contest_id: 2, outcome: 4, answered_by: 2, answered_at: 2 },
    erased: "stays",
    kept: "record",
  },
  contest_answer_note: {
    columns: { contest_id: 2, said: 4, salt: 5 },
    erased: { by: through("contest_id", "contest", "person_id") },
    kept: "until erased",
  },
};
