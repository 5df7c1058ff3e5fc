import { expect, test } from "vitest";
import { openIssuer } from "../../tests/signed-badges";
import { kekIdOf } from "../record/seal.server";
import { makeKey, signEmbedded } from "./signer.server";
import { verifyCredential } from "./verification/verifier";

const kek = Buffer.alloc(32, 1);
const owner = { organizationId: "o1", kid: "ed-2026-1", algorithm: "Ed25519" } as const;
const document = {
  "@context": ["https://www.w3.org/ns/credentials/v2"],
  id: "urn:x:1",
  type: ["VerifiableCredential"],
};
const sign = (key: ReturnType<typeof makeKey>, with_ = kek) =>
  signEmbedded(document, "did:web:a.example", key, with_, "2026-11-02T17:00:00Z");

test("a sealed key signs, and the seal holds no key in the clear", async () => {
  const key = makeKey(owner, kek);
  expect(JSON.parse(await sign(key)).proof[0].verificationMethod).toBe(
    "did:web:a.example#ed-2026-1",
  );
  expect(key.kekId).toBe(kekIdOf(kek));
  expect(Buffer.from(key.sealed, "base64url").includes(Buffer.from("302e0201", "hex"))).toBe(false);
});

test.each([{ organizationId: "o2" }, { kid: "ed-2026-2" }])(
  "a seal moved to %j does not open",
  async (to) => {
    await expect(sign({ ...makeKey(owner, kek), ...to })).rejects.toThrow();
  },
);

test("a seal does not open under another key-encryption key, or when changed", async () => {
  const key = makeKey(owner, kek);
  await expect(sign(key, Buffer.alloc(32, 2))).rejects.toThrow("another key-encryption key");
  const bytes = Buffer.from(key.sealed, "base64url");
  for (const at of [0, 12, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(sign({ ...key, sealed: changed.toString("base64url") })).rejects.toThrow();
  }
  await expect(
    sign({ ...key, sealed: bytes.subarray(0, 20).toString("base64url") }),
  ).rejects.toThrow();
});

test("no two seals share a nonce", () => {
  const nonces = Array.from({ length: 500 }, () => makeKey(owner, kek).sealed.slice(0, 16));
  expect(new Set(nonces).size).toBe(500);
});

test("both encodings of one award say the same", async () => {
  const issuer = await openIssuer();
  const [json, jwt] = await Promise.all(
    [issuer.json, issuer.jwt].map((file) => verifyCredential(file, issuer.sources)),
  );
  expect(json?.badge).toEqual(jwt?.badge);
});
