import { expect, test } from "vitest";
import { claimMismatch, parseJwt, toJwtClaims } from "./vc-jwt";

const credential = {
  id: "https://a.example/credentials/1",
  issuer: { id: "did:web:a.example", type: ["Profile"] },
  validFrom: "2026-09-01T00:00:00Z",
  validUntil: "2028-09-01T00:00:00Z",
  credentialSubject: { id: "urn:uuid:1" },
};

test("the registered claims repeat the credential's own", () => {
  const claims = toJwtClaims(credential);
  expect(claims).toMatchObject({
    iss: "did:web:a.example",
    jti: credential.id,
    sub: "urn:uuid:1",
    nbf: Date.UTC(2026, 8, 1) / 1000,
    exp: Date.UTC(2028, 8, 1) / 1000,
  });
  expect(claimMismatch(claims)).toBeNull();
});

test.each(["iss", "jti", "sub", "nbf", "exp"])("%s must say the same, and be there", (name) => {
  const { [name]: _, ...without } = toJwtClaims(credential);
  expect(claimMismatch(without)).toBe(name);
  for (const other of ["urn:other", null, 0]) {
    expect(claimMismatch({ ...without, [name]: other })).toBe(name);
  }
});

test("a claim about nothing is a mismatch", () => {
  const { validUntil: _, ...endless } = credential;
  expect(claimMismatch({ ...toJwtClaims(endless), exp: 1 })).toBe("exp");
});

test.each(["", "a.b", "a.b.c", "e30.e30", "e30.e30.AA.AA.AA", "e31=.e30.AA", "W10.e30.AA"])(
  "%j is no token",
  (token) => {
    expect(parseJwt(token)).toBeNull();
  },
);

test("a part that is not strict JSON is named", () => {
  const twice = Buffer.from('{"alg":"ES256","alg":"none"}').toString("base64url");
  expect(() => parseJwt(`${twice}.e30.AA`)).toThrow("alg");
});
