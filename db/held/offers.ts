import type { OfferTables } from "../schema/offers";
import type { HeldTables } from "./held";

/** What the offer tables hold, column by column. */
export const offersHeld: HeldTables<OfferTables> = {
  offer: {
    columns: {
      id: 2,
      opening_id: 2,
      slot: 2,
      person_id: 2,
      decision_id: 2,
      permits: 2,
      open: 2,
      proposed_by: 2,
      proposed_at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  offer_step: {
    columns: { offer_id: 2, nth: 2, step: 2, by_id: 2, at: 2, reason: 2, decision_id: 2 },
    erased: "stays",
    kept: "record",
  },
};
