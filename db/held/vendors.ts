import type { VendorTables } from "../schema/vendors";
import type { HeldTables } from "./held";

/** What the tables about vendors hold, column by column. */
export const vendorsHeld: HeldTables<VendorTables> = {
  vendor: {
    columns: { id: 2, organization_id: 2, name: 2, added_by: 2, added_at: 2 },
    erased: "stays",
    kept: "record",
  },
  vendor_end: {
    columns: { vendor_id: 2, ended_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
  vendor_order: {
    columns: {
      id: 2,
      vendor_id: 2,
      clearance_id: 2,
      person_id: 2,
      type: 4,
      asked_by: 2,
      asked_at: 4,
    },
    erased: "stays",
    kept: "record",
  },
  vendor_news: {
    columns: {
      vendor_id: 2,
      id: 2,
      order_id: 2,
      stage: 4,
      at: 4,
      sequence: 2,
      received_at: 4,
    },
    erased: "stays",
    kept: "record",
  },
  ready_order: {
    columns: { order_id: 2, organization_id: 2, person_id: 2, type: 4, since: 4 },
    erased: { by: "person_id" },
    kept: "until erased",
  },
};
