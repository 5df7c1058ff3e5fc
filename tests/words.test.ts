import { describe, expect, test } from "vitest";
import { CHANNEL_NAMES, CHANNELS, type Channel } from "../app/identity/second-reader";
import { WORDS } from "../app/identity/words";
import { textColumns } from "./schema-types";

/** Ids, days, digests and the like, by how they are called. */
const CODED =
  /\.(id|day|kid|slug|salt|hash|key|seed|req|role|type|kind|body_hash|supersedes|valid_through)$|_(id|by|on|day|role|hash|digest|key|kid|time|zone|row)$/;

/** Text that no form, file or command lets anybody put sentences into, or that is somebody's name or address. */
const NO_WORDS: readonly string[] = [
  // what machines write
  "opening_need.badges",
  "opening_need.grades",
  "opening_need.languages",
  "serving_choice.value",
  "outbox.last_error",
  "outbox.payload",
  "chain_entry.digest",
  "chain_entry.stream",
  "chain_head.stream",
  "checkpoint_head.stream",
  "audit_event.action",
  "idempotency_key.action",
  "idempotency_key.answer",
  "lease.holder",
  "lease.name",
  "login_session.device",
  "login_session.digest",
  "known_device.device",
  "local_mail.mail",
  "factor.sealed",
  "recovery_code.digest",
  "training_code.code",
  "status_list.body",
  "credential.basis",
  "credential.facts",
  "credential.version",
  "credential_encoding.body",
  "report_signature.signature",
  "decision.body",
  "decision.outcome",
  "roster_upload.counts",
  "roster_upload.plan",
  "digest_event.event",
  "bulk_run.action",
  "bulk_row.detail",
  "bulk_row.problem",
  "bulk_row.subject",
  "person_read.what",
  "person_hint.owner",
  "person_hint.stop_action",
  "person_hint.stop_owner",
  "placement_hint.carried_through",
  "placement_hint.stop_action",
  "placement_hint.stop_owner",
  "reminder.owner",
  "statement.object_type",
  "statement.result",
  "statement.verb",
  "hold_fact.lifts",
  "legal_hold.lifts",
  "person_merge.undoes",
  // what is chosen from a list, or a code of a file that was checked
  "response.given",
  "observation.rows",
  "opening.layers",
  "opening_schedule.weekdays",
  "placement.pinned",
  "opening_change.layers",
  "opening_change.moves",
  "opening_change.was",
  "survey_ask.roles",
  "survey_answer.answers",
  "enrolment_rule.courses",
  "enrolment_rule.joined_from",
  "paper.what",
  "clearance.jurisdiction",
  "age_fact.age",
  "school_item.through",
  "agreement_text.doc",
  "agreement_text.parties",
  "agreement_signature.about_person",
  "agreement_signature.about_school",
  "course_version.language",
  "course_version.manifest",
  "course_version.version",
  "lesson_version.objectives",
  "item_version.family",
  "achievement_version.version",
  "attestation.version",
  "attestation_version.version",
  "organization.state",
  "account_token.pending",
  // a course's files, which belong to its college and are read by its authors and reviewers
  "course_source.files",
  "draft_revision.text",
  "draft_held.text",
  "draft_look.body",
  "draft_revision.path",
  "draft_held.path",
  "draft_presence.path",
  "review_comment.path",
  "review_comment.reply_to",
  "draft_revision.edit_key",
  "draft_held.edit_key",
  // names and addresses
  "account.email",
  "account.name",
  "earlier_name.name",
  "account_token.email",
  "invitation.email",
  "organization.name",
  "local_mail.to_address",
  "unclaimed_person.email",
  "unclaimed_person.name",
  "roster_address.email",
  "guardian_contact.email",
  "guardian_contact.name",
  "agreement_name.typed_name",
  "attestation_name.typed_name",
  "vendor.name",
  "rule_owner.name",
  "opening_contact.name",
  "college_credit.policy_url",
];

const columns = textColumns();
const declared = Object.keys(WORDS);

describe("words that somebody typed", () => {
  test("every column of text says who reads it, or that nobody types sentences into it", () => {
    const free = columns.filter((column) => !CODED.test(column));
    const known = [...declared, ...NO_WORDS];
    expect(free.filter((column) => !known.includes(column))).toEqual([]);
  });

  test("nothing is declared that is not there, and nothing twice", () => {
    const there = (column: string) => columns.includes(column);
    expect(declared.filter((column) => !there(column))).toEqual([]);
    expect(NO_WORDS.filter((column) => !there(column))).toEqual([]);
    expect(NO_WORDS.filter((column) => declared.includes(column))).toEqual([]);
  });

  test("every channel between an adult and a corps member is some column's, and has second readers", () => {
    const used = Object.values(WORDS).flatMap((read) => (typeof read === "string" ? [] : read));
    expect([...new Set<string>(used)].sort()).toEqual([...CHANNEL_NAMES].sort());
    for (const name of CHANNEL_NAMES) {
      const { readers }: Channel = CHANNELS[name];
      expect(readers, name).not.toEqual([]);
    }
  });
});
