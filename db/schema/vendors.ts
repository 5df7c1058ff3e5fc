/** Tables about vendors that carry out checks. All but the last append-only; instants are epoch ms. */
export interface VendorTables {
  /** A vendor of one program. Its secret is stored nowhere. */
  vendor: {
    id: string;
    organization_id: string;
    name: string;
    added_by: string;
    added_at: number;
  };
  /** From when nothing more is ordered from a vendor or heard of it. */
  vendor_end: { vendor_id: string; ended_by: string; at: number };
  /** A check that an adjudicator ordered. Its id is all that the vendor is told of the person. */
  vendor_order: {
    id: string;
    vendor_id: string;
    /** The pending clearance that was recorded with it. */
    clearance_id: string;
    person_id: string;
    type: string;
    asked_by: string;
    asked_at: number;
  };
  /** How far an order has come, as the vendor said. Never what came out of it. */
  vendor_news: {
    vendor_id: string;
    /** SHA-256 of the vendor's own id of this piece of news: what they write there is not kept. */
    id: string;
    order_id: string;
    stage: "started" | "ready" | "closed";
    /** The vendor's own time and sequence. */
    at: number;
    sequence: number;
    received_at: number;
  };
  /** An order that waits for an adjudicator: found from the news and the clearances, and not append-only. */
  ready_order: {
    order_id: string;
    organization_id: string;
    person_id: string;
    type: string;
    since: number;
  };
}
