import type { ReadTables } from "../schema/reads";
import type { HeldTables } from "./held";

/** What the table of reads holds, column by column. */
export const readsHeld: HeldTables<ReadTables> = {
  person_read: {
    columns: { id: 2, person_id: 2, reader_id: 2, what: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
};
