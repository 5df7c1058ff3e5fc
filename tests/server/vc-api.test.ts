import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addProof } from "../../app/credentials/data-integrity";
import type { JsonObject } from "../../app/credentials/json";
import { toMultikey } from "../../app/credentials/public-key";
import { decodeList, LIST_LENGTH } from "../../app/credentials/status-list";
import { loadSuiteContext } from "../../app/credentials/vc-api/suite-contexts";
import { openTestDatabase, type TestDatabase } from "../databases";
import { startServer, type TestServer } from "./server";

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await openTestDatabase("sqlite");
  server = await startServer({
    databaseUrl: database.url,
    env: { NODE_ENV: "test", MUSTER_VC_API: "1" },
  });
});
afterAll(async () => {
  await server.end();
  await database.remove();
});

const post = async (path: string, body: unknown) => {
  const answer = await fetch(`${server.origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    body: await answer.json(),
  };
};
const issue = async (credential: object, options?: object) =>
  post("/credentials/issue", { credential, options });
const issued = async (credential: object = plain, options?: object): Promise<JsonObject> =>
  (await issue(credential, options)).body.verifiableCredential;
const verify = (vc: unknown, options: object = { checks: ["proof", "credentialStatus"] }) =>
  post("/credentials/verify", { verifiableCredential: vc, options });

const V2 = "https://www.w3.org/ns/credentials/v2";
const EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";
const plain = {
  "@context": [V2, EXAMPLES],
  type: ["VerifiableCredential"],
  issuer: "did:example:issuer",
  credentialSubject: { id: "did:example:subject", alumniOf: "Rio Seco" },
};
const words = (value: unknown) => ({ ...plain, name: value, description: value });
const entry = { id: "urn:x:1", type: "BitstringStatusListEntry", statusPurpose: "revocation" };

describe("what is issued", () => {
  test.each<[string, object]>([
    ["a credential", plain],
    [
      "an issuer that is an object",
      { ...plain, issuer: { id: "did:example:i", name: "A college" } },
    ],
    ["a name with its language", words({ "@value": "Tutor", "@language": "en" })],
    [
      "a name in two languages",
      words([
        { "@value": "Tutor", "@language": "en" },
        { "@value": "Tutora", "@language": "es", "@direction": "ltr" },
      ]),
    ],
    [
      "a context written in place",
      {
        ...plain,
        "@context": [V2, { tutorOf: "https://a.example/t" }],
        credentialSubject: { tutorOf: "x" },
      },
    ],
    ["a type that is a URL", { ...plain, type: ["https://a.example/T", "VerifiableCredential"] }],
    ["two subjects", { ...plain, credentialSubject: [{ a: 1 }, { b: 2 }] }],
    [
      "dates with milliseconds and zones",
      { ...plain, validFrom: "2020-01-01T19:23:24.123-05:00", validUntil: "2099-01-01T19:23:24Z" },
    ],
    [
      "one instant",
      { ...plain, validFrom: "2020-01-01T00:00:00Z", validUntil: "2020-01-01T00:00:00Z" },
    ],
    ["a status without id", { ...plain, credentialStatus: { type: "ExampleStatus" } }],
    [
      "schemas",
      { ...plain, credentialSchema: [{ id: "https://a.example/s", type: "JsonSchema" }] },
    ],
    [
      "terms, evidence, refresh",
      {
        ...plain,
        termsOfUse: [{ type: "T" }],
        evidence: { type: "E" },
        refreshService: { id: "urn:x:1", type: "R" },
      },
    ],
    [
      "a related resource that we do not hold",
      { ...plain, relatedResource: [{ id: "https://a.example/r", digestSRI: "sha384-x" }] },
    ],
  ])("%s", async (_, credential) => {
    expect((await issue(credential)).status).toBe(201);
  });

  test.each<[string, object | string]>([
    ["no context", { ...plain, "@context": undefined }],
    ["another base context", { ...plain, "@context": [EXAMPLES, V2] }],
    ["a context that is a number", { ...plain, "@context": [V2, 7] }],
    ["a context that no one holds", { ...plain, "@context": [V2, "https://a.example/c"] }],
    [
      "a context that redefines a word",
      { ...plain, "@context": [V2, { VerifiableCredential: "https://a.example/V" }] },
    ],
    ["no type", { ...plain, type: undefined }],
    ["another type", { ...plain, type: ["https://a.example/T"] }],
    [
      "a type no one defined",
      {
        ...plain,
        "@context": [V2],
        credentialSubject: { id: "urn:x:1" },
        type: ["VerifiableCredential", "Nothing"],
      },
    ],
    ["a word no one defined", { ...plain, "@context": [V2] }],
    ["no issuer", { ...plain, issuer: undefined }],
    ["an issuer that is no URL", { ...plain, issuer: "a college" }],
    ["an issuer without id", { ...plain, issuer: { name: "x" } }],
    ["an id that is no URL", { ...plain, id: "one" }],
    ["two ids", { ...plain, id: ["urn:x:1", "urn:x:2"] }],
    ["no subject", { ...plain, credentialSubject: undefined }],
    ["an empty subject", { ...plain, credentialSubject: [{ a: 1 }, {}] }],
    ["a subject that is text", { ...plain, credentialSubject: "x" }],
    [
      "a name with more in it",
      words({ "@value": "Tutor", "@language": "en", url: "did:example:x" }),
    ],
    ["a date without time", { ...plain, validFrom: "2020-01-01" }],
    [
      "an end before the start",
      { ...plain, validFrom: "2021-01-01T00:00:00Z", validUntil: "2020-01-01T00:00:00Z" },
    ],
    ["a status without type", { ...plain, credentialStatus: { id: "urn:x:1" } }],
    [
      "a status with an id that is no URL",
      { ...plain, credentialStatus: { id: "x", type: "ExampleStatus" } },
    ],
    ["a schema without id", { ...plain, credentialSchema: { type: "JsonSchema" } }],
    ["a schema without type", { ...plain, credentialSchema: { id: "urn:x:1" } }],
    ["terms without type", { ...plain, termsOfUse: [{ id: "urn:x:1" }] }],
    ["evidence without type", { ...plain, evidence: [{ id: "urn:x:1" }] }],
    ["a refresh service without type", { ...plain, refreshService: { id: "urn:x:1" } }],
    ["a related resource as text", { ...plain, relatedResource: [V2] }],
    [
      "a related resource twice",
      {
        ...plain,
        relatedResource: [
          { id: V2, digestSRI: "a" },
          { id: V2, digestSRI: "a" },
        ],
      },
    ],
    ["a related resource without digest", { ...plain, relatedResource: { id: V2 } }],
    [
      "a list entry with an index that is no number",
      {
        ...plain,
        statusEntry: { ...entry, statusListIndex: true, statusListCredential: "https://a.example" },
      },
    ],
    ["text", "no JSON"],
    ["a name twice", '{"credential":{},"credential":{}}'],
  ])("%s is refused with a code", async (_, credential) => {
    const { status, type, body } = await (typeof credential === "string"
      ? post("/credentials/issue", credential)
      : issue(credential));
    expect(status).toBe(400);
    expect(type).toBe("application/problem+json");
    expect(body.title).toMatch(/^[A-Z_]+$/);
  });

  test("carries one proof of one suite, by a key that a DID spells", async () => {
    const { proof, issuer, credentialStatus } = await issued();
    expect(proof).toMatchObject({
      type: "DataIntegrityProof",
      cryptosuite: "eddsa-rdfc-2022",
      proofPurpose: "assertionMethod",
      proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]+$/),
      verificationMethod: `${issuer}#${String(issuer).slice("did:key:".length)}`,
    });
    expect(credentialStatus).toMatchObject({
      type: "BitstringStatusListEntry",
      statusListIndex: "0",
    });
  });

  test("names a list that is signed, long enough and public", async () => {
    const { credentialStatus } = await issued();
    const url = Object(credentialStatus).statusListCredential;
    const list = await (await fetch(url)).json();
    expect(list).toMatchObject({
      id: url,
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
    });
    expect(list.credentialSubject.type).toBe("BitstringStatusList");
    expect(decodeList(list.credentialSubject.encodedList)?.length).toBe(LIST_LENGTH / 8);
    expect((await verify(list, { checks: ["proof"] })).status).toBe(200);
  });
});

describe("what is verified", () => {
  test.each<[string, object | undefined]>([
    ["embedded", undefined],
    ["in an envelope", { format: "jwt" }],
  ])("what was issued, %s", async (_, options) => {
    const { status, body } = await verify(await issued(plain, options), { checks: ["proof"] });
    expect({ status, verified: body.verified, errors: body.errors }).toEqual({
      status: 200,
      verified: true,
      errors: [],
    });
  });

  test("its status, when asked", async () => {
    expect((await verify(await issued())).status).toBe(200);
    const elsewhere = {
      ...entry,
      statusListIndex: "1",
      statusListCredential: "https://a.example/1",
    };
    const { status, body } = await verify(await issued({ ...plain, credentialStatus: elsewhere }));
    expect({ status, title: body.title }).toEqual({ status: 400, title: "STATUS_UNKNOWN" });
    expect(body.errors[0].type).toMatch(/^https:\/\/www\.w3\.org\/ns\/credentials\/status-list#/);
  });

  const withProof = (change: object) => async () => {
    const vc = await issued();
    return { ...vc, proof: { ...Object(vc.proof), ...change } };
  };
  test.each<[string, () => Promise<unknown>, object?]>([
    [
      "a changed claim",
      async () => ({ ...(await issued()), credentialSubject: { id: "urn:x:2" } }),
    ],
    ["no proof", async () => ({ ...(await issued()), proof: undefined })],
    ["another proof type", withProof({ type: "Ed25519Signature2020" })],
    ["another suite", withProof({ cryptosuite: "eddsa-jcs-2022" })],
    ["no suite", withProof({ cryptosuite: undefined })],
    ["another purpose", withProof({ proofPurpose: "authentication" })],
    ["no purpose", withProof({ proofPurpose: undefined })],
    ["no value", withProof({ proofValue: undefined })],
    ["a short value", withProof({ proofValue: "z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh" })],
    ["a value in another base", withProof({ proofValue: "uAAAA" })],
    ["no key", withProof({ verificationMethod: undefined })],
    ["a key that is no URL", withProof({ verificationMethod: "key" })],
    ["a date that is none", withProof({ created: "yesterday" })],
    ["another date", withProof({ created: "2020-01-01T00:00:00Z" })],
    ["a proof that ended", withProof({ expires: "2020-01-01T00:00:00Z" })],
    ["another domain", () => issued(), { checks: [], domain: "a.example" }],
    ["another challenge", () => issued(), { checks: [], challenge: "c" }],
    ["a credential past its end", () => issued({ ...plain, validUntil: "2020-01-01T00:00:00Z" })],
    [
      "an envelope of another type",
      async () => ({ ...(await issued(plain, { format: "jwt" })), type: "VerifiableCredential" }),
    ],
    [
      "an envelope without context",
      async () => ({ ...(await issued(plain, { format: "jwt" })), "@context": [] }),
    ],
    [
      "an envelope that is no data URL",
      async () => ({ ...(await issued(plain, { format: "jwt" })), id: "urn:x:1" }),
    ],
    [
      "a changed token",
      async () =>
        `${String((await issued(plain, { format: "jwt" })).id)
          .split(",")[1]
          ?.slice(0, -4)}AAAA`,
    ],
    ["nothing", async () => undefined],
  ])("%s is refused", async (_, vc, options) => {
    const { status, body } = await verify(await vc(), options);
    expect({ status, verified: body.verified }).toMatchObject({ status: 400 });
    expect(body.errors).not.toEqual([]);
  });

  describe("a presentation", () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const multikey = toMultikey(publicKey);
    const did = `did:key:${multikey}`;
    const present = async (
      document: object,
      purpose: object = { proofPurpose: "authentication" },
    ) => {
      const base = { "@context": [V2], type: ["VerifiablePresentation"], ...document };
      const about = { created: "2026-01-01T00:00:00Z", ...purpose };
      const method = { verificationMethod: `${did}#${multikey}`, privateKey };
      return addProof(base, method, about, loadSuiteContext);
    };
    const verifyVp = (vp: unknown) =>
      post("/presentations/verify", { verifiablePresentation: vp, options: { checks: [] } });

    test("with a holder and a credential", async () => {
      for (const holder of [did, { id: did }]) {
        const vp = await present({ holder, verifiableCredential: [await issued()] });
        expect((await verifyVp(vp)).body.verified).toBe(true);
      }
    });

    test("whose holder or credential is not what it says", async () => {
      const own = {
        "@context": [V2],
        type: ["VerifiableCredential"],
        issuer: did,
        credentialSubject: { id: did },
      };
      expect(
        (await verifyVp(await present({ holder: did, verifiableCredential: [own] }))).status,
      ).toBe(200);
      for (const bad of [
        { verifiableCredential: [own] },
        { holder: "did:example:acme", verifiableCredential: [own] },
        { holder: did, verifiableCredential: [{ ...own, issuer: "did:example:acme" }] },
        { holder: did, verifiableCredential: [{ ...(await issued()), name: "changed" }] },
      ])
        expect((await verifyVp(await present(bad))).status).toBe(400);
      expect((await verifyVp({ ...(await present({})), holder: {} })).status).toBe(400);
      expect((await verifyVp({ ...(await present({})), "@context": [EXAMPLES, V2] })).status).toBe(
        400,
      );
      expect((await verifyVp(await present({}, {}))).status).toBe(400);
    });
  });
});

test("the suites may know the server by another name", async () => {
  const byNumber = server.origin.replace("localhost", "127.0.0.1");
  const answer = await fetch(`${byNumber}/credentials/issue`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ credential: plain }),
  });
  expect(answer.status).toBe(201);
});

test("without the flag, neither is there", async () => {
  const production = await startServer({ databaseUrl: database.url });
  for (const path of ["/credentials/issue", "/credentials/verify", "/presentations/verify"]) {
    const { origin } = production;
    const headers = { origin, "content-type": "application/json" };
    expect((await fetch(`${origin}${path}`, { method: "POST", headers, body: "{}" })).status).toBe(
      404,
    );
  }
  expect((await fetch(`${production.origin}/vc-api/status`)).status).toBe(404);
  await production.end();
});
