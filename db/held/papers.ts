import type { PaperTables } from "../schema/papers";
import type { HeldTables } from "./held";

/** What the tables of papers and names hold, column by column. */
export const papersHeld: HeldTables<PaperTables> = {
  paper: {
    columns: {
      id: 2,
      person_id: 2,
      what: 4,
      on_day: 4,
      custody: 4,
      organization_id: 2,
      recorded_by: 2,
      recorded_at: 2,
      supersedes: 2,
      withdrawn: 2,
    },
    erased: "stays",
    kept: "record",
  },
  name_change: {
    columns: { person_id: 2, nth: 2, changed_by: 2, changed_at: 2 },
    erased: "stays",
    kept: "record",
  },
  earlier_name: {
    columns: { person_id: 2, until_at: 2, name: 3, owner_id: 2 },
    erased: { by: "owner_id" },
    kept: "until erased",
  },
};
