import { type KeyObject, sign, verify } from "node:crypto";
import { isObject, type JsonObject, parseStrictJson } from "./json";
import { fromBase64url } from "./multibase";
import { readUtf8 } from "./utf8";

/** A JWT taken apart but not yet believed. */
export interface Jwt {
  token: string;
  header: JsonObject;
  payload: JsonObject;
}

/** The credential with the registered claims that Open Badges 3.0 §8.2.4 binds to its own. */
export function toJwtClaims(credential: JsonObject): JsonObject {
  const { id, issuer, credentialSubject, validFrom, validUntil } = credential;
  return {
    ...credential,
    iss: (isObject(issuer) ? issuer.id : issuer) ?? null,
    jti: id ?? null,
    ...(isObject(credentialSubject) && credentialSubject.id !== undefined
      ? { sub: credentialSubject.id }
      : {}),
    nbf: seconds(validFrom),
    ...(validUntil === undefined ? {} : { exp: seconds(validUntil) }),
  };
}

const REGISTERED_CLAIMS = ["iss", "jti", "sub", "nbf", "exp"] as const;

/**
 * The first registered claim of the payload that is missing or says other than the badge does, or
 * null: Open Badges binds all five.
 */
export function claimMismatch(payload: JsonObject): string | null {
  const expected = expectedClaims(payload);
  return REGISTERED_CLAIMS.find((name) => payload[name] !== expected[name]) ?? null;
}

/** The same for tokens that may leave claims out (VC-JOSE-COSE, §3.2.1): status lists. */
export function claimConflict(payload: JsonObject): string | null {
  const expected = expectedClaims(payload);
  const conflicts = (name: string) => name in payload && payload[name] !== expected[name];
  return REGISTERED_CLAIMS.find(conflicts) ?? null;
}

function expectedClaims(payload: JsonObject): JsonObject {
  const { iss, jti, sub, nbf, exp, ...credential } = payload;
  return toJwtClaims(credential);
}

/** What ES256 is made of (RFC 7518, §3.4): SHA-256, and r and s beside each other. */
const ES256 = { hash: "sha256", dsaEncoding: "ieee-p1363" } as const;

/** Signs a credential as a compact JWT. `keyId` is the DID URL of a P-256 key with a publicKeyJwk. */
export function signJwt(credential: JsonObject, keyId: string, privateKey: KeyObject): string {
  return signJws(toJwtClaims(credential), { kid: keyId, typ: "JWT" }, privateKey);
}

/** Signs any JSON object as a compact JWS; `typ` keeps what it is from being taken for another kind. */
export function signJws(
  payload: JsonObject,
  header: { kid: string; typ: string },
  privateKey: KeyObject,
): string {
  const input = [{ alg: "ES256", ...header }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const key = { key: privateKey, dsaEncoding: ES256.dsaEncoding };
  return `${input}.${sign(ES256.hash, Buffer.from(input), key).toString("base64url")}`;
}

/** Takes a compact JWT apart. Null when it is not three parts of exact base64url JSON objects. */
export function parseJwt(token: string): Jwt | null {
  const [header, payload, signature, ...more] = token.split(".");
  if (header === undefined || payload === undefined || signature === undefined) return null;
  if (more.length > 0) return null;
  const parts = [jsonPart(header), jsonPart(payload)] as const;
  return parts[0] && parts[1] ? { token, header: parts[0], payload: parts[1] } : null;
}

/** Did the holder of this P-256 key sign exactly this token? */
export async function jwtHolds(token: string, publicKey: KeyObject): Promise<boolean> {
  const end = token.lastIndexOf(".");
  const signature = fromBase64url(token.slice(end + 1));
  if (signature?.length !== 64) return false;
  const key = { key: publicKey, dsaEncoding: ES256.dsaEncoding };
  return verify(ES256.hash, Buffer.from(token.slice(0, end)), key, signature);
}

function jsonPart(text: string): JsonObject | null {
  const bytes = fromBase64url(text);
  const json = bytes && readUtf8(bytes);
  const value = json === null ? undefined : parseStrictJson(json);
  return isObject(value) ? value : null;
}

function seconds(instant: unknown): number | null {
  return typeof instant === "string" ? Math.floor(Date.parse(instant) / 1000) : null;
}
