import type { KeyAlgorithm } from "./public-key";

/** Retired keys still vouch for what they signed; compromised ones vouch for nothing. */
export type KeyState = "staged" | "active" | "retired" | "compromised";

/** A key of an organization as stored. */
export interface OrganizationKey {
  organizationId: string;
  /** The label in key ids, for example ed-2026-1. */
  kid: string;
  algorithm: KeyAlgorithm;
  state: KeyState;
  /** SPKI, base64. */
  publicKey: string;
  /** The sealed private half; null once destroyed. */
  sealed: string | null;
  kekId: string;
}

const labels: Record<KeyAlgorithm, string> = { Ed25519: "ed", ES256: "p256" };

/** The label of an organization's next key: algorithm, year, and which of that year. */
export function nextKid(
  algorithm: KeyAlgorithm,
  year: number,
  present: readonly OrganizationKey[],
): string {
  const stem = `${labels[algorithm]}-${year}-`;
  const taken = present.filter(({ kid }) => kid.startsWith(stem)).length;
  return `${stem}${taken + 1}`;
}
