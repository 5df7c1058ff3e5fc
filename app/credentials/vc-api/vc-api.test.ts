import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addProof, type DataIntegrityProof, proofHolds } from "../data-integrity";
import { isObject, type JsonObject } from "../json";
import { toMultikey } from "../public-key";
import { issueVc } from "./issue-vc.server";
import { issueAnswer, type Order, problemType, verifyRequest } from "./request";
import { INTEGRITY_CONTEXT, loadSuiteContext } from "./suite-contexts";
import { verifyVc, verifyVp } from "./verify-vc.server";

const V1 = "https://www.w3.org/2018/credentials/v1";
const V2 = "https://www.w3.org/ns/credentials/v2";
const NOW = Date.parse("2026-11-22T12:00:00Z");
const desk = { env: { origin: "https://muster.example" }, now: () => NOW };

const second: JsonObject = {
  "@context": [V2],
  type: ["VerifiableCredential"],
  issuer: "did:example:issuer",
  credentialSubject: { id: "did:example:subject", name: "Robin" },
};
const first: JsonObject = {
  "@context": [V1],
  type: ["VerifiableCredential"],
  issuer: "did:example:issuer",
  issuanceDate: "2020-03-16T22:37:26.544Z",
  credentialSubject: { id: "did:example:subject" },
};

const issue = (credential: JsonObject, cryptosuite: Order["cryptosuite"] = "eddsa-rdfc-2022") =>
  issueVc(desk, { credential, format: "embedded", cryptosuite });
async function issued(...order: Parameters<typeof issue>): Promise<JsonObject> {
  const answer = await issue(...order);
  if (!answer.ok) throw new Error(String(answer.detail?.problem));
  return answer.value;
}
const reason = async (vc: JsonObject | string, expected = {}) => {
  const answer = await verifyVc(desk, vc, { checks: ["proof"], ...expected });
  return answer.ok ? null : answer.reason;
};

describe("the data model v1.1", () => {
  test("is signed with the words for its proof, once, and without a status of v2", async () => {
    const vc = await issued(first);
    expect(vc["@context"]).toEqual([V1, INTEGRITY_CONTEXT]);
    expect(vc).not.toHaveProperty("credentialStatus");
    expect(await reason(vc)).toBeNull();
    const again = await issued({ ...first, "@context": [V1, INTEGRITY_CONTEXT] });
    expect(again["@context"]).toEqual([V1, INTEGRITY_CONTEXT]);
    expect(await reason(again)).toBeNull();
  });

  test.each<[string, JsonObject]>([
    ["no date of issue", (({ issuanceDate: _, ...rest }) => rest)(first)],
    ["a date that is none", { ...first, issuanceDate: "2020" }],
    ["an end before the start", { ...first, expirationDate: "2019-01-01T00:00:00Z" }],
    ["a word that no one defined", { ...first, credentialSubject: { nothing: "x" } }],
    ["a type that no one defined", { ...first, type: ["VerifiableCredential", "Nothing"] }],
    ["no subject", (({ credentialSubject: _, ...rest }) => rest)(first)],
  ])("%s is refused", async (_, credential) => {
    expect(await issue(credential)).toMatchObject({ ok: false, reason: "malformed" });
  });

  test("ends when it says", async () => {
    const vc = await issued({ ...first, expirationDate: "2021-01-01T00:00:00Z" });
    expect(await reason(vc)).toBe("EXPIRED");
  });

  test("is no base for a presentation", async () => {
    const vp = { "@context": [V1], type: ["VerifiablePresentation"] };
    expect(await verifyVp(desk, vp, { checks: [] })).toMatchObject({ reason: "SCHEMA" });
  });
});

describe("a set of proofs", () => {
  const key = () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const multikey = toMultikey(publicKey);
    const did = `did:key:${multikey}`;
    return { did, publicKey, privateKey, verificationMethod: `${did}#${multikey}` };
  };
  const [issuer, witness] = [key(), key()];
  const document = { ...second, issuer: issuer.did };
  const sign = async (
    by: typeof issuer,
    about: object = {},
    signed: JsonObject = document,
  ): Promise<DataIntegrityProof> => {
    const options = { created: "2026-01-01T00:00:00Z", ...about };
    return (await addProof(signed, by, options, loadSuiteContext)).proof[0];
  };

  test("holds when each does, and one is the issuer's", async () => {
    const proof = [await sign(witness), await sign(issuer)];
    expect(await reason({ ...document, proof })).toBeNull();
    expect(await reason({ ...document, proof: proof.slice(0, 1) })).toBe("ISSUER_KEY_MISMATCH");
    const [seen, own] = proof;
    const changed = { ...seen, created: "2026-01-02T00:00:00Z" };
    expect(await reason({ ...document, proof: [changed, own ?? null] })).toBe("PROOF_INVALID");
    const strange = { ...seen, cryptosuite: "ecdsa-rdfc-2019" };
    expect(await reason({ ...document, proof: [strange, own ?? null] })).toBe("PROOF_UNSUPPORTED");
  });

  test("a proof that names another covers it, whether it names one or a list", async () => {
    const id = "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544";
    const under = await sign(witness, { id });
    for (const previousProof of [id, [id]]) {
      const over = await signOver({ ...document, proof: [under] }, { previousProof });
      expect(await proofHolds(document, over, issuer.publicKey, loadSuiteContext)).toBe(false);
      expect(await reason({ ...document, proof: [under, over] })).toBeNull();
      const swapped = await sign(witness, { id, created: "2026-01-03T00:00:00Z" });
      expect(await reason({ ...document, proof: [swapped, over] })).toBe("PROOF_INVALID");
      expect(await reason({ ...document, proof: [over] })).toBe("PROOF_INVALID");
    }
    for (const previousProof of [456321, "urn:x:nothing", ["urn:x:nothing"], [id, "urn:x:none"]]) {
      const over = await signOver({ ...document, proof: [under] }, { previousProof });
      expect(await reason({ ...document, proof: [under, over] })).toBe("PROOF_INVALID");
    }
  });

  /** Another road to the same bytes: the earlier proof under its full name, so that no one drops it. */
  async function signOver(under: JsonObject, about: object): Promise<DataIntegrityProof> {
    const { proof, ...rest } = under;
    const inContext = { ...rest, "https://w3id.org/security#proof": { "@graph": proof ?? null } };
    return sign(issuer, about, inContext);
  }
});

describe("what the caller expects", () => {
  test("a proof made for another purpose is refused", async () => {
    const vc = await issued(second);
    expect(await reason(vc, { expectedProofPurpose: "assertionMethod" })).toBeNull();
    expect(await reason(vc, { expectedProofPurpose: "authentication" })).toBe("PROOF_PURPOSE");
  });

  test("a document that is only the text of one is refused", async () => {
    expect(await reason(JSON.stringify(await issued(second)))).toBe("FORMAT");
  });

  test("an issuer's answer sent back whole is the credential in it, and no other", async () => {
    const vc = await issued(second);
    const answer = issueAnswer(vc);
    expect(answer).toEqual({ ...vc, verifiableCredential: vc });
    const asked = verifyRequest({ verifiableCredential: answer });
    expect(asked).toMatchObject({ ok: true, value: { what: "vc", document: vc } });
    const mixed = verifyRequest({ verifiableCredential: { ...answer, name: "x" } });
    const document = mixed.ok && mixed.value.what === "vc" ? mixed.value.document : null;
    expect(isObject(document) && (await reason(document))).toBe("NOT_JSON_LD_SAFE");
  });

  test("a presentation without holder may show what its signer was sent", async () => {
    const vc = await issued(second);
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const multikey = toMultikey(publicKey);
    const about = { created: "2026-01-01T00:00:00Z", proofPurpose: "authentication" } as const;
    const vp = await addProof(
      { "@context": [V2], type: ["VerifiablePresentation"], verifiableCredential: [vc] },
      { verificationMethod: `did:key:${multikey}#${multikey}`, privateKey },
      about,
      loadSuiteContext,
    );
    expect(await verifyVp(desk, vp, { checks: [] })).toEqual({ ok: true, value: true });
  });
});

test.each([
  ["unreachable", "STATUS_RETRIEVAL_ERROR"],
  ["short", "STATUS_LIST_LENGTH_ERROR"],
  ["index", "RANGE_ERROR"],
  ["issuer", "STATUS_VERIFICATION_ERROR"],
])("a list that fails for its %s has the standard's own name: %s", (why, name) => {
  const type = problemType("STATUS_UNKNOWN", why);
  expect(type).toBe(`https://www.w3.org/ns/credentials/status-list#${name}`);
});
