import type { KeyObject } from "node:crypto";
import { type ContextLoader, loadContext } from "../contexts";
import { proofHolds, UnsafeDocumentError } from "../data-integrity";
import type { JsonObject } from "../json";
import { jwtHolds } from "../vc-jwt";
import { type Finding, failed, found } from "./code";
import type { SignedFile } from "./file";
import { findIssuerKey, type KeyUse, type ResolveDid } from "./issuer-key";

/** One signature of the file, ready to be checked once its key is known. */
export interface Signature extends KeyUse {
  suite: string;
  /** When the signature itself ends, in epoch milliseconds; null when it does not say. */
  expires: number | null;
  holds(key: KeyObject): Promise<boolean>;
}

/** Header members by which a stranger's token could bring its own key or rules. */
const REFUSED_HEADERS = ["jwk", "jku", "x5c", "x5u", "crit"];
const BADGE_TOKEN_TYPES = ["JWT", "vc+jwt"];

/**
 * The signatures a file carries, at least one. Proofs of other suites may stand beside ours.
 * Codes: NO_PROOF, PROOF_UNSUPPORTED, PROOF_PURPOSE, CONTEXT_NOT_ALLOWED; for a JWT ALG, HEADER,
 * KEY_NOT_FOUND.
 */
export function readSignatures(
  file: SignedFile,
  expected: ExpectedProof = BADGE_PROOF,
): Finding<Signature[]> {
  return file.encoding === "jwt"
    ? readToken(file.jwt.header, file.jwt.token)
    : readProofs(file, expected);
}

/** What an embedded proof must be made for, and the contexts its document may use. */
export interface ExpectedProof {
  purpose: "assertionMethod" | "authentication";
  load: ContextLoader;
}
const BADGE_PROOF: ExpectedProof = { purpose: "assertionMethod", load: loadContext };

/** The header member by which a token brings its own key or rules, or null. */
export function refusedHeader(header: JsonObject): string | null {
  return REFUSED_HEADERS.find((name) => name in header) ?? null;
}

function readToken(header: JsonObject, token: string): Finding<Signature[]> {
  const { alg, kid, typ } = header;
  if (alg !== "ES256") return failed("ALG", { algorithm: typeof alg === "string" ? alg : "none" });
  const refused = refusedHeader(header);
  if (refused !== null) return failed("HEADER", { header: refused });
  if (typ !== undefined && !(typeof typ === "string" && BADGE_TOKEN_TYPES.includes(typ))) {
    return failed("HEADER", { header: "typ" });
  }
  if (typeof kid !== "string") return failed("KEY_NOT_FOUND", { key: "none named" });
  return found([
    {
      keyId: kid,
      algorithm: "ES256",
      suite: "ES256",
      expires: null,
      holds: (key) => jwtHolds(token, key),
    },
  ]);
}

function readProofs(
  { document, proofs }: { document: JsonObject; proofs: JsonObject[] },
  { purpose, load }: ExpectedProof,
): Finding<Signature[]> {
  if (proofs.length === 0) return failed("NO_PROOF");
  const ours = proofs.filter(isSupported);
  if (ours.length === 0) {
    const [first = {}] = proofs;
    return failed("PROOF_UNSUPPORTED", { suite: String(first.cryptosuite ?? first.type ?? "") });
  }
  const signatures: Signature[] = [];
  for (const proof of ours) {
    if (proof.proofPurpose !== purpose) {
      return failed("PROOF_PURPOSE", { purpose: String(proof.proofPurpose ?? "") });
    }
    if (!sameContext(proof["@context"], document["@context"])) {
      return failed("CONTEXT_NOT_ALLOWED", { context: "the proof brings its own" });
    }
    if (typeof proof.verificationMethod !== "string")
      return failed("KEY_NOT_FOUND", { key: "none named" });
    signatures.push({
      keyId: proof.verificationMethod,
      algorithm: "Ed25519",
      suite: "eddsa-rdfc-2022",
      expires: proof.expires === undefined ? null : Date.parse(String(proof.expires)),
      holds: (key) => proofHolds(document, proof, key, load),
    });
  }
  return found(signatures);
}

/**
 * Finds the issuer's key for each signature, then checks each. Codes: those of findIssuerKey,
 * PROOF_INVALID, NOT_JSON_LD_SAFE.
 */
export async function findKeys(
  issuer: string,
  signatures: Signature[],
  resolve: ResolveDid,
): Promise<Finding<KeyObject[]>> {
  const keys: KeyObject[] = [];
  for (const signature of signatures) {
    const key = await findIssuerKey(issuer, signature, resolve);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return found(keys, { issuer, key: signatures.map(({ keyId }) => keyId).join(", ") });
}

export async function checkSignatures(
  signatures: Signature[],
  keys: KeyObject[],
): Promise<Finding<true>> {
  const suite = signatures.map((signature) => signature.suite).join(", ");
  for (const [index, signature] of signatures.entries()) {
    const key = keys[index];
    try {
      if (key === undefined || !(await signature.holds(key)))
        return failed("PROOF_INVALID", { suite });
    } catch (error) {
      if (error instanceof UnsafeDocumentError)
        return failed("NOT_JSON_LD_SAFE", { problem: error.message });
      throw error;
    }
  }
  return found(true, { suite });
}

/** A proof that leans on an earlier proof (`previousProof`) signs other bytes than ours does. */
function isSupported(proof: JsonObject): boolean {
  return (
    proof.type === "DataIntegrityProof" &&
    proof.cryptosuite === "eddsa-rdfc-2022" &&
    proof.previousProof === undefined
  );
}

function sameContext(
  own: JsonObject[string] | undefined,
  document: JsonObject[string] | undefined,
): boolean {
  return own === undefined || JSON.stringify(own) === JSON.stringify(document);
}
