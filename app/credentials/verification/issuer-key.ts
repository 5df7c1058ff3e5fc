import type { KeyObject } from "node:crypto";
import { didKeyDocument } from "../did-key";
import {
  isObject,
  type Json,
  JsonError,
  type JsonObject,
  listOf,
  MAX_BYTES,
  parseStrictJson,
} from "../json";
import { fromJwk, fromMultikey, type KeyAlgorithm } from "../public-key";
import { type Finding, failed, found } from "./code";

/** How the file says it was signed. */
export interface KeyUse {
  /** The DID URL of the key. */
  keyId: string;
  algorithm: KeyAlgorithm;
}

export type ResolveDid = (did: string) => Promise<string | null>;

/**
 * The issuer's key, from the issuer's own DID document only. `resolve` answers with the document's
 * text, or null when it cannot be had. Codes: ISSUER_UNRESOLVED, ISSUER_KEY_MISMATCH,
 * KEY_NOT_FOUND, KEY_NOT_AUTHORISED, KEY_TYPE.
 */
export async function findIssuerKey(
  issuer: string,
  use: KeyUse,
  resolve: ResolveDid,
): Promise<Finding<KeyObject>> {
  const detail = { issuer, key: use.keyId };
  const document = didKeyDocument(issuer) ?? readDidDocument(await resolve(issuer), issuer);
  if (document === null) return failed("ISSUER_UNRESOLVED", detail);
  if (use.keyId.split("#", 1)[0] !== issuer) return failed("ISSUER_KEY_MISMATCH", detail);

  const assertions = listOf(document.assertionMethod);
  const methods = [...listOf(document.verificationMethod), ...assertions]
    .filter(isObject)
    .filter((method) => absolute(method.id, issuer) === use.keyId);
  const [method, ...others] = methods;
  if (method === undefined || others.length > 0) return failed("KEY_NOT_FOUND", detail);
  if (method.controller !== issuer) return failed("ISSUER_KEY_MISMATCH", detail);
  const authorised = assertions.some(
    (assertion) => absolute(isObject(assertion) ? assertion.id : assertion, issuer) === use.keyId,
  );
  if (!authorised || method.revoked !== undefined) return failed("KEY_NOT_AUTHORISED", detail);
  const key = readKey(method, use.algorithm);
  return key === null ? failed("KEY_TYPE", detail) : found(key, detail);
}

function readDidDocument(text: string | null, did: string): JsonObject | null {
  if (text === null || Buffer.byteLength(text) > MAX_BYTES) return null;
  try {
    const document = parseStrictJson(text);
    return isObject(document) && document.id === did ? document : null;
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}

/** DID documents may write their own keys as `#name`. */
function absolute(id: Json | undefined, did: string): string | null {
  if (typeof id !== "string") return null;
  return id.startsWith("#") ? did + id : id;
}

function readKey(method: JsonObject, algorithm: KeyAlgorithm): KeyObject | null {
  const { type, publicKeyJwk: jwk, publicKeyMultibase: multibase } = method;
  const multikey = type === "Multikey" || type === "Ed25519VerificationKey2020";
  if (multikey) return fromMultikey(multibase, algorithm);
  if (algorithm === "Ed25519") return null;
  const usable = isObject(jwk) && (jwk.alg ?? "ES256") === "ES256" && (jwk.use ?? "sig") === "sig";
  return usable ? fromJwk(jwk) : null;
}
