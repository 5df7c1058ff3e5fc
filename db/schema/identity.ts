/** Tables of the identity domain. */
export type IdentityTables = Record<never, never>;
