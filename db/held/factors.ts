import type { FactorTables } from "../schema/factors";
import type { HeldTables } from "./held";

/** What the factor tables hold, column by column. */
export const factorsHeld: HeldTables<FactorTables> = {
  factor: {
    columns: {
      id: 2,
      person_id: 2,
      kind: 2,
      sealed: 5,
      kek_id: 2,
      made_at: 2,
      confirmed_at: 2,
      last_step: 2,
    },
    erased: { by: "person_id" },
    kept: "until erased",
  },
  recovery_code: {
    columns: { person_id: 2, digest: 5, used_at: 2 },
    erased: { by: "person_id" },
    kept: "until erased",
  },
};
