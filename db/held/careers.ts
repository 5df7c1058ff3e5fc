import type { CareerTables } from "../schema/careers";
import type { HeldTables } from "./held";

/** What the tables about careers hold, column by column. */
export const careersHeld: HeldTables<CareerTables> = {
  career_role: {
    columns: { id: 1, version: 1, body: 1, hash: 1, published_by: 2, published_at: 1 },
    erased: "stays",
    kept: "product",
  },
  college_credit: {
    columns: {
      id: 1,
      organization_id: 1,
      achievement_id: 1,
      course: 1,
      credits: 1,
      unit: 1,
      policy_url: 1,
      checked_on: 1,
      ends_on: 1,
      stated_by: 2,
      stated_at: 1,
    },
    erased: "stays",
    kept: "product",
  },
  college_credit_end: {
    columns: { credit_id: 1, reason: 1, withdrawn_by: 2, at: 1 },
    erased: "stays",
    kept: "product",
  },
};
