import type { Membership } from "../identity/roles";

/** Why a person may take an award back. Free text has no place in a public record. */
export const revocationReasons = [
  "issued-in-error",
  "evidence-withdrawn",
  "integrity",
  "safety",
  "holder-request",
] as const;
/** What nobody chooses: a renewal took its place. */
export type RevocationReason = (typeof revocationReasons)[number] | "superseded";

/** Why it is not taken back. */
export type RevocationRefusal =
  | "no-such-credential"
  | "not-yours-to-revoke"
  | "own"
  | "being-signed"
  | "already-revoked";

/** Reviewers of the organization that issued it, and operators of the platform. */
export function mayRevoke(held: readonly Membership[], issuerId: string): boolean {
  return held.some(
    ({ role, organizationId }) =>
      role === "operator" || (role === "reviewer" && organizationId === issuerId),
  );
}
