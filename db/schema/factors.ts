/** Tables of second factors. Instants are epoch milliseconds. */
export interface FactorTables {
  /** What proves someone beside their password; counts from `confirmed_at` on. */
  factor: {
    id: string;
    person_id: string;
    kind: "totp" | "passkey";
    /** The secret under the key-encryption key, bound to this row and person. */
    sealed: string;
    kek_id: string;
    made_at: number;
    confirmed_at: number | null;
    /** The time step of the last code that was taken: none up to it is taken again. */
    last_step: number | null;
  };
  /** A code for when the factor is lost, each good once. `digest` is its SHA-256. */
  recovery_code: { person_id: string; digest: string; used_at: number | null };
}
