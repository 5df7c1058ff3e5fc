import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type JsonObject, parseStrictJson } from "../json";
import { parseJwt } from "../vc-jwt";
import { open, secure } from "./jose";

const V2 = "https://www.w3.org/ns/credentials/v2";
const controller = "https://a.example/college";

function method(made: { publicKey: KeyObject; privateKey: KeyObject }, kid: string): JsonObject {
  const jwk = (key: KeyObject): JsonObject => ({
    ...Object(parseStrictJson(JSON.stringify(key.export({ format: "jwk" })))),
    kid,
  });
  return {
    id: `${controller}#${kid}`,
    type: "JsonWebKey",
    controller,
    publicKeyJwk: jwk(made.publicKey),
    secretKeyJwk: jwk(made.privateKey),
  };
}
const ec = (namedCurve: string) => method(generateKeyPairSync("ec", { namedCurve }), namedCurve);
const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
const p256 = method(pair, "P-256");
const keys: Record<string, JsonObject> = {
  ES256: p256,
  ES384: ec("P-384"),
  ES512: ec("P-521"),
  EdDSA: method(generateKeyPairSync("ed25519"), "Ed25519"),
};

const credential: JsonObject = {
  "@context": [V2, "https://www.w3.org/ns/credentials/examples/v2"],
  id: "https://a.example/credentials/1872",
  type: ["VerifiableCredential"],
  issuer: controller,
  validFrom: "2010-01-01T19:23:24Z",
  credentialSubject: { id: "did:example:123", degree: { type: "Degree", name: "Bachelor" } },
};
const envelope = (id: string): JsonObject => ({
  "@context": V2,
  type: "EnvelopedVerifiableCredential",
  id,
});
const presentation: JsonObject = {
  "@context": [V2],
  type: ["VerifiablePresentation"],
  holder: controller,
  verifiableCredential: [
    envelope("data:application/vc+jwt,e30.e30.AAAA"),
    envelope("data:application/vc+sd-jwt,e30.e30.AAAA ~WyJh~"),
    envelope("data:application/vc+cose;base64,0oRYV6QB+w=="),
  ],
};

function made(document: JsonObject, held: "vc" | "vp" = "vc", key = p256): string {
  const token = secure(document, held, key);
  if (!token.ok) throw new Error(token.code);
  return token.value;
}
const code = (finding: { ok: boolean; code?: string }) => finding.code ?? null;

test.each(Object.entries(keys))("%s: signed, opened, and by no other key", (alg, key) => {
  const token = made(credential, "vc", key);
  expect(parseJwt(token)?.header).toMatchObject({ alg, typ: "vc+jwt", cty: "vc" });
  expect(open(token, "vc", key)).toMatchObject({ ok: true, value: credential });
  const cut = `${token.slice(0, -8)}AAAAAAAA`;
  expect(code(open(cut, "vc", key))).toBe("PROOF_INVALID");
  const other = alg === "ES256" ? keys.ES384 : p256;
  expect(code(open(token, "vc", other ?? {}))).toBe("ALG");
});

test("a key of the same name is not the same key", () => {
  expect(code(open(made(credential), "vc", ec("P-256")))).toBe("PROOF_INVALID");
});

test("without a key that can be read, nothing is signed and nothing opened", () => {
  for (const jwk of [null, {}, { kty: "EC", crv: "P-256" }, { kty: "oct", k: "AAAA" }]) {
    const broken = { ...p256, publicKeyJwk: jwk, secretKeyJwk: jwk };
    expect(code(secure(credential, "vc", broken))).toBe("KEY_TYPE");
    expect(code(open(made(credential), "vc", broken))).toBe("KEY_TYPE");
  }
});

describe("what a token says of itself", () => {
  /** Signs these exact parts, as our own signer never would. */
  const forged = (header: JsonObject, payload: JsonObject = credential) => {
    const input = [{ alg: "ES256", ...header }, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const key = { key: pair.privateKey, dsaEncoding: "ieee-p1363" } as const;
    return `${input}.${sign("sha256", Buffer.from(input), key).toString("base64url")}`;
  };
  const { iss, jti } = { iss: controller, jti: credential.id ?? null };

  test.each<[string, JsonObject, JsonObject, string | null]>([
    ["no type", {}, credential, null],
    ["the claims that repeat it", { typ: "vc+jwt" }, { ...credential, iss, jti }, null],
    ["a date of issue in words", {}, { ...credential, iat: "2010-01-01T19:23:24Z" }, null],
    ["a member that no one knows", {}, { ...credential, badExtension: { huh: "what" } }, null],
    ["another media type", { typ: "bad+typ" }, credential, "HEADER"],
    ["another content type", { typ: "vc+jwt", cty: "bad+cty" }, credential, "HEADER"],
    ["a presentation's type", { typ: "vp+jwt" }, credential, "HEADER"],
    ["its own key", { jwk: p256.publicKeyJwk ?? null }, credential, "HEADER"],
    ["what must be understood", { crit: ["b64"], b64: false }, credential, "HEADER"],
    ["another key", { kid: "else" }, credential, "KEY_NOT_FOUND"],
    ["no algorithm", { alg: "none" }, credential, "ALG"],
    ["a claim vc", {}, { ...credential, vc: "oops" }, "CLAIM_MISMATCH"],
    ["a claim vp", {}, { ...credential, vp: {} }, "CLAIM_MISMATCH"],
    ["another issuer", {}, { ...credential, iss: "https://b.example" }, "CLAIM_MISMATCH"],
    ["no type inside", {}, { ...credential, type: [] }, "SCHEMA"],
  ])("%s", (_, header, payload, expected) => {
    expect(code(open(forged(header, payload), "vc", p256))).toBe(expected);
  });

  test.each(["", "{}", "a.b", "a.b.c.d", JSON.stringify(credential), JSON.stringify(presentation)])(
    "%j is no token",
    (text) => {
      expect(code(open(text, "vc", p256))).toBe("FORMAT");
    },
  );
});

describe("a presentation", () => {
  test("holds credentials in envelopes, of each kind", () => {
    expect(open(made(presentation, "vp"), "vp", p256)).toMatchObject({ ok: true });
  });

  test.each<[string, JsonObject]>([
    ["one that is bare", credential],
    ["no data in it", envelope("not-a-credential")],
    ["another kind of data", envelope("data:text/plain,x")],
    ["another type", { ...envelope("data:application/vc+jwt,a.b.c"), type: "Envelope" }],
    ["another context", { ...envelope("data:application/vc+jwt,a.b.c"), "@context": "urn:x:1" }],
  ])("is refused with %s", (_, inside) => {
    const bad = { ...presentation, verifiableCredential: [inside] };
    expect(code(secure(bad, "vp", p256))).toBe("SCHEMA");
  });

  test("is no credential", () => {
    expect(code(secure(presentation, "vc", p256))).toBe("SCHEMA");
    expect(code(open(made(presentation, "vp"), "vc", p256))).toBe("HEADER");
  });
});

test("what is not understood is not signed", () => {
  expect(code(secure({ ...credential, badExtension: { huh: "what" } }, "vc", p256))).toBe("SCHEMA");
});
