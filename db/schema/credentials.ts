/** Tables of the credentials domain. */
export type CredentialTables = Record<never, never>;
