import type { MergeTables } from "../schema/merges";
import type { HeldTables } from "./held";

/** What the merge tables hold, column by column. */
export const mergesHeld: HeldTables<MergeTables> = {
  person_merge: {
    columns: {
      id: 2,
      from_id: 2,
      into_id: 2,
      undoes: 2,
      organization_id: 2,
      proposal_id: 2,
      asked_by: 2,
      agreed_by: 2,
      at: 2,
      recorded_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
};
