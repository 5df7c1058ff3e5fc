import { proofHolds } from "../data-integrity";
import { type JsonObject, listOf } from "../json";
import { type Finding, failed, found } from "../verification/code";
import { type ExpectedProof, readSignatures, type Signature } from "../verification/signature";
import { JCS_SUITE, jcsProofHolds } from "./jcs-proof";

/**
 * The signatures of a set of proofs, or of a chain in which one names the proofs that it stands on
 * (W3C Data Integrity 1.0, §4.5). Every one must be read. Codes: those of readSignatures;
 * PROOF_INVALID when a proof is named that is not there.
 */
export function readProofSet(
  document: JsonObject,
  proofs: JsonObject[],
  expected: ExpectedProof,
): Finding<Signature[]> {
  if (proofs.length === 0) return failed("NO_PROOF");
  const signatures: Signature[] = [];
  for (const proof of proofs) {
    const { previousProof, ...alone } = proof;
    const names = listOf(previousProof);
    const previous = proofs.filter(({ id }) => typeof id === "string" && names.includes(id));
    if (!names.every((name) => previous.some(({ id }) => id === name))) {
      return failed("PROOF_INVALID", { problem: "it names a proof that is not there" });
    }
    // The two suites differ only in the bytes that they sign.
    const isJcs = proof.cryptosuite === JCS_SUITE;
    const like = isJcs ? { ...alone, cryptosuite: "eddsa-rdfc-2022" } : alone;
    const read = readSignatures({ encoding: "embedded", document, proofs: [like] }, expected);
    if (!read.ok) return read;
    const holds: Signature["holds"] = (key) =>
      isJcs
        ? jcsProofHolds(document, proof, key, previous)
        : proofHolds(document, proof, key, expected.load, previous);
    signatures.push(...read.value.map((signature) => ({ ...signature, holds })));
  }
  return found(signatures);
}
