/** Why a credential was not found valid, in the order in which the checks are made. */
export const codes = [
  "TOO_LARGE",
  "TOO_DEEP",
  "FORMAT",
  "DUPLICATE_KEY",
  "BAD_KEY",
  "CONTEXT_NOT_ALLOWED",
  "SCHEMA",
  "NO_PROOF",
  "PROOF_UNSUPPORTED",
  "PROOF_PURPOSE",
  "PROOF_INVALID",
  "NOT_JSON_LD_SAFE",
  "ISSUER_UNRESOLVED",
  "ISSUER_KEY_MISMATCH",
  "KEY_NOT_FOUND",
  "KEY_NOT_AUTHORISED",
  "KEY_TYPE",
  "ALG",
  "HEADER",
  "CLAIM_MISMATCH",
  "NOT_YET_VALID",
  "EXPIRED",
  "REVOKED",
  "SUSPENDED",
  "STATUS_UNSUPPORTED",
  "STATUS_UNKNOWN",
  "ISSUER_NOT_TRUSTED",
] as const;
export type Code = (typeof codes)[number];

/** Unknown is never a yes; untrusted is genuine, from an issuer the checker has not chosen. */
export type Verdict = "valid" | "invalid" | "unknown" | "untrusted";

const UNKNOWN: ReadonlySet<Code> = new Set<Code>([
  "ISSUER_UNRESOLVED",
  "STATUS_UNKNOWN",
  "STATUS_UNSUPPORTED",
  "PROOF_UNSUPPORTED",
]);

/** The answer that the first failing check gives. */
export function verdictOf(code: Code | null): Verdict {
  if (code === null) return "valid";
  if (code === "ISSUER_NOT_TRUSTED") return "untrusted";
  return UNKNOWN.has(code) ? "unknown" : "invalid";
}

export type Detail = Record<string, string | number>;

/** What one check found: a value for the next check, or the code that stops it. */
export type Finding<T> =
  | { ok: true; value: T; detail: Detail }
  | { ok: false; code: Code; detail: Detail };

export function found<T>(value: T, detail: Detail = {}): Finding<T> {
  return { ok: true, value, detail };
}

export function failed(code: Code, detail: Detail = {}): Finding<never> {
  return { ok: false, code, detail };
}
