import type { SchoolTables } from "../schema/schools";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the tables of schools hold, column by column. */
export const schoolsHeld: HeldTables<SchoolTables> = {
  school_item: {
    columns: {
      id: 2,
      school_id: 1,
      what: 2,
      on_day: 2,
      through: 2,
      supervisor_id: 2,
      recorded_by: 2,
      recorded_at: 2,
      supersedes: 2,
      withdrawn: 2,
    },
    erased: "stays",
    kept: "record",
  },
  school_item_note: {
    columns: { item_id: 2, said: 3, salt: 5 },
    erased: { by: through("item_id", "school_item", "recorded_by") },
    kept: "until erased",
  },
  school_waiver: {
    columns: {
      id: 2,
      organization_id: 2,
      school_id: 2,
      req: 2,
      from_day: 2,
      expires_on: 2,
      asked_by: 2,
      asked_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  school_waiver_reason: {
    columns: { waiver_id: 2, reason: 3, salt: 5 },
    erased: { by: through("waiver_id", "school_waiver", "asked_by") },
    kept: "until erased",
  },
  school_waiver_answer: {
    columns: { waiver_id: 2, answer: 2, role: 2, answered_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
  school_waiver_end: {
    columns: { waiver_id: 2, from_day: 2, ended_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
  school_waiver_end_reason: {
    columns: { waiver_id: 2, reason: 3, salt: 5 },
    erased: { by: through("waiver_id", "school_waiver_end", "ended_by", "waiver_id") },
    kept: "until erased",
  },
  school_conflict: {
    columns: {
      id: 2,
      person_id: 2,
      school_id: 4,
      kind: 4,
      on_day: 4,
      organization_id: 2,
      recorded_by: 2,
      recorded_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  school_conflict_note: {
    columns: { conflict_id: 2, said: 4, salt: 5 },
    erased: { by: through("conflict_id", "school_conflict", "person_id") },
    kept: "until erased",
  },
  school_conflict_end: {
    columns: { conflict_id: 2, from_day: 4, ended_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
};
