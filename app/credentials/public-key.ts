import { createPublicKey, type KeyObject } from "node:crypto";
import { isObject, type Json, type JsonObject } from "./json";
import { fromBase58, toBase58 } from "./multibase";

/** Ed25519 signs the embedded proof, P-256 the JWT. */
export type KeyAlgorithm = "Ed25519" | "ES256";

/** Multicodec prefix of an Ed25519 public key (0xed as a varint). */
const ED25519_PREFIX = Buffer.from([0xed, 0x01]);

/** An Ed25519 public key as a Multikey value (W3C Controlled Identifiers v1.0, §2.2.2). */
export function toMultikey(key: KeyObject): string {
  const raw = Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url");
  return toBase58(Buffer.concat([ED25519_PREFIX, raw]));
}

/** The Ed25519 key in a Multikey value, or null when it holds anything else. */
export function fromMultikey(text: Json | undefined): KeyObject | null {
  const bytes = typeof text === "string" ? fromBase58(text) : null;
  if (bytes?.length !== 34 || !ED25519_PREFIX.equals(bytes.subarray(0, 2))) return null;
  const x = Buffer.from(bytes.subarray(2)).toString("base64url");
  return readJwk({ kty: "OKP", crv: "Ed25519", x });
}

/** A P-256 public key as a JWK, its public members only. */
export function toJwk(key: KeyObject): JsonObject {
  const { kty = "", crv = "", x = "", y = "" } = key.export({ format: "jwk" });
  return { kty, crv, x, y };
}

/** The P-256 key in a JWK, or null when it holds anything else. */
export function fromJwk(jwk: Json | undefined): KeyObject | null {
  if (!isObject(jwk) || jwk.kty !== "EC" || jwk.crv !== "P-256") return null;
  if (typeof jwk.x !== "string" || typeof jwk.y !== "string") return null;
  return readJwk({ kty: "EC", crv: "P-256", x: jwk.x, y: jwk.y });
}

function readJwk(jwk: Record<string, string>): KeyObject | null {
  try {
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    return null;
  }
}
