import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sharedMaterial } from "../../tests/shared-material";
import { readBadgeFile } from "./verification/file";
import { verifyCredential } from "./verification/verifier";

const folder = sharedMaterial("credentials/fixtures");

/**
 * 1EdTech's own badges, with the documents their issuers would publish. Their validator takes the
 * key out of the fragment; ours must find it in a document that names it.
 */
describe.skipIf(folder === null)("1EdTech's badges", () => {
  test.each([
    ["simple.json", "untrusted", "ISSUER_NOT_TRUSTED"],
    ["simple-json.png", "untrusted", "ISSUER_NOT_TRUSTED"],
    ["simple-json.svg", "untrusted", "ISSUER_NOT_TRUSTED"],
    ["simple-did-web-method.json", "untrusted", "ISSUER_NOT_TRUSTED"],
    // Its list is of a kind that no one signs.
    ["complete.json", "unknown", "STATUS_UNSUPPORTED"],
    ["simple-err-proof-value.json", "invalid", "PROOF_INVALID"],
    // Its issuer is a bare UUID, which nothing ties to the key that signed.
    ["simple-did-key-method.json", "invalid", "ISSUER_KEY_MISMATCH"],
    // RS256, with its own key in the header.
    ["simple-jwt.png", "invalid", "ALG"],
    // Version 1 of the data model, in a `vc` claim.
    ["simple.jwt", "invalid", "CONTEXT_NOT_ALLOWED"],
  ])("%s", async (name, verdict, code) => {
    const file = readFileSync(`${folder}/${name}`);
    const answer = await verifyCredential(file, sourcesFor(file));
    expect({ verdict: answer.verdict, code: answer.code }).toEqual({ verdict, code });
  });

  test("once the issuer is accepted, valid", async () => {
    const file = readFileSync(`${folder}/simple.json`);
    const trusted = new Set(["https://example.com/issuers/876543"]);
    expect((await verifyCredential(file, { ...sourcesFor(file), trusted })).verdict).toBe("valid");
  });

  test("without the issuer's document, unknown", async () => {
    const file = readFileSync(`${folder}/simple.json`);
    const resolveDid = async () => null;
    expect((await verifyCredential(file, { ...sourcesFor(file), resolveDid })).code).toBe(
      "ISSUER_UNRESOLVED",
    );
  });
});

const signed = z.object({
  issuer: z.object({ id: z.string() }),
  proof: z
    .union([
      z.object({ verificationMethod: z.string() }).transform((one) => [one]),
      z.array(z.object({ verificationMethod: z.string() })),
    ])
    .optional(),
});

/** The issuer's document with the key that the proof's fragment spells. */
function sourcesFor(file: Buffer) {
  const read = readBadgeFile(file);
  const { issuer, proof } = signed
    .catch({ issuer: { id: "" } })
    .parse(read.ok && read.value.document);
  const method = proof?.[0]?.verificationMethod ?? "";
  const document = {
    id: issuer.id,
    verificationMethod: [
      {
        id: method,
        type: "Multikey",
        controller: issuer.id,
        publicKeyMultibase: method.split("#")[1],
      },
    ],
    assertionMethod: [method],
  };
  return {
    now: Date.UTC(2026, 10, 21, 18),
    trusted: new Set<string>(),
    resolveDid: async (did: string) => (did === issuer.id ? JSON.stringify(document) : null),
    readList: async () => null,
  };
}
