import type { DeskTables } from "../schema/desk";
import type { HeldTables } from "./held";

/** What the tables of reminders, digests and runs hold, column by column. */
export const deskHeld: HeldTables<DeskTables> = {
  reminder: {
    columns: {
      id: 2,
      organization_id: 2,
      person_id: 2,
      opening_id: 2,
      req: 2,
      owner: 2,
      sent_by: 2,
      at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  last_reminder: {
    columns: { person_id: 2, req: 2, reminder_id: 2, at: 2 },
    erased: { by: "person_id" },
    kept: "until erased",
  },
  digest: {
    columns: { person_id: 2, day: 2, lines: 2, at: 2 },
    erased: { by: "person_id" },
    kept: "digests",
  },
  digest_event: {
    columns: { person_id: 2, event: 2, at: 2 },
    erased: { by: "person_id" },
    kept: "what digests said",
  },
  // Each goes after its seven days by a job of its own; sooner when it names someone who is erased.
  bulk_run: {
    columns: {
      id: 2,
      organization_id: 2,
      owner_id: 2,
      form_key: 2,
      action: 2,
      reason: 4,
      due_on: 2,
      created_at: 2,
      expires_at: 2,
      done_at: 2,
    },
    erased: "apart",
    kept: "until erased",
  },
  bulk_row: {
    columns: {
      run_id: 2,
      row: 2,
      line: 2,
      problem: 2,
      person_id: 2,
      subject: 3,
      outcome: 2,
      detail: 4,
      at: 2,
    },
    erased: "apart",
    kept: "until erased",
  },
};
