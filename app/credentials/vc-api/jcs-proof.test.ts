import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, parseStrictJson } from "../json";
import { fromMultikey } from "../public-key";
import { issueVc } from "./issue-vc.server";
import { canonical, jcsProofHolds } from "./jcs-proof";
import { verifyVc } from "./verify-vc.server";

const desk = { env: { origin: "https://muster.example" }, now: () => Date.parse("2026-11-22") };
const credential: JsonObject = {
  "@context": ["https://www.w3.org/ns/credentials/v2"],
  type: ["VerifiableCredential"],
  issuer: "did:example:issuer",
  credentialSubject: { name: "Zoë", id: "did:example:subject" },
};

// RFC 8785, §3.2.2 and §3.2.3: its own examples.
test.each([
  [
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]}',
    '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
  ],
  ['{"literals":[null,true,false], "a":{ }}', '{"a":{},"literals":[null,true,false]}'],
  [
    '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew","1":"One","\\ud83d\\ude00":"Smile","\\u0080":"Control","\\u00f6":"Latin"}',
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","€":"Euro Sign","😀":"Smile","\ufb33":"Hebrew"}',
  ],
])("%s has one form", (text, form) => {
  expect(canonical(parseStrictJson(text))).toBe(form);
});

describe("eddsa-jcs-2022", () => {
  const issue = async () => {
    const order = { credential, format: "embedded", cryptosuite: "eddsa-jcs-2022" } as const;
    const issued = await issueVc(desk, order);
    if (!issued.ok) throw new Error("not issued");
    return issued.value;
  };
  const reason = async (vc: JsonObject) => {
    const answer = await verifyVc(desk, vc, { checks: ["proof"] });
    return answer.ok ? null : answer.reason;
  };

  test("signs the JSON and its context, whatever the order of its members", async () => {
    const vc = await issue();
    expect(vc.proof).toMatchObject({
      type: "DataIntegrityProof",
      cryptosuite: "eddsa-jcs-2022",
      "@context": credential["@context"],
    });
    expect(await reason(vc)).toBeNull();
    const backwards = Object.fromEntries(Object.entries(vc).reverse());
    expect(await reason(backwards)).toBeNull();
  });

  test.each<[string, (vc: JsonObject, proof: JsonObject) => JsonObject, string]>([
    ["a changed claim", (vc) => ({ ...vc, name: "x" }), "PROOF_INVALID"],
    ["another date", changed({ created: "2026-01-01T00:00:00Z" }), "PROOF_INVALID"],
    ["the other suite's name", changed({ cryptosuite: "eddsa-rdfc-2022" }), "PROOF_INVALID"],
    ["another purpose", changed({ proofPurpose: "authentication" }), "PROOF_PURPOSE"],
    ["another context", changed({ "@context": ["urn:x:1"] }), "CONTEXT_NOT_ALLOWED"],
    ["a long value", changed({ proofValue: `z${"2".repeat(120)}` }), "PROOF_INVALID"],
  ])("%s is refused", async (_, change, code) => {
    const vc = await issue();
    expect(await reason(change(vc, isObject(vc.proof) ? vc.proof : {}))).toBe(code);
  });

  function changed(change: JsonObject) {
    return (vc: JsonObject, proof: JsonObject) => ({ ...vc, proof: { ...proof, ...change } });
  }
});

// W3C Data Integrity EdDSA Cryptosuites v1.0, §B.2: a known answer.
test("holds for the standard's own example", async () => {
  const key = fromMultikey("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", "Ed25519");
  if (key === null) throw new Error("the example names no key");
  const context = [
    "https://www.w3.org/ns/credentials/v2",
    "https://www.w3.org/ns/credentials/examples/v2",
  ];
  const did = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
  const document = {
    "@context": context,
    id: "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
    type: ["VerifiableCredential", "AlumniCredential"],
    name: "Alumni Credential",
    description: "A minimum viable example of an Alumni Credential.",
    issuer: "https://vc.example/issuers/5678",
    validFrom: "2023-01-01T00:00:00Z",
    credentialSubject: { id: "did:example:abcdefgh", alumniOf: "The School of Examples" },
  };
  const proof = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-jcs-2022",
    created: "2023-02-24T23:36:38Z",
    verificationMethod: `${did}#${did.slice("did:key:".length)}`,
    proofPurpose: "assertionMethod",
    "@context": context,
    proofValue:
      "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX",
  };
  expect(await jcsProofHolds(document, proof, key, [])).toBe(true);
});
