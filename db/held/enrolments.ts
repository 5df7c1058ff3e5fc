import type { EnrolmentTables } from "../schema/enrolments";
import type { HeldTables } from "./held";

/** What the tables of enrolment hold, column by column. */
export const enrolmentsHeld: HeldTables<EnrolmentTables> = {
  enrolment_rule: {
    columns: {
      id: 2,
      organization_id: 2,
      role: 2,
      school_id: 2,
      joined_from: 2,
      courses: 2,
      created_by: 2,
      created_at: 2,
      ended_by: 2,
      ended_at: 2,
    },
    erased: "stays",
    kept: "product",
  },
  enrolment: {
    columns: { id: 2, rule_id: 2, person_id: 2, course_id: 2, made: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
  enrolment_undo: {
    columns: { enrolment_id: 2, taken_back: 2, undone_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
};
