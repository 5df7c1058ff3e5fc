/** What was read about people. Append-only; ids only. */
export interface ReadTables {
  /** Somebody opened a page about a person: who, when, and which part of their record. */
  person_read: { id: string; person_id: string; reader_id: string; what: string; at: number };
}
