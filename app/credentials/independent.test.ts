import { readFileSync } from "node:fs";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential as verifyWithDigitalBazaar } from "@digitalbazaar/vc";
import { checkStatus } from "@digitalcredentials/vc-bitstring-status-list";
import { verifyCredential as verifyWithCore } from "@digitalcredentials/verifier-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sharedMaterial } from "../../tests/shared-material";
import { facts, type Issuer, NOW, openIssuer } from "../../tests/signed-badges";
import { loadContext } from "./contexts";
import { verifyCredential } from "./verification/verifier";

const schemaFile = sharedMaterial("credentials/schema/ob_v3p0_achievementcredential_schema.json");

/** What other people's software says of our badges, in force and revoked. */
describe("other verifiers and ours agree", () => {
  let issuer: Issuer;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
    issuer = await openIssuer();
    vi.stubGlobal("fetch", (input: string | URL | Request) => answer(issuer, input));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  describe.each([
    ["in force", []],
    ["revoked", [facts.statusIndex]],
  ])("%s", (_, revoked: number[]) => {
    const inForce = revoked.length === 0;
    beforeAll(() => issuer.publishList(revoked));

    test("Muster", async () => {
      for (const file of [issuer.json, issuer.jwt]) {
        const { code } = await verifyCredential(file, issuer.sources);
        expect(code).toBe(inForce ? null : "REVOKED");
      }
    });

    test("@digitalbazaar/vc, with checkStatus", async () => {
      const result = await verifyWithDigitalBazaar({
        credential: JSON.parse(issuer.json),
        suite: new DataIntegrityProof({ cryptosuite }),
        documentLoader: (url: string) => load(issuer, url),
        checkStatus,
        now: new Date(NOW),
      });
      expect(result.error).toBeUndefined();
      expect(result.verified).toBe(inForce);
      expect(result.statusResult?.verified).toBe(inForce);
    });

    test("@digitalcredentials/verifier-core", async () => {
      const { log, errors } = await verifyWithCore({
        credential: JSON.parse(issuer.json),
        knownDIDRegistries: [],
      });
      expect(errors).toBeUndefined();
      const steps = Object.fromEntries((log ?? []).map(({ id, valid }) => [id, valid]));
      expect(steps).toMatchObject({
        valid_signature: true,
        expiration: true,
        revocation_status: inForce,
      });
    });
  });

  test.skipIf(schemaFile === null)("1EdTech's JSON Schema accepts the badge", async () => {
    const { additionalInformation } = await verifyWithCore({
      credential: JSON.parse(issuer.json),
      knownDIDRegistries: [],
    });
    const results = additionalInformation?.[0]?.results;
    expect(Array.isArray(results) ? results.map(({ result }) => result) : results).toEqual([
      { valid: true },
    ]);
  });
});

/** The issuer's own addresses answer, and the badge schema's; the rest of the world is not there. */
async function answer(issuer: Issuer, input: string | URL | Request): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  const asked = url.endsWith("/ob_v3p0_achievementcredential_schema.json") ? schemaFile : null;
  const text = asked === null ? issuer.web.get(url) : readFileSync(asked, "utf8");
  return text === undefined
    ? new Response("{}", { status: 404 })
    : new Response(text, { headers: { "content-type": "application/json" } });
}

async function load(
  issuer: Issuer,
  url: string,
): Promise<{ documentUrl: string; document: unknown }> {
  if (!url.startsWith(issuer.did)) {
    const list = issuer.web.get(url);
    return list === undefined ? loadContext(url) : { documentUrl: url, document: JSON.parse(list) };
  }
  const document = JSON.parse((await issuer.sources.resolveDid(issuer.did)) ?? "null");
  const method = document.verificationMethod.find((one: { id: string }) => one.id === url);
  const context = "https://w3id.org/security/multikey/v1";
  return {
    documentUrl: url,
    document: url.includes("#") ? { "@context": context, ...method } : document,
  };
}
