import { isObject, JsonError, type JsonObject, listOf, MAX_BYTES, parseStrictJson } from "../json";
import { readUtf8 } from "../utf8";
import { type Jwt, parseJwt } from "../vc-jwt";
import { BakedFileError } from "./baked-file-error";
import { type Finding, failed, found } from "./code";
import { credentialInPng, isPng } from "./png";
import { credentialInSvg } from "./svg";

/** A signed document as received: what it claims, and how it was signed. Nothing is believed yet. */
export type SignedFile =
  | { encoding: "embedded"; document: JsonObject; proofs: JsonObject[] }
  | { encoding: "jwt"; document: JsonObject; jwt: Jwt };

/** Largest picture read for the badge baked into it, in bytes. */
export const MAX_PICTURE_BYTES = 2 * 1024 * 1024;

/**
 * Reads a credential: a file as `readSignedFile` takes it, or a PNG or SVG of at most 2 MB with one
 * baked into it. Codes: the same; FORMAT when the picture holds no badge, two, or a script.
 */
export function readBadgeFile(input: string | Uint8Array): Finding<SignedFile> {
  const bytes = sizeOf(input);
  const png = typeof input !== "string" && isPng(input);
  if (!png && !LOOKS_LIKE_XML.test(startOf(input))) return readSignedFile(input);
  if (bytes > MAX_PICTURE_BYTES) return failed("TOO_LARGE", { bytes, limit: MAX_PICTURE_BYTES });
  const svg = png ? "" : asText(input);
  if (svg === null) return failed("FORMAT", NOT_TEXT);
  try {
    return readSignedFile(png ? credentialInPng(input) : credentialInSvg(svg));
  } catch (error) {
    if (error instanceof BakedFileError) return failed("FORMAT", { problem: error.message });
    throw error;
  }
}

const LOOKS_LIKE_XML = /^\ufeff?\s*</;
const NOT_TEXT = { problem: "not UTF-8 text" };

function startOf(input: string | Uint8Array): string {
  return typeof input === "string"
    ? input.slice(0, 64)
    : Buffer.from(input.subarray(0, 64)).toString();
}

/**
 * Reads a credential or status list: JSON with an embedded proof, or a compact JWT, of at most
 * `limit` bytes. Codes: TOO_LARGE, TOO_DEEP, FORMAT, DUPLICATE_KEY, BAD_KEY.
 */
export function readSignedFile(input: string | Uint8Array, limit = MAX_BYTES): Finding<SignedFile> {
  const bytes = sizeOf(input);
  if (bytes > limit) return failed("TOO_LARGE", { bytes, limit });
  const text = asText(input)?.trim();
  if (text === undefined) return failed("FORMAT", NOT_TEXT);
  try {
    const file = text.startsWith("{") ? embedded(text) : signedToken(text);
    return file === null ? failed("FORMAT", { problem: "neither" }) : found(file, { bytes });
  } catch (error) {
    if (error instanceof JsonError) return failed(error.problem, { problem: error.detail });
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

function sizeOf(input: string | Uint8Array): number {
  return typeof input === "string" ? Buffer.byteLength(input) : input.length;
}

function asText(input: string | Uint8Array): string | null {
  return typeof input === "string" ? input : readUtf8(input);
}
