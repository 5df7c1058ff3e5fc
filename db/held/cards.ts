import type { CardTables } from "../schema/cards";
import type { HeldTables } from "./held";

/** What the table of cards holds, column by column. */
export const cardsHeld: HeldTables<CardTables> = {
  card: {
    columns: { kind: 1, id: 1, version: 1, body: 1, hash: 1, published_by: 2, published_at: 1 },
    erased: "stays",
    kept: "product",
  },
};
