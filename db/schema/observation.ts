/** Tables of the observation domain. */
export type ObservationTables = Record<never, never>;
