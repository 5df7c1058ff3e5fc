/** Tables of the learning domain. */
export type LearningTables = Record<never, never>;
