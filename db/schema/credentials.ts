/** Tables of the credentials domain. Instants are epoch milliseconds, days YYYY-MM-DD. */
export interface CredentialTables {
  /** What an organization awards; its words live in versions. */
  achievement: {
    id: string;
    organization_id: string;
    /** The course that leads to it; empty for one that stacks others. */
    course_id: string;
    created_at: number;
  };
  /** Immutable once published. `body` is the definition as JSON, `hash` its SHA-256. */
  achievement_version: {
    achievement_id: string;
    version: string;
    /** 1, 2, 3 … in order of publishing; the highest is the one awarded now. */
    ordinal: number;
    body: string;
    hash: string;
    published_at: number;
    published_by: string | null;
  };
  /** A signing key of an organization. The private half is sealed, and gone once retired. */
  org_key: {
    organization_id: string;
    kid: string;
    algorithm: "Ed25519" | "ES256";
    state: "staged" | "active" | "retired" | "compromised";
    public_key: string;
    sealed_key: string | null;
    kek_id: string;
    created_at: number;
    state_at: number;
  };
  /** A list that hides who is revoked among 131,072 entries. `body` is the latest signed copy. */
  status_list: {
    id: string;
    organization_id: string;
    opened_at: number;
    /** Indexes handed out; half full closes the list to new ones. */
    used: number;
    body: string | null;
    /** How many status events the signed copy holds. */
    signed_events: number;
    signed_at: number | null;
  };
  /** One award. Reserved with frozen facts first, issued once both encodings are signed. */
  credential: {
    id: string;
    person_id: string;
    achievement_id: string;
    version: string;
    organization_id: string;
    status_list_id: string;
    status_index: number;
    /** JSON of the frozen facts that both encodings say. */
    facts: string;
    issued_on: string;
    valid_through: string | null;
    reserved_at: number;
    issued_at: number | null;
    /** 1 until revoked: one open award per person and achievement version. */
    is_open: 0 | 1;
    /** The parameter set in force when it was earned; 0 is the rules' own numbers. */
    parameters: number;
    /** The award that this one renews. */
    supersedes: string | null;
    /** JSON of what each rule found; null for those earned before it was kept. */
    basis: string | null;
  };
  credential_encoding: {
    credential_id: string;
    format: "json" | "jwt";
    body: string;
    kid: string;
    signed_at: number;
  };
  /** What was issued, with the hashes of what was signed. */
  issuance_log: {
    credential_id: string;
    organization_id: string;
    json_hash: string;
    jwt_hash: string;
    at: number;
  };
  /** What was signed again under the same id after a key was compromised; the latest is the file now. */
  credential_resigning: {
    id: string;
    credential_id: string;
    organization_id: string;
    person_id: string;
    /** The key because of which. */
    compromised_kid: string;
    json_kid: string;
    jwt_kid: string;
    json_hash: string;
    jwt_hash: string;
    /** 1 when the earner was written to about that key together with it. */
    told: 0 | 1;
    at: number;
  };
  /** What became of an award after it was issued. */
  status_event: {
    id: string;
    credential_id: string;
    status_list_id: string;
    kind: "revoked";
    reason:
      | "issued-in-error"
      | "evidence-withdrawn"
      | "integrity"
      | "safety"
      | "holder-request"
      | "superseded";
    actor_id: string | null;
    on_day: string;
    at: number;
  };
  /** A letter that said so many days ahead that an award ends. */
  expiry_reminder: { credential_id: string; days: number; at: number };
  /** A statement that people sign. Immutable once published; `body` is JSON, `hash` its SHA-256. */
  attestation_version: {
    attestation_id: string;
    version: string;
    ordinal: number;
    organization_id: string;
    body: string;
    hash: string;
    published_at: number;
    published_by: string | null;
  };
  /** Someone signed a statement, by the hash of what they read. */
  attestation: {
    id: string;
    person_id: string;
    attestation_id: string;
    version: string;
    hash: string;
    at: number;
  };
  /** The name that was typed under it; erasable, with the salt of its chain entry. */
  attestation_name: { attestation_row: string; typed_name: string; salt: string };
  /** Who may open a credential's page, as its holder chose: 1, 2, 3 … per credential; the last counts. */
  credential_visibility: {
    credential_id: string;
    seq: number;
    visibility: "private" | "unlisted" | "public";
    actor_id: string;
    at: number;
  };
  /** An operator says that a key is in the wrong hands; append-only. */
  key_report: {
    id: string;
    organization_id: string;
    kid: string;
    reason: "seen" | "server-entered" | "person-left" | "unknown-signature";
    asked_by: string;
    asked_at: number;
  };
  /** A second operator confirmed it, or an operator took it back; append-only, one for each. */
  key_report_end: { report_id: string; confirmed: 0 | 1; ended_by: string; at: number };
}
