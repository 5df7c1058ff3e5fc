import type { RosterTables } from "../schema/roster";
import type { HeldTables } from "./held";

/** What the tables of lists and cohorts hold, column by column. */
export const rosterHeld: HeldTables<RosterTables> = {
  unclaimed_person: {
    columns: { person_id: 2, organization_id: 2, email: 3, name: 3, created_at: 2 },
    erased: { by: "person_id" },
    kept: "until erased",
  },
  roster_start: {
    columns: { organization_id: 2, person_id: 2, starts_on: 2 },
    erased: "stays",
    kept: "record",
  },
  roster_address: {
    columns: { organization_id: 2, email: 3, person_id: 2 },
    erased: { by: "person_id" },
    kept: "until erased",
  },
  // Each goes after its seven days by a job of its own; sooner when it names someone who is erased.
  roster_upload: {
    columns: {
      id: 2,
      organization_id: 2,
      owner_id: 2,
      state: 2,
      sheet: 4,
      plan: 4,
      at: 2,
      counts: 2,
      invite: 2,
      created_at: 2,
      expires_at: 2,
    },
    erased: "apart",
    kept: "until erased",
  },
  roster_choice: {
    columns: { upload_id: 2, row: 2, choice: 2, person_id: 2 },
    erased: "apart",
    kept: "until erased",
  },
  cohort: {
    columns: {
      id: 2,
      organization_id: 2,
      name: 2,
      starts_on: 2,
      due_on: 2,
      created_by: 2,
      created_at: 2,
    },
    erased: "stays",
    kept: "product",
  },
  cohort_member: {
    columns: {
      id: 2,
      cohort_id: 2,
      organization_id: 2,
      person_id: 2,
      from_day: 2,
      to_day: 2,
    },
    erased: "stays",
    kept: "record",
  },
  cohort_extension: {
    columns: {
      id: 2,
      cohort_id: 2,
      person_id: 2,
      due_on: 2,
      recorded_by: 2,
      recorded_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
};
