import type { WaiverTables } from "../schema/waivers";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the waiver tables hold, column by column. */
export const waiversHeld: HeldTables<WaiverTables> = {
  waiver: {
    columns: {
      id: 2,
      person_id: 2,
      organization_id: 2,
      opening_id: 2,
      req: 2,
      from_day: 4,
      expires_on: 4,
      asked_by: 2,
      asked_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  waiver_reason: {
    columns: { waiver_id: 2, reason: 4, evidence: 4, salt: 5 },
    erased: { by: through("waiver_id", "waiver", "person_id") },
    kept: "until erased",
  },
  waiver_answer: {
    columns: { waiver_id: 2, answer: 4, role: 2, answered_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
  waiver_end: {
    columns: { waiver_id: 2, from_day: 4, ended_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
};
