import type { AuthoringTables } from "../schema/authoring";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the tables of the studio hold, column by column. A course's text belongs to its college. */
export const authoringHeld: HeldTables<AuthoringTables> = {
  course_source: {
    columns: { course_version_id: 1, files: 5 },
    erased: "stays",
    kept: "product",
  },
  course_draft: {
    columns: {
      id: 2,
      course_id: 1,
      ordinal: 2,
      organization_id: 2,
      based_on_id: 1,
      forked_from_id: 1,
      opened_by: 2,
      opened_at: 2,
    },
    erased: "stays",
    kept: "product",
  },
  draft_revision: {
    columns: {
      draft_id: 2,
      seq: 2,
      path: 2,
      base_seq: 2,
      text: 5,
      hash: 2,
      kind: 2,
      why: 2,
      edit_key: 2,
      person_id: 2,
      at: 2,
    },
    erased: "stays",
    kept: "product",
  },
  draft_held: {
    columns: {
      id: 2,
      draft_id: 2,
      path: 2,
      base_seq: 2,
      against_seq: 2,
      text: 5,
      edit_key: 2,
      person_id: 2,
      at: 2,
    },
    erased: "stays",
    kept: "product",
  },
  draft_held_end: {
    columns: { held_id: 2, how: 2, person_id: 2, at: 2 },
    erased: "stays",
    kept: "product",
  },
  draft_step: {
    columns: {
      draft_id: 2,
      nth: 2,
      kind: 2,
      at_seq: 2,
      content_hash: 2,
      sign_off: 2,
      course_version_id: 1,
      person_id: 2,
      at: 2,
    },
    erased: "stays",
    kept: "product",
  },
  draft_step_note: {
    columns: { draft_id: 2, nth: 2, words: 3 },
    erased: {
      by: {
        by: [
          ["draft_id", "draft_id"],
          ["nth", "nth"],
        ],
        table: "draft_step",
        path: "person_id",
      },
    },
    kept: "until erased",
  },
  draft_presence: {
    columns: { draft_id: 2, person_id: 3, path: 2, at: 3 },
    erased: { by: "person_id" },
    kept: "until erased",
  },
  review_comment: {
    columns: {
      id: 2,
      draft_id: 2,
      reply_to: 2,
      path: 2,
      at_seq: 2,
      block: 2,
      quote: 2,
      person_id: 2,
      at: 2,
    },
    erased: "stays",
    kept: "product",
  },
  review_comment_note: {
    columns: { comment_id: 2, words: 3 },
    erased: { by: through("comment_id", "review_comment", "person_id") },
    kept: "until erased",
  },
  review_comment_step: {
    columns: { comment_id: 2, nth: 2, kind: 2, person_id: 2, at: 2 },
    erased: "stays",
    kept: "product",
  },
  guest_link: {
    columns: {
      id: 2,
      draft_id: 2,
      token_digest: 5,
      at_seq: 2,
      for_whom: 3,
      made_by: 2,
      made_at: 2,
      expires_at: 2,
    },
    erased: "stays",
    kept: "product",
  },
  guest_link_end: {
    columns: { link_id: 2, person_id: 2, at: 2 },
    erased: "stays",
    kept: "product",
  },
  course_right: {
    columns: { id: 2, course_id: 1, person_id: 2, role: 2, given_by: 2, given_at: 2 },
    erased: "stays",
    kept: "record",
  },
  course_right_end: {
    columns: { right_id: 2, ended_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
  course_signer: {
    columns: {
      course_id: 1,
      person_id: 2,
      nth: 2,
      subject: 2,
      equity: 2,
      legal: 2,
      clinical: 2,
      given_by: 2,
      given_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  draft_look: {
    columns: { draft_id: 2, person_id: 2, body: 5, at: 2 },
    erased: { by: "person_id" },
    kept: "looked-at files",
  },
};
