import { createHash, type KeyObject, sign, verify } from "node:crypto";
import { isObject, type Json, type JsonObject } from "../json";
import { fromBase58, toBase58 } from "../multibase";

/** The suite that signs JSON as it stands, beside the one that signs what it means. */
export const JCS_SUITE = "eddsa-jcs-2022";

/**
 * An eddsa-jcs-2022 proof of this document (W3C Data Integrity EdDSA Cryptosuites v1.0, §3.3), from
 * the options of a proof: who signs, when and what for.
 */
export function jcsProof(
  document: JsonObject,
  options: JsonObject,
  privateKey: KeyObject,
): JsonObject {
  const context = document["@context"] ?? null;
  const proof = { ...options, cryptosuite: JCS_SUITE, "@context": context };
  return { ...proof, proofValue: toBase58(sign(null, hashData(document, proof), privateKey)) };
}

/** Does this proof cover this document, and the proofs that it names? */
export async function jcsProofHolds(
  document: JsonObject,
  { proofValue, ...options }: JsonObject,
  publicKey: KeyObject,
  previous: JsonObject[],
): Promise<boolean> {
  const signature = typeof proofValue === "string" ? fromBase58(proofValue) : null;
  if (signature?.length !== 64) return false;
  return verify(null, hashData(document, options, previous), publicKey, signature);
}

function hashData(document: JsonObject, options: JsonObject, previous: JsonObject[] = []): Buffer {
  const { proof: _, ...unsecured } = document;
  const covered = previous.length > 0 ? { ...unsecured, proof: previous } : unsecured;
  return Buffer.concat([options, covered].map(hash));
}

function hash(value: JsonObject): Buffer {
  return createHash("sha256").update(canonical(value)).digest();
}

/** JSON in the one form of RFC 8785: members sorted by UTF-16 units, no spaces, numbers as ECMAScript. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`);
  return `{${members.join(",")}}`;
}
