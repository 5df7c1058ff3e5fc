import type { HintTables } from "../schema/hints";
import type { HeldTables } from "./held";

/** What the hint tables hold, column by column. */
export const hintsHeld: HeldTables<HintTables> = {
  person_hint: {
    columns: {
      organization_id: 2,
      person_id: 2,
      marked: 2,
      judged: 2,
      judged_at: 2,
      look_again_on: 2,
      opening_id: 2,
      steps: 2,
      owner: 2,
      fails_on: 4,
      stop_action: 4,
      stop_owner: 2,
    },
    erased: { by: "person_id" },
    kept: "until erased",
  },
  standing_hint: {
    columns: { opening_id: 2, person_id: 2, steps: 2 },
    erased: { by: "person_id" },
    kept: "until erased",
  },
  opening_hint: { columns: { opening_id: 2, judged_at: 2 }, erased: "stays", kept: "product" },
  placement_hint: {
    columns: {
      placement_id: 2,
      fails_on: 4,
      carried_through: 4,
      stop_action: 4,
      stop_owner: 2,
    },
    erased: "stays",
    kept: "record",
  },
};
