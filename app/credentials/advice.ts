import type { Code } from "./verification/code";

/** What someone can do about a credential that was not found valid. */
export type Advice =
  | "send"
  | "original"
  | "fresh"
  | "wait"
  | "renewed"
  | "issuer"
  | "later"
  | "again"
  | "elsewhere"
  | "decide";

const advice: Record<Code, Advice> = {
  TOO_LARGE: "send",
  TOO_DEEP: "original",
  FORMAT: "send",
  DUPLICATE_KEY: "original",
  BAD_KEY: "original",
  CONTEXT_NOT_ALLOWED: "original",
  SCHEMA: "original",
  NO_PROOF: "original",
  PROOF_UNSUPPORTED: "elsewhere",
  PROOF_PURPOSE: "original",
  PROOF_INVALID: "original",
  NOT_JSON_LD_SAFE: "original",
  ISSUER_UNRESOLVED: "again",
  ISSUER_KEY_MISMATCH: "original",
  KEY_NOT_FOUND: "fresh",
  KEY_NOT_AUTHORISED: "fresh",
  KEY_TYPE: "original",
  ALG: "original",
  HEADER: "original",
  CLAIM_MISMATCH: "original",
  NOT_YET_VALID: "wait",
  EXPIRED: "renewed",
  REVOKED: "issuer",
  SUSPENDED: "later",
  STATUS_UNSUPPORTED: "elsewhere",
  STATUS_UNKNOWN: "again",
  ISSUER_NOT_TRUSTED: "decide",
};

/** What to do after the answer with this code. */
export function adviceOn(code: Code): Advice {
  return advice[code];
}
