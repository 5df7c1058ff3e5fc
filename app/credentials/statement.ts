import { JsonError } from "./json";
import { readUtf8 } from "./utf8";
import { type Jwt, jwtHolds, parseJwt } from "./vc-jwt";
import { findIssuerKey, type ResolveDid } from "./verification/issuer-key";
import { refusedHeader } from "./verification/signature";

/** Longest statement read, in characters. */
const MOST_LENGTH = 16 * 1024;

/** A statement of this kind taken apart; null for anything else, a badge among them. */
export function readStatement(file: string | Uint8Array, typ: string): Jwt | null {
  if (file.length > MOST_LENGTH) return null;
  const text = (typeof file === "string" ? file : (readUtf8(file) ?? "")).trim();
  const jwt = /^[\w-]+\.[\w-]+\.[\w-]{86}$/.test(text) ? tokenOf(text) : null;
  return jwt?.header.typ === typ ? jwt : null;
}

function tokenOf(text: string): Jwt | null {
  try {
    return parseJwt(text);
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}

/**
 * Did this issuer sign it, with an ES256 key that may still speak for it? `unknown` when the issuer's
 * document cannot be had.
 */
export async function statementHolds(
  { header, token }: Jwt,
  issuer: string,
  resolve: ResolveDid,
): Promise<boolean | "unknown"> {
  if (refusedHeader(header) !== null) return false;
  if (header.alg !== "ES256" || typeof header.kid !== "string") return false;
  const key = await findIssuerKey(issuer, { keyId: header.kid, algorithm: "ES256" }, resolve);
  if (!key.ok) return key.code === "ISSUER_UNRESOLVED" ? "unknown" : false;
  return jwtHolds(token, key.value);
}
