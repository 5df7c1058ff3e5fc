/**
 * Tables of the studio. All are append-only but `draft_presence`, and the `_note` tables, whose words
 * may be erased. Instants are epoch milliseconds.
 */
export interface AuthoringTables {
  /** The files that a version was made from, as JSON by path. */
  course_source: { course_version_id: string; files: string };
  /** A course being written: from nothing, on from a released version, or from another college's. */
  course_draft: {
    id: string;
    course_id: string;
    /** 1, 2, 3 … per course; the highest is the one at work. */
    ordinal: number;
    organization_id: string;
    based_on_id: string | null;
    /** The version of another course that this one began as. */
    forked_from_id: string | null;
    opened_by: string | null;
    opened_at: number;
  };
  /** One change of one file. The file as it is: its revision with the highest number. */
  draft_revision: {
    draft_id: string;
    /** 1, 2, 3 … in a draft, over all of its files. */
    seq: number;
    /** As in a course's folder: `lessons/01-signs.mdx`. */
    path: string;
    /** The revision of this file that the writer had open; null for a new file. */
    base_seq: number | null;
    /** Null: the file was taken away. */
    text: string | null;
    /** SHA-256 of the text; of nothing when it was taken away. */
    hash: string;
    kind: RevisionKind;
    why: string | null;
    /** Made by the writer's browser: the same key again is the same change. */
    edit_key: string;
    person_id: string | null;
    at: number;
  };
  /** What a writer typed that could not be merged: kept whole until someone settles it. */
  draft_held: {
    id: string;
    draft_id: string;
    path: string;
    base_seq: number | null;
    against_seq: number;
    text: string | null;
    edit_key: string;
    person_id: string;
    at: number;
  };
  draft_held_end: { held_id: string; how: "settled" | "dropped"; person_id: string; at: number };
  /** What happened to a draft; its state follows from these (`review-state.ts`). */
  draft_step: {
    draft_id: string;
    nth: number;
    kind: StepKind;
    /** The revision at which it happened, and the hash of all files then. */
    at_seq: number;
    content_hash: string;
    sign_off: "subject" | "equity" | "legal" | "clinical" | null;
    /** What a release made. */
    course_version_id: string | null;
    person_id: string | null;
    at: number;
  };
  draft_step_note: { draft_id: string; nth: number; words: string };
  /** Who has which file open, as of when; renewed while they are there. */
  draft_presence: { draft_id: string; person_id: string; path: string; at: number };
  review_comment: {
    id: string;
    draft_id: string;
    reply_to: string | null;
    path: string;
    /** The revision of the draft that the reader saw. */
    at_seq: number;
    /** The place of the block in the file then, from 0; null: about the whole file. */
    block: number | null;
    /** The block's text then. */
    quote: string | null;
    person_id: string;
    at: number;
  };
  review_comment_note: { comment_id: string; words: string };
  review_comment_step: {
    comment_id: string;
    nth: number;
    kind: "resolved" | "reopened";
    person_id: string;
    at: number;
  };
  /** A way to read one revision of a draft without an account. */
  guest_link: {
    id: string;
    draft_id: string;
    token_digest: string;
    at_seq: number;
    for_whom: string;
    made_by: string;
    made_at: number;
    expires_at: number;
  };
  guest_link_end: { link_id: string; person_id: string; at: number };
  /** Someone's right on one course, beside what their college gives them. */
  course_right: {
    id: string;
    course_id: string;
    person_id: string;
    role: "owner" | "editor" | "reviewer";
    given_by: string | null;
    given_at: number;
  };
  course_right_end: { right_id: string; ended_by: string | null; at: number };
  /** The kinds of sign-off that an owner gave someone on a course; what was said last counts. */
  course_signer: {
    course_id: string;
    person_id: string;
    /** 1, 2, 3 … per course and person. */
    nth: number;
    subject: number;
    equity: number;
    legal: number;
    clinical: number;
    given_by: string;
    given_at: number;
  };
  /** A course that was read from a file and only looked at so far, kept a while for who sent it. */
  draft_look: { draft_id: string; person_id: string; body: string; at: number };
}

type RevisionKind = "autosave" | "save" | "merge" | "import" | "restore" | "template" | "upstream";
type StepKind =
  | "opened"
  | "sent"
  | "taken-back"
  | "changes-asked"
  | "approved"
  | "signed-off"
  | "not-needed"
  | "released"
  | "ended";
