import type { LearningTables } from "../schema/learning";
import type { HeldTables } from "./held";
import { OWN_REGISTRATION, through } from "./path";

/** What the learning tables hold, column by column. */
export const learningHeld: HeldTables<LearningTables> = {
  registration: {
    columns: { course_id: 2, course_version_id: 2, created_at: 2, id: 2, person_id: 2 },
    erased: "stays",
    kept: "record",
  },
  statement: {
    columns: {
      at: 2,
      id: 2,
      object_id: 2,
      object_type: 2,
      registration_id: 2,
      result: 3,
      seq: 2,
      verb: 2,
    },
    erased: "stays",
    kept: "record",
  },
  lesson_completion: {
    columns: { at: 2, registration_id: 2, slug: 2 },
    erased: "stays",
    kept: "record",
  },
  bookmark: {
    columns: { at: 2, block: 2, registration_id: 2, slug: 2 },
    erased: { by: OWN_REGISTRATION },
    kept: "places in lessons",
  },
  reflection: {
    columns: { reflect_id: 2, registration_id: 2, saved_at: 2, text: 4 },
    erased: { by: OWN_REGISTRATION },
    kept: "until erased",
  },
  scenario_choice: {
    columns: { at: 2, choice_id: 2, nth: 2, registration_id: 2, scenario_id: 2 },
    erased: "stays",
    kept: "record",
  },
  response: {
    columns: {
      at: 2,
      confidence: 3,
      given: 3,
      guess: 2,
      id: 2,
      item_version_id: 2,
      lane: 2,
      learn: 2,
      nth: 2,
      parameters: 2,
      registration_id: 2,
      score: 3,
      seq: 2,
      slip: 2,
      try_id: 2,
      weight: 2,
    },
    erased: "stays",
    kept: "record",
  },
  typed_answer: {
    columns: { response_id: 2, salt: 5, typed: 3 },
    erased: { by: through("response_id", "response", OWN_REGISTRATION) },
    kept: "until erased",
  },
  parameter_set: {
    columns: { answers: 1, ll: 1, made_at: 1, version: 1 },
    erased: "stays",
    kept: "product",
  },
  parameter: {
    columns: { answers: 1, guess: 1, key: 1, learn: 1, prior: 1, scope: 1, slip: 1, version: 1 },
    erased: "stays",
    kept: "product",
  },
  check_try: {
    columns: { id: 2, number: 2, objective_id: 2, opened_at: 2, registration_id: 2, seed: 5 },
    erased: "stays",
    kept: "record",
  },
  check_try_result: {
    columns: { closed_at: 2, correct: 2, k: 3, n: 2, outcome: 3, try_id: 2 },
    erased: "stays",
    kept: "record",
  },
  critical_miss: {
    columns: { at: 2, item_version_id: 2, parallel_id: 2, try_id: 2 },
    erased: "stays",
    kept: "record",
  },
  check_try_mended: { columns: { at: 2, try_id: 2 }, erased: "stays", kept: "record" },
  check_question: {
    columns: { asked_at: 2, item_version_id: 2, lane: 2, registration_id: 2, seq: 2, try_id: 2 },
    erased: "stays",
    kept: "record",
  },
  retention_due: {
    columns: { due_on: 2, objective_id: 2, registration_id: 2, shown_at: 2, try_id: 2 },
    erased: "stays",
    kept: "record",
  },
  retention_try: { columns: { opened_at: 2, try_id: 2 }, erased: "stays", kept: "record" },
  retention_result: {
    columns: { closed_at: 2, correct: 2, k: 3, n: 2, outcome: 3, try_id: 2 },
    erased: "stays",
    kept: "record",
  },
  retention_mended: { columns: { at: 2, try_id: 2 }, erased: "stays", kept: "record" },
  course_renewal: {
    columns: { opened_at: 2, registration_id: 2 },
    erased: "stays",
    kept: "record",
  },
  retention_reminder: {
    columns: { at: 2, due_on: 2, registration_id: 2 },
    erased: "stays",
    kept: "record",
  },
  refresher: {
    columns: { at: 2, day: 2, objective_id: 2, recall: 2, registration_id: 2, response_seq: 2 },
    erased: "stays",
    kept: "record",
  },
  mastery_state: {
    columns: {
      correct: 2,
      critical_missed: 2,
      k: 3,
      lane: 2,
      last_at: 2,
      n: 2,
      n_fresh: 2,
      objective_id: 2,
      person_id: 2,
      ready_run: 2,
      registration_id: 2,
      try_id: 2,
      u: 3,
    },
    erased: "stays",
    kept: "record",
  },
  item_exposure: { columns: { asked: 2, item_version_id: 2 }, erased: "stays", kept: "product" },
  coach_task: {
    columns: { after_tries: 2, id: 2, kind: 2, objective_id: 2, opened_at: 2, registration_id: 2 },
    erased: "stays",
    kept: "record",
  },
  coach_task_result: {
    columns: { action: 2, at: 2, coach_id: 2, task_id: 2 },
    erased: "stays",
    kept: "record",
  },
  accepted_answer: { columns: { response_id: 2, task_id: 2 }, erased: "stays", kept: "record" },
  coach_task_note: {
    columns: { note: 4, salt: 5, task_id: 2 },
    erased: { by: through("task_id", "coach_task", OWN_REGISTRATION) },
    kept: "coach notes",
  },
  question_shortage: {
    columns: { at: 2, course_version_id: 2, objective_id: 2 },
    erased: "stays",
    kept: "product",
  },
};
