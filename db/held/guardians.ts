import type { GuardianTables } from "../schema/guardians";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the tables of guardians hold, column by column. */
export const guardiansHeld: HeldTables<GuardianTables> = {
  guardian: {
    columns: { id: 2, person_id: 2, organization_id: 2, added_by: 2, added_at: 2 },
    erased: "stays",
    kept: "record",
  },
  guardian_contact: {
    columns: { guardian_id: 2, name: 3, email: 3 },
    erased: { by: through("guardian_id", "guardian", "person_id") },
    kept: "until erased",
  },
  guardian_link: {
    columns: { id: 5, guardian_id: 2, created_at: 2, expires_at: 2, used_at: 2 },
    erased: { by: through("guardian_id", "guardian", "person_id") },
    kept: "until erased",
  },
  guardian_ask: {
    columns: { guardian_id: 2, text_id: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
  guardian_refusal: {
    columns: { guardian_id: 2, text_id: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
};
