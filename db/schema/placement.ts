/** Tables of the placement domain. */
export type PlacementTables = Record<never, never>;
