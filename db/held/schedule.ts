import { OWN_REGISTRATION, type PathToPerson, through } from "./path";

/** Rows of one table that go when they are old enough. */
export interface TimedRule {
  table: string;
  /** How many days after `from` they go. */
  days: number;
  /** The column with the instant; or, by the way to the person, the end of their last service. */
  from: { column: string } | { serviceOf: PathToPerson };
  /** The way to the person whom the rows are about: a legal hold on them keeps the rows. */
  person: PathToPerson | null;
  /** Rows that stay whatever their age: those with this value. */
  unless?: { column: string; is: string };
}

/**
 * The retention schedule (security.md §5): what goes by itself, and when. Everything else stays until
 * its person is erased, or is the record, which stays as long as funders and safety ask.
 */
export const SCHEDULE = {
  sessions: timed("login_session", 30, { column: "expires_at" }, "person_id"),
  devices: timed("known_device", 365, { column: "first_seen_at" }, "person_id"),
  links: timed("account_token", 30, { column: "expires_at" }, "person_id"),
  invitations: timed("invitation", 365, { column: "invited_at" }, "accepted_by"),
  letters: timed("outbox", 30, { column: "done_at" }, null),
  "demo letters": timed("local_mail", 30, { column: "sent_at" }, null),
  // What the command line did is what a story that was told in part goes on from.
  "sent forms": {
    ...timed("idempotency_key", 30, { column: "created_at" }, "actor_id"),
    unless: { column: "actor_id", is: "cli" },
  },
  digests: timed("digest", 90, { column: "at" }, "person_id"),
  "what digests said": timed("digest_event", 365, { column: "at" }, "person_id"),
  counters: timed("rate_counter", 2, { column: "window_start" }, null),
  "places in lessons": timed("bookmark", 365, { column: "at" }, OWN_REGISTRATION),
  "looked-at files": timed("draft_look", 1, { column: "at" }, "person_id"),
  "drafts of rules": timed("rule_draft", 365, { column: "written_at" }, null),
  // A year after the opening is over.
  "host teachers": timed("opening_contact", 365, { column: "over_at" }, null),
  "coach notes": afterService(
    "coach_task_note",
    through("task_id", "coach_task", OWN_REGISTRATION),
  ),
  "observation notes": afterService(
    "observation_note",
    through("observation_id", "observation", "person_id"),
  ),
  "attendance notes": afterService(
    "attendance_note",
    through("attendance_id", "attendance", "person_id"),
  ),
  reports: afterService("problem_report_note", through("report_id", "problem_report", "person_id")),
  accommodation: afterService("accommodation", "person_id"),
  "accommodation readers": afterService("accommodation_reader", "person_id"),
} as const satisfies Record<string, TimedRule>;

export type TimedRuleName = keyof typeof SCHEDULE;

/**
 * How long rows stay. `product`: courses, rules, keys, which are about nobody. `record`: ids, days and
 * states that prove who was in a school and why, at least three years after the program's last report
 * (2 CFR 200.334, not verified). `until erased`: as long as its person has an account.
 */
export type RetentionRule = TimedRuleName | "product" | "record" | "until erased";

function timed(
  table: string,
  days: number,
  from: TimedRule["from"],
  person: PathToPerson | null,
): TimedRule {
  return { table, days, from, person };
}

/** A year after the person's last service has ended. */
function afterService(table: string, person: PathToPerson): TimedRule {
  return timed(table, 365, { serviceOf: person }, person);
}
