import type { RecordTables } from "../schema/record";
import type { HeldTables } from "./held";

/** What the record tables hold, column by column. */
export const recordHeld: HeldTables<RecordTables> = {
  outbox: {
    columns: {
      attempts: 2,
      created_at: 2,
      done_at: 2,
      due_at: 2,
      id: 2,
      kind: 2,
      last_error: 3,
      payload: 3,
    },
    erased: "apart",
    kept: "letters",
  },
  chain_entry: {
    columns: {
      at: 2,
      clock_went_back: 2,
      digest: 2,
      hash: 2,
      kind: 2,
      previous_hash: 2,
      ref_id: 2,
      seq: 2,
      stream: 2,
    },
    erased: "stays",
    kept: "record",
  },
  chain_head: {
    columns: { at: 2, hash: 2, sealed_seq: 2, seq: 2, stream: 2 },
    erased: "stays",
    kept: "record",
  },
  checkpoint: {
    columns: { at: 2, hash: 2, heads_hash: 2, previous_hash: 2, seq: 2, streams: 2 },
    erased: "stays",
    kept: "record",
  },
  checkpoint_head: {
    columns: { checkpoint_seq: 2, hash: 2, seq: 2, stream: 2 },
    erased: "stays",
    kept: "record",
  },
  audit_event: {
    columns: { action: 2, actor_id: 2, at: 2, id: 2, organization_id: 2, subject_id: 2 },
    erased: "stays",
    kept: "record",
  },
  audit_detail: {
    columns: { audit_id: 2, payload: 3, salt: 5 },
    erased: "apart",
    kept: "until erased",
  },
  idempotency_key: {
    columns: { action: 2, actor_id: 2, answer: 2, created_at: 2, key: 2 },
    erased: { by: "actor_id" },
    kept: "sent forms",
  },
  proposal: {
    columns: { asked_at: 2, asked_by: 2, ends_at: 2, id: 2, kind: 2, payload: 2 },
    erased: "stays",
    kept: "record",
  },
  agreement: { columns: { agreed_by: 2, at: 2, proposal_id: 2 }, erased: "stays", kept: "record" },
  lease: { columns: { holder: 2, name: 2, until: 2 }, erased: "stays", kept: "product" },
  rate_counter: {
    columns: { count: 2, key: 2, window_start: 2 },
    erased: "stays",
    kept: "counters",
  },
};
