import { isObject, JsonError, type JsonObject, listOf, MAX_BYTES, parseStrictJson } from "../json";
import { type Jwt, parseJwt } from "../vc-jwt";
import { type Finding, failed, found } from "./code";

/** A signed document as received: what it claims, and how it was signed. Nothing is believed yet. */
export type SignedFile =
  | { encoding: "embedded"; document: JsonObject; proofs: JsonObject[] }
  | { encoding: "jwt"; document: JsonObject; jwt: Jwt };

/**
 * Reads a credential or status list: JSON with an embedded proof, or a compact JWT, of at most
 * `limit` bytes. Codes: TOO_LARGE, TOO_DEEP, FORMAT, DUPLICATE_KEY, BAD_KEY.
 */
export function readSignedFile(input: string | Uint8Array, limit = MAX_BYTES): Finding<SignedFile> {
  const bytes = typeof input === "string" ? Buffer.byteLength(input) : input.length;
  if (bytes > limit) return failed("TOO_LARGE", { bytes, limit });
  try {
    const text = (typeof input === "string" ? input : decode(input)).trim();
    const file = text.startsWith("{") ? embedded(text) : signedToken(text);
    return file === null ? failed("FORMAT", { problem: "neither" }) : found(file, { bytes });
  } catch (error) {
    if (error instanceof JsonError) return failed(error.problem, { problem: error.detail });
    if (error instanceof TypeError) return failed("FORMAT", { problem: "not UTF-8 text" });
    throw error;
  }
}

function embedded(text: string): SignedFile | null {
  const document = parseStrictJson(text);
  if (!isObject(document)) return null;
  const proofs = listOf(document.proof).filter(isObject);
  return { encoding: "embedded", document, proofs };
}

function signedToken(text: string): SignedFile | null {
  const jwt = parseJwt(text);
  return jwt && { encoding: "jwt", document: jwt.payload, jwt };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
