import type { HelpTables } from "../schema/help";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the help tables hold, column by column. */
export const helpHeld: HeldTables<HelpTables> = {
  coach_task_holding: {
    columns: {
      backup_id: 2,
      because: 2,
      holder_id: 2,
      lead_id: 2,
      moves_at: 2,
      nth: 2,
      organization_id: 2,
      since: 2,
      stage: 2,
      task_id: 2,
    },
    erased: "stays",
    kept: "record",
  },
  problem_report: {
    columns: {
      at: 2,
      block: 2,
      course_version_id: 2,
      id: 2,
      item_version_id: 2,
      kind: 2,
      person_id: 2,
      response_id: 2,
      slug: 2,
    },
    erased: "stays",
    kept: "record",
  },
  problem_report_note: {
    columns: { report_id: 2, words: 3 },
    erased: { by: through("report_id", "problem_report", "person_id") },
    kept: "reports",
  },
  problem_report_result: {
    columns: { closed_at: 2, closed_by: 2, report_id: 2 },
    erased: "stays",
    kept: "record",
  },
  lesson_length: {
    columns: { course_version_id: 2, made_at: 2, minutes: 2, people: 2, slug: 2 },
    erased: "stays",
    kept: "product",
  },
  accommodation: {
    columns: { less_motion: 4, person_id: 2, read_aloud: 4, saved_at: 2, text_size: 4, words: 4 },
    erased: { by: "person_id" },
    kept: "accommodation",
  },
  accommodation_reader: {
    columns: { named_at: 4, person_id: 4, reader_id: 4 },
    erased: { by: "person_id" },
    kept: "accommodation readers",
  },
};
