import { createPublicKey, ECDH, type KeyObject } from "node:crypto";
import { isObject, type Json, type JsonObject } from "./json";
import { fromBase58, toBase58 } from "./multibase";

/** Ed25519 signs the embedded proof, P-256 the JWT. */
export type KeyAlgorithm = "Ed25519" | "ES256";

/** Multicodec prefix of an Ed25519 public key (0xed as a varint). */
const ED25519_PREFIX = Buffer.from([0xed, 0x01]);
/** Multicodec prefix of a compressed P-256 public key (0x1200 as a varint). */
const P256_PREFIX = Buffer.from([0x80, 0x24]);

/** An Ed25519 public key as a Multikey value (W3C Controlled Identifiers v1.0, §2.2.2). */
export function toMultikey(key: KeyObject): string {
  const raw = Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url");
  return toBase58(Buffer.concat([ED25519_PREFIX, raw]));
}

/** The key of this kind in a Multikey value, or null when it holds anything else. */
export function fromMultikey(text: Json | undefined, algorithm: KeyAlgorithm): KeyObject | null {
  const bytes = typeof text === "string" ? fromBase58(text) : null;
  const prefix = algorithm === "Ed25519" ? ED25519_PREFIX : P256_PREFIX;
  if (bytes === null || !prefix.equals(bytes.subarray(0, 2))) return null;
  return algorithm === "Ed25519" ? ed25519(bytes.subarray(2)) : p256(bytes.subarray(2));
}

function ed25519(raw: Uint8Array): KeyObject | null {
  return raw.length === 32 ? readJwk({ kty: "OKP", crv: "Ed25519", x: base64url(raw) }) : null;
}

/** A P-256 key from its compressed point (SEC 1, §2.3.4). */
function p256(compressed: Uint8Array): KeyObject | null {
  if (compressed.length !== 33) return null;
  try {
    const point = Buffer.from(
      ECDH.convertKey(compressed, "prime256v1", undefined, undefined, "uncompressed"),
    );
    const [x, y] = [point.subarray(1, 33), point.subarray(33)];
    return readJwk({ kty: "EC", crv: "P-256", x: base64url(x), y: base64url(y) });
  } catch {
    return null;
  }
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
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
