import type { MatchingTables } from "../schema/matching";
import type { HeldTables } from "./held";

/** What the tables that match people with openings hold, column by column. */
export const matchingHeld: HeldTables<MatchingTables> = {
  opening_need: {
    columns: {
      at: 2,
      badges: 2,
      grades: 2,
      languages: 2,
      modality: 2,
      nth: 2,
      opening_id: 2,
      said_by: 2,
      town: 2,
    },
    erased: "stays",
    kept: "record",
  },
  opening_contact: {
    columns: { name: 3, opening_id: 2, over_at: 2, said_by: 2 },
    erased: { by: "said_by" },
    kept: "host teachers",
  },
  serving_choice: {
    columns: {
      from_time: 3,
      kind: 3,
      person_id: 2,
      said_at: 2,
      to_time: 3,
      value: 3,
      words: 3,
    },
    erased: { by: "person_id" },
    kept: "until erased",
  },
};
