/** Cards shown beside courses. Append-only; instants are epoch milliseconds. */
export interface CardTables {
  /** A version of a card. */
  card: {
    kind: "state" | "contact";
    /** The code of a state, or a word of its own. */
    id: string;
    version: number;
    /** The card as JSON, with its sources spelled out. */
    body: string;
    hash: string;
    published_by: string | null;
    published_at: number;
  };
}
