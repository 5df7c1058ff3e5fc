import type { JsonObject } from "./json";
import { fromMultikey } from "./public-key";

/**
 * The DID document that a did:key spells out (did:key method v0.9, §3.1): the key is the name, so
 * nothing is looked up. Null for any other DID, and for keys that are neither Ed25519 nor P-256.
 */
export function didKeyDocument(did: string): JsonObject | null {
  const multikey = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)$/.exec(did)?.[1];
  if (multikey === undefined) return null;
  if ((fromMultikey(multikey, "Ed25519") ?? fromMultikey(multikey, "ES256")) === null) return null;
  const id = `${did}#${multikey}`;
  return {
    id: did,
    verificationMethod: [{ id, type: "Multikey", controller: did, publicKeyMultibase: multikey }],
    assertionMethod: [id],
  };
}
