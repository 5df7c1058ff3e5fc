import { done, type Outcome, refused } from "../record/outcome";
import type { KeyAlgorithm } from "./public-key";

/** Retired keys still vouch for what they signed; compromised ones vouch for nothing. */
export type KeyState = "staged" | "active" | "retired" | "compromised";

/** A key of an organization as stored. Instants are epoch milliseconds. */
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
  /** When it was made and, in the same moment, published. */
  createdAt: number;
  /** Since when it is in its state. */
  stateAt: number;
}

/** How the record names a key's coming into a state. */
export const keyActions: Record<KeyState, string> = {
  staged: "key-staged",
  active: "key-activated",
  retired: "key-retired",
  compromised: "key-compromised",
};

/** Whether a key ever signed, by what was written down of it. */
export function hasSigned(events: readonly { action: string }[]): boolean {
  return events.some(({ action }) => action === keyActions.active);
}

export type KeyMove = "activate" | "retire" | "compromise";
export type MoveRefusal = "not-staged" | "too-soon" | "not-in-use" | "already-compromised";

/** A staged key is published for this long before it signs, so that every copy of the document has it. */
export const STAGED_MS = 24 * 60 * 60 * 1000;

/** Every move there is. No way leads back, and none leads out of compromised. */
const moves: Record<KeyMove, { from: readonly KeyState[]; to: KeyState; else: MoveRefusal }> = {
  activate: { from: ["staged"], to: "active", else: "not-staged" },
  retire: { from: ["staged", "active"], to: "retired", else: "not-in-use" },
  compromise: {
    from: ["staged", "active", "retired"],
    to: "compromised",
    else: "already-compromised",
  },
};

/** The state that a move leads to, at `now`. Refused when there is no such move, or not yet. */
export function moveKey(
  key: Pick<OrganizationKey, "state" | "createdAt">,
  move: KeyMove,
  now: number,
): Outcome<KeyState, MoveRefusal> {
  const { from, to, else: reason } = moves[move];
  if (!from.includes(key.state)) return refused(reason);
  if (move === "activate" && now < mayActivateFrom(key)) return refused("too-soon");
  return done(to);
}

/** From when on a staged key may sign. */
export function mayActivateFrom(key: Pick<OrganizationKey, "createdAt">): number {
  return key.createdAt + STAGED_MS;
}

/** The private half exists only while the key is to sign: from then on it is destroyed. */
export function keepsPrivateHalf(state: KeyState): boolean {
  return state === "staged" || state === "active";
}

/** Whether the DID document lets a key vouch (assertionMethod). A compromised one stays readable only. */
export function vouches(state: KeyState): boolean {
  return state !== "compromised";
}

/**
 * The state that a new pair begins in. It waits while another pair signs. With none to sign it is
 * active at once: a first pair is in every copy of the document, and after a compromise no day is lost.
 */
export function firstState(present: readonly Pick<OrganizationKey, "state">[]): KeyState {
  return present.some(({ state }) => state === "active") ? "staged" : "active";
}

const labels: Record<KeyAlgorithm, string> = { Ed25519: "ed", ES256: "p256" };

/** The label of an organization's next key: algorithm, year, and which of that year. */
export function nextKid(
  algorithm: KeyAlgorithm,
  year: number,
  present: readonly Pick<OrganizationKey, "kid">[],
): string {
  const stem = `${labels[algorithm]}-${year}-`;
  const taken = present.filter(({ kid }) => kid.startsWith(stem)).length;
  return `${stem}${taken + 1}`;
}
