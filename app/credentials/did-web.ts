import type { KeyObject } from "node:crypto";
import type { JsonObject } from "./json";
import { type KeyAlgorithm, toJwk, toMultikey } from "./public-key";

/** A public key as an organization publishes it. */
export interface PublishedKey {
  /** The label after `#`: for example ed-2026-1. It never is key material. */
  kid: string;
  algorithm: KeyAlgorithm;
  publicKey: KeyObject;
  /** False once compromised: the key stays readable and signs for no one. */
  assertion: boolean;
}

/** The organization's DID under this origin: `did:web:HOST:o:ID`, a port percent-encoded. */
export function organizationDid(origin: string, organizationId: string): string {
  return `${platformDid(origin)}:o:${encodeURIComponent(organizationId)}`;
}

/** The platform's own DID: `did:web:HOST`. */
export function platformDid(origin: string): string {
  return `did:web:${encodeURIComponent(new URL(origin).host)}`;
}

/**
 * Where a did:web DID is published (did:web method, §3.2), or null when it is no did:web DID.
 * Segments stay percent-encoded.
 */
export function didWebAddress(did: string): { host: string; path: string } | null {
  const match = /^did:web:([\w.~%-]+)((?::[\w.~%-]+)*)$/.exec(did);
  if (!match?.[1]) return null;
  const host = match[1].replace(/%3A/i, ":");
  if (!/^[\w.-]+(:\d{1,5})?$/.test(host)) return null;
  const segments = match[2] ?? "";
  return {
    host,
    path: `${segments === "" ? "/.well-known" : segments.replaceAll(":", "/")}/did.json`,
  };
}

/** The DID document that publishes these keys (W3C DID Core v1.0, Controlled Identifiers v1.0). */
export function didDocument(did: string, keys: readonly PublishedKey[]): JsonObject {
  return {
    "@context": [
      "https://www.w3.org/ns/did/v1",
      "https://w3id.org/security/multikey/v1",
      "https://w3id.org/security/jwk/v1",
    ],
    id: did,
    verificationMethod: keys.map((key) => verificationMethod(did, key)),
    assertionMethod: keys.filter((key) => key.assertion).map((key) => `${did}#${key.kid}`),
  };
}

function verificationMethod(did: string, key: PublishedKey): JsonObject {
  const id = `${did}#${key.kid}`;
  return key.algorithm === "Ed25519"
    ? { id, type: "Multikey", controller: did, publicKeyMultibase: toMultikey(key.publicKey) }
    : {
        id,
        type: "JsonWebKey",
        controller: did,
        publicKeyJwk: { ...toJwk(key.publicKey), alg: "ES256", use: "sig", kid: id },
      };
}
