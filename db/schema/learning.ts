/** Tables of the learning and mastery domains. Instants are epoch milliseconds. */
export interface LearningTables {
  /** A person takes a course, in the version that was released when they began. */
  registration: {
    id: string;
    person_id: string;
    course_id: string;
    course_version_id: string;
    created_at: number;
  };
  /** What happened, in xAPI's words; append-only, numbered within the registration. */
  statement: {
    registration_id: string;
    seq: number;
    id: string;
    verb: string;
    object_type: string;
    object_id: string;
    /** JSON, or null. */
    result: string | null;
    at: number;
  };
  lesson_completion: { registration_id: string; slug: string; at: number };
  /** The block where the person stopped, for each lesson. */
  bookmark: { registration_id: string; slug: string; block: number; at: number };
  /** Private text, erasable: never in a chain. */
  reflection: { registration_id: string; reflect_id: string; text: string; saved_at: number };
  /** Every choice with its time; `nth` counts from 0. */
  scenario_choice: {
    registration_id: string;
    scenario_id: string;
    nth: number;
    choice_id: string;
    at: number;
  };
  /** Every answer as given. `nth` counts answers of this person to this item from 0. */
  response: {
    registration_id: string;
    seq: number;
    id: string;
    lane: "practice" | "check" | "retention";
    try_id: string | null;
    item_version_id: string;
    nth: number;
    /** JSON, in authored option ids. */
    given: string;
    score: number;
    weight: number;
    guess: number;
    slip: number;
    /** The chance to learn from it. Says nothing in a check. */
    learn: number;
    /** The version of the parameter set that judged it; 0 is the rules' own numbers. */
    parameters: number;
    at: number;
    /** How sure the person said they were; null when they did not say. */
    confidence: "sure" | "fairly" | "unsure" | null;
  };
  /** What was typed as an answer, erasable: the response and the chain hold its salted digest. */
  typed_answer: { response_id: string; typed: string; salt: string };
  /** Numbers fitted to practice answers; append-only. The highest version is in force. */
  parameter_set: { version: number; made_at: number; answers: number; ll: number };
  /** One fitted number or pair: `key` is a course and objective, a type of item, or an item version. */
  parameter: {
    version: number;
    scope: "objective" | "type" | "item";
    key: string;
    answers: number;
    prior: number | null;
    learn: number | null;
    guess: number | null;
    slip: number | null;
  };
  check_try: {
    id: string;
    registration_id: string;
    objective_id: string;
    number: number;
    seed: string;
    opened_at: number;
  };
  /** How a try ended. `k` is the belief then. */
  check_try_result: {
    try_id: string;
    outcome: "shown" | "not-yet";
    n: number;
    correct: number;
    k: number;
    closed_at: number;
  };
  /**
   * A safety or law question missed in a try that has ended, shown with its reason; `parallel_id` is the
   * one more question of its family, null when none was left.
   */
  critical_miss: {
    try_id: string;
    item_version_id: string;
    parallel_id: string | null;
    at: number;
  };
  /** A try that passed but for critical misses, after each parallel question was right. */
  check_try_mended: { try_id: string; at: number };
  /** A question put to a person in a check: a question is never put twice. */
  check_question: {
    registration_id: string;
    seq: number;
    try_id: string;
    item_version_id: string;
    asked_at: number;
    lane: "check" | "retention";
  };
  /**
   * An objective was shown, by a try or (`try_id` null) by a coach: from the day `due_on` on it is
   * asked once more.
   */
  retention_due: {
    registration_id: string;
    objective_id: string;
    shown_at: number;
    try_id: string | null;
    /** `YYYY-MM-DD`, in the person's calendar when it was shown. */
    due_on: string;
  };
  /** The retention check that goes on from a passing try: opened once. */
  retention_try: { try_id: string; opened_at: number };
  /** How it ended. `k` is the belief then, carried on from the try. */
  retention_result: {
    try_id: string;
    outcome: "kept" | "not-kept";
    n: number;
    correct: number;
    k: number;
    closed_at: number;
  };
  /** A retention check that was missed at first and made up for: it was kept, from then on. */
  retention_mended: { try_id: string; at: number };
  /**
   * From when on a course is shown again, on new questions, because what was earned by it ends. What is
   * shown since the first of them is kept at once: it was shown long ago.
   */
  course_renewal: { registration_id: string; opened_at: number };
  /** A letter about what is due on a day: one for each registration and day. */
  retention_reminder: { registration_id: string; due_on: string; at: number };
  /** One review of a shown objective in daily practice: one for each UTC day. */
  refresher: {
    registration_id: string;
    objective_id: string;
    day: string;
    recall: "again" | "hard" | "good";
    response_seq: number;
    at: number;
  };
  /**
   * A hint, rebuilt by replaying responses. The check row belongs to the latest try, the retention
   * row to the latest retention check.
   */
  mastery_state: {
    registration_id: string;
    objective_id: string;
    lane: "practice" | "check" | "retention";
    person_id: string;
    try_id: string | null;
    k: number;
    u: number;
    n: number;
    n_fresh: number;
    correct: number;
    ready_run: number;
    critical_missed: 0 | 1;
    last_at: number;
  };
  /** A hint: how often each item was asked of anyone, so that the bank wears evenly. */
  item_exposure: { item_version_id: string; asked: number };
  /** A coach is asked to open another try, or to confirm an objective another way. */
  coach_task: {
    id: string;
    registration_id: string;
    /** Empty where it is about the whole course: the practice task. */
    objective_id: string;
    kind:
      | "tries-spent"
      | "no-questions"
      | "critical-missed"
      | "typed-answers"
      | "typed-retention"
      | "observe"
      | "regraded";
    /** Tries spent when it was written, so that the same need writes one task. */
    after_tries: number;
    opened_at: number;
  };
  coach_task_result: {
    task_id: string;
    coach_id: string;
    action: "reopened" | "confirmed" | "talked" | "declined";
    at: number;
  };
  /** Typed answers that a coach found right after all. */
  accepted_answer: { task_id: string; response_id: string };
  /** The coach's words, erasable; the chain holds their salted digest. */
  coach_task_note: { task_id: string; note: string; salt: string };
  /** For authors: an objective of a version has too few questions for someone's next try. */
  question_shortage: { course_version_id: string; objective_id: string; at: number };
  /** A registration went on in another version of its course, by its person's word. */
  version_move: {
    id: string;
    registration_id: string;
    from_version_id: string;
    to_version_id: string;
    /** They took the offer, or began to renew what they had earned by it. */
    why: "accepted" | "renewal";
    at: number;
  };
  /** What became of each objective with a move that was accepted: does what was shown of it carry over? */
  version_move_objective: {
    move_id: string;
    registration_id: string;
    objective_id: string;
    fate: "unchanged" | "reworded" | "changed" | "new" | "gone";
    carries: 0 | 1;
    at: number;
  };
  /** A person chose to stay in the version they began when another was offered. */
  version_stay: { registration_id: string; offered_version_id: string; at: number };
  /** Answers to a version of a question are judged again by the key of a later one. */
  regrade: {
    id: string;
    course_id: string;
    item_version_id: string;
    by_version_id: string;
    /** The author's words. */
    reason: string;
    person_id: string;
    at: number;
  };
  /** An answer that counts another score by a regrade; the answer itself stays as it was judged. */
  regraded_answer: {
    regrade_id: string;
    response_id: string;
    registration_id: string;
    score: number;
    at: number;
  };
}
