/** Tables of the record domain: what every other domain leans on. Instants are epoch milliseconds. */
export interface RecordTables {
  outbox: {
    id: string;
    kind: string;
    payload: string;
    created_at: number;
    due_at: number;
    attempts: number;
    done_at: number | null;
    last_error: string | null;
  };
  /** One hash chain per stream (`org:<id>`, `registration:<id>`); append-only. */
  chain_entry: {
    stream: string;
    seq: number;
    kind: string;
    ref_id: string;
    at: number;
    digest: string;
    previous_hash: string;
    hash: string;
    clock_went_back: 0 | 1;
  };
  /** The end of each chain, so that appending reads one row; sealed_seq is what the last checkpoint saw. */
  chain_head: { stream: string; seq: number; hash: string; at: number; sealed_seq: number };
  /** Every minute, one row over all chain heads that moved; append-only. */
  checkpoint: {
    seq: number;
    at: number;
    streams: number;
    heads_hash: string;
    previous_hash: string;
    hash: string;
  };
  /** The heads that a checkpoint sealed; append-only. */
  checkpoint_head: { checkpoint_seq: number; stream: string; seq: number; hash: string };
  /** Changes of rights; append-only, ids only. Words live in audit_detail. */
  audit_event: {
    id: string;
    organization_id: string;
    actor_id: string | null;
    action: string;
    subject_id: string;
    at: number;
  };
  /** The erasable side of an audit event: the chained digest is SHA-256(salt, payload). */
  audit_detail: { audit_id: string; salt: string; payload: string };
  idempotency_key: {
    actor_id: string;
    key: string;
    action: string;
    answer: string;
    created_at: number;
  };
  /** What somebody asks a second person to agree to, as canonical JSON; append-only. */
  proposal: {
    id: string;
    kind: string;
    payload: string;
    asked_by: string;
    asked_at: number;
    ends_at: number;
  };
  /** Who agreed; append-only, one for each proposal. */
  agreement: {
    proposal_id: string;
    agreed_by: string;
    at: number;
  };
  lease: { name: string; holder: string; until: number };
  rate_counter: { key: string; window_start: number; count: number };
}
