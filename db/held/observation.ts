import type { ObservationTables } from "../schema/observation";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the observation tables hold, column by column. */
export const observationHeld: HeldTables<ObservationTables> = {
  observation: {
    columns: {
      course_id: 2,
      course_version_id: 2,
      id: 2,
      observer_id: 2,
      observer_role: 2,
      on_day: 2,
      organization_id: 2,
      person_id: 2,
      recorded_at: 2,
      recorded_by: 2,
      rows: 3,
      score: 3,
      supersedes: 2,
      type: 2,
      withdrawn: 2,
    },
    erased: "stays",
    kept: "record",
  },
  observation_note: {
    columns: { next_step: 4, observation_id: 2, reason: 4, salt: 5, saw: 4 },
    erased: { by: through("observation_id", "observation", "person_id") },
    kept: "observation notes",
  },
  training_session: {
    columns: {
      created_at: 2,
      created_by: 2,
      id: 2,
      minutes: 2,
      mode: 2,
      on_day: 2,
      organization_id: 2,
      place: 2,
      seats: 2,
      starts_at: 2,
      time_zone: 2,
      title: 2,
      type: 2,
    },
    erased: "stays",
    kept: "product",
  },
  training_change: {
    columns: {
      cancelled: 2,
      changed_at: 2,
      changed_by: 2,
      minutes: 2,
      nth: 2,
      on_day: 2,
      place: 2,
      seats: 2,
      session_id: 2,
      starts_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  training_change_note: {
    columns: { nth: 2, reason: 2, salt: 5, session_id: 2 },
    erased: "stays",
    kept: "record",
  },
  training_booking: {
    columns: {
      booked_at: 2,
      ended_at: 2,
      id: 2,
      person_id: 2,
      seated_at: 2,
      session_id: 2,
      turn: 2,
    },
    erased: "stays",
    kept: "record",
  },
  training_check_in: {
    columns: { at: 2, person_id: 2, session_id: 2 },
    erased: "stays",
    kept: "record",
  },
  training_code: {
    columns: { code: 5, made_at: 2, made_by: 2, nth: 2, session_id: 2 },
    erased: "stays",
    kept: "record",
  },
  training_sign_off: {
    columns: { minutes: 2, people: 2, session_id: 2, signed_at: 2, signed_by: 2 },
    erased: "stays",
    kept: "record",
  },
  attendance: {
    columns: {
      id: 2,
      minutes: 3,
      person_id: 2,
      recorded_at: 2,
      recorded_by: 2,
      session_id: 2,
      supersedes: 2,
    },
    erased: "stays",
    kept: "record",
  },
  attendance_note: {
    columns: { attendance_id: 2, reason: 4, salt: 5 },
    erased: { by: through("attendance_id", "attendance", "person_id") },
    kept: "attendance notes",
  },
};
