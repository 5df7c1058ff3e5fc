import type { ChannelName } from "./second-reader";

/**
 * Who reads words that are not between an adult and a corps member. `everyone`: all of a program, or more.
 * `adults`: no corps member reads them, nor writes them. `own`: the writer alone. `named`: whom the writer
 * chose, two adults at least while the writer is under 18. `college`: its authors, who never answer.
 */
export type ReadBy = "everyone" | "adults" | "own" | "named" | "college";

/**
 * Every column that holds sentences which somebody typed (`table.column`), and where they are read. What an
 * adult and a corps member read of each other names its channels, which have second readers. A column of
 * text that stands neither here nor among those that nobody types fails `tests/words.test.ts`.
 */
export const WORDS = {
  "coach_task_note.note": ["tries"],
  "typed_answer.typed": ["typed"],
  "observation_note.saw": ["observation"],
  "observation_note.next_step": ["observation"],
  "observation_note.reason": ["observation"],
  "contest_note.said": ["contest", "check-contest"],
  "contest_answer_note.said": ["answer", "check-answer"],
  "school_conflict_note.said": ["conflict", "own-conflict"],

  "accommodation.words": "named",
  "reflection.text": "own",
  "problem_report_note.words": "college",
  "draft_revision.why": "college",
  "draft_step_note.words": "college",
  "review_comment.quote": "college",
  "review_comment_note.words": "college",
  "guest_link.for_whom": "college",

  // Everyone booked, and every coach and lead of the program, reads what a session is and why it moved.
  "training_session.title": "everyone",
  "training_session.place": "everyone",
  "training_change.place": "everyone",
  "training_change_note.reason": "everyone",
  "opening.title": "everyone",
  "cohort.name": "everyone",
  "agreement_text.title": "everyone",
  "agreement_text.words": "everyone",
  "rule_set.title": "everyone",
  "rule_set.source": "everyone",
  "rule_set.body": "everyone",
  "regrade.reason": "college",
  "course_retirement.reason": "everyone",
  "course_version.title": "everyone",
  "course_version.summary": "everyone",
  "lesson_version.title": "everyone",
  "lesson_version.blocks": "everyone",
  "objective.text": "everyone",
  "item_version.presentation": "everyone",
  "item_version.scoring": "everyone",
  "achievement_version.body": "everyone",
  "card.body": "everyone",
  "career_role.body": "everyone",
  "college_credit.course": "everyone",
  "opening_need.town": "everyone",
  // Names of places that somebody can get to: every lead of the program reads them.
  "serving_choice.words": "everyone",
  "attestation_version.body": "everyone",
  "clearance_type.body": "everyone",

  "attendance_note.reason": "adults",
  "waiver_reason.reason": "adults",
  "waiver_reason.evidence": "adults",
  "school_waiver_reason.reason": "adults",
  "school_waiver_end_reason.reason": "adults",
  "school_item_note.said": "adults",
  "legal_hold_note.reason": "adults",
  "bulk_run.reason": "adults",
  "audit_detail.payload": "adults",
  "proposal.payload": "adults",
  "rule_draft.body": "adults",
  "rule_draft.truth_table": "adults",
  "rule_publication.truth_table": "adults",
  "rule_table.truth_table": "adults",
  "roster_upload.sheet": "adults",
  "survey_words.stopped": "adults",
} as const satisfies Record<string, readonly ChannelName[] | ReadBy>;
