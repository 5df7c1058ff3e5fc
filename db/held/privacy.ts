import type { PrivacyTables } from "../schema/privacy";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the privacy tables hold, column by column. */
export const privacyHeld: HeldTables<PrivacyTables> = {
  erasure_request: {
    columns: { asked_at: 2, asked_by: 2, due_at: 2, id: 2, person_id: 2 },
    erased: "stays",
    kept: "record",
  },
  erasure_withdrawal: {
    columns: { at: 2, request_id: 2, withdrawn_by: 2 },
    erased: "stays",
    kept: "record",
  },
  erasure: { columns: { at: 2, person_id: 2, request_id: 2 }, erased: "stays", kept: "record" },
  legal_hold: {
    columns: { at: 2, id: 2, lifts: 2, person_id: 2, set_by: 2 },
    erased: "stays",
    kept: "record",
  },
  legal_hold_note: {
    columns: { hold_id: 2, reason: 4 },
    erased: { by: through("hold_id", "legal_hold", "person_id") },
    kept: "until erased",
  },
};
