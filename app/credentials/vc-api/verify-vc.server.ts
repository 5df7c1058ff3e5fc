import type { KeyObject } from "node:crypto";
import type { Env } from "../../env.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { isObject, type Json, type JsonObject, listOf } from "../json";
import { claimConflict } from "../vc-jwt";
import { type Code, type Finding, failed, found } from "../verification/code";
import { datesProblem, earliestEnd } from "../verification/dates";
import { readSignedFile, type SignedFile } from "../verification/file";
import { findIssuerKey } from "../verification/issuer-key";
import {
  checkSignatures,
  type ExpectedProof,
  readSignatures,
  type Signature,
} from "../verification/signature";
import { checkStatus } from "../verification/status";
import {
  BASE_CONTEXT,
  credentialProblem,
  instantOf,
  isUrl,
  periodOf,
  presentationProblem,
} from "./data-model";
import { suiteList, suiteListUrl } from "./issue-vc.server";
import { readProofSet } from "./proof-set";
import type { Expectations } from "./request";
import { loadSuiteContext } from "./suite-contexts";

/** Why something is not verified: a code of the verifier, and what it tripped over. */
export type NotVerified = Outcome<true, Code>;

/** What verifying needs: our own address and the time. */
export interface Desk {
  env: Pick<Env, "origin">;
  now: () => number;
}

/**
 * Verifies any credential of the data model, embedded or enveloped, for the standards' suites. Only
 * did:key issuers can be resolved and only the suites' own list read: nothing is fetched.
 */
export async function verifyVc(desk: Desk, vc: Json, expected: Expectations): Promise<NotVerified> {
  const read = readAny(vc, "EnvelopedVerifiableCredential");
  if (!read.ok) return refused(read.code, read.detail);
  const { document } = read.value;
  const problem = credentialProblem(document);
  if (problem !== null) return refused("SCHEMA", { problem });
  if (read.value.encoding === "jwt") {
    const extra = ["vc", "vp"].find((name) => name in document) ?? claimConflict(document);
    if (extra !== null) return refused("CLAIM_MISMATCH", { claim: extra });
  }
  const issuer = referenceOf(document.issuer);
  const signed = await signaturesOf(read.value, issuer, "assertionMethod", expected);
  if (!signed.ok) return refused(signed.code, signed.detail);
  const { validFrom, validUntil } = periodOf(document);
  const ends = [validUntil, ...signed.value.map(({ expires }) => expires)];
  const dates = { validFrom, validUntil: earliestEnd(ends) };
  const outside = datesProblem(dates, desk.now());
  if (outside !== null) return refused(outside);
  if (!expected.checks.includes("credentialStatus")) return done(true);
  const entries = listOf(document.credentialStatus).filter(isObject);
  const status = await checkStatus(issuer, entries, {
    now: desk.now(),
    resolveDid: async () => null,
    readList: async (url) =>
      url === suiteListUrl(desk.env.origin)
        ? JSON.stringify(await suiteList(desk.env.origin, desk.now()))
        : null,
  });
  return status.ok ? done(true) : refused(status.code, status.detail);
}

/** The same for a presentation and every credential in it. */
export async function verifyVp(desk: Desk, vp: Json, expected: Expectations): Promise<NotVerified> {
  const read = readAny(vp, "EnvelopedVerifiablePresentation");
  if (!read.ok) return refused(read.code, read.detail);
  const { document } = read.value;
  const problem = presentationProblem(document);
  if (problem !== null) return refused("SCHEMA", { problem });
  const [proof] = listOf(document.proof).filter(isObject);
  const signer = keyOwner(
    read.value.encoding === "jwt" ? read.value.jwt.header.kid : proof?.verificationMethod,
  );
  const holder = document.holder === undefined ? null : referenceOf(document.holder);
  if (holder !== null && holder !== signer) return refused("ISSUER_KEY_MISMATCH", { holder });
  const signed = await signaturesOf(read.value, signer, "authentication", expected);
  if (!signed.ok) return refused(signed.code, signed.detail);
  for (const vc of listOf(document.verifiableCredential).filter(isObject)) {
    // What only the presentation secures is the holder's own (Verifiable Credentials 2.0, §4.13.3).
    const isOwn = referenceOf(vc.issuer) === holder && vc.proof === undefined;
    const problem = isOwn ? credentialProblem(vc) : null;
    if (problem !== null) return refused("SCHEMA", { problem });
    const verified = isOwn ? done(true as const) : await verifyVc(desk, vc, { checks: [] });
    if (!verified.ok) return verified;
  }
  return done(true);
}

/** A document as JSON with its proof, a token, or a token in an envelope. */
function readAny(value: Json, envelope: string): Finding<SignedFile> {
  if (typeof value === "string") {
    return /^[\w-]+\./.test(value)
      ? readSignedFile(value)
      : failed("FORMAT", { problem: "neither an object nor a token" });
  }
  const isEnvelope = isObject(value) && JSON.stringify(value.type ?? "").includes("Enveloped");
  if (!isEnvelope) return readSignedFile(JSON.stringify(value));
  const contexts = listOf(value["@context"]);
  const [, token] =
    /^data:application\/(?:vc\+jwt|vp\+jwt|jwt),([\w.-]+)$/.exec(String(value.id)) ?? [];
  if (
    !listOf(value.type).includes(envelope) ||
    token === undefined ||
    contexts[0] !== BASE_CONTEXT
  ) {
    return failed("SCHEMA", { problem: "this is no envelope" });
  }
  return readSignedFile(token);
}

async function signaturesOf(
  file: SignedFile,
  controller: string,
  purpose: "assertionMethod" | "authentication",
  expected: Expectations,
): Promise<Finding<Signature[]>> {
  const wrong = file.encoding === "embedded" ? proofProblem(file.proofs, expected) : null;
  if (wrong !== null) return failed("PROOF_INVALID", { problem: wrong });
  if ((expected.expectedProofPurpose ?? purpose) !== purpose) {
    return failed("PROOF_PURPOSE", { purpose });
  }
  const proof: ExpectedProof = { purpose, load: loadSuiteContext };
  const signatures =
    file.encoding === "embedded"
      ? readProofSet(file.document, file.proofs, proof)
      : readSignatures(file, proof);
  if (!signatures.ok) return signatures;
  const keys = await keysOf(controller, signatures.value);
  if (!keys.ok) return keys;
  const held = await checkSignatures(signatures.value, keys.value);
  return held.ok ? signatures : held;
}

/** One signature must be the controller's; others may stand beside it, each by its own did:key. */
async function keysOf(controller: string, signatures: Signature[]): Promise<Finding<KeyObject[]>> {
  const isThere = signatures.some(({ keyId }) => keyOwner(keyId) === controller);
  const keys: KeyObject[] = [];
  for (const signature of signatures) {
    const owner = isThere ? keyOwner(signature.keyId) : controller;
    const key = await findIssuerKey(owner, signature, async () => null);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return found(keys);
}

/** What Data Integrity 1.0 (§4.4) wants of a proof before its signature is looked at. */
function proofProblem(proofs: JsonObject[], { domain, challenge }: Expectations): string | null {
  for (const proof of proofs) {
    for (const date of [proof.created, proof.expires]) {
      if (date !== undefined && instantOf(date) === null) return "a date of the proof is no date";
    }
    if (!isUrl(proof.verificationMethod)) return "the proof names no key";
    if (domain !== undefined && !listOf(proof.domain).includes(domain)) return "another domain";
    if (challenge !== undefined && proof.challenge !== challenge) return "another challenge";
  }
  return null;
}

function referenceOf(value: Json | undefined): string {
  const id = isObject(value) ? value.id : value;
  return typeof id === "string" ? id : "";
}

function keyOwner(keyId: Json | undefined): string {
  return typeof keyId === "string" ? (keyId.split("#", 1)[0] ?? "") : "";
}
