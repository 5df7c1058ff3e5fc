import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkPass } from "../ui/check-in-browser.js";
import { didDocument } from "./did-web";
import { PASS_TYPE, type Pass, passAddress, passFor, readPass, verifyPass } from "./pass";
import { qrOf } from "./qr";
import { RECEIPT_TYPE, readReceipt } from "./receipt";
import { statusListClaims } from "./status-list";
import { signJws, signJwt } from "./vc-jwt";
import { verifyCredential } from "./verification/verifier";

const NOW = Date.UTC(2026, 10, 2, 17);
const HOUR_MS = 3_600_000;
const ORIGIN = "https://muster.example";
const did = "did:web:muster.example:o:Qv3bD0rYtJ2mX8sLhKe5aA";
const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
const strangers = generateKeyPairSync("ec", { namedCurve: "P-256" });
const credential = {
  id: "Zk4mX0pQyT7uB2vNcR9sWw",
  title: "Start With Trust",
  validThrough: "2027-11-02",
  validUntil: NOW + 365 * 24 * HOUR_MS,
  statusListId: "Hf6wK1nDzP8rE3tLqV0yMg",
  statusIndex: 40_211,
};
const pass = passFor(credential, "Dalia Ochoa", NOW);

function sign(claims: object = pass, header: object = {}, key: KeyObject = keys.privateKey) {
  const kid = `${did}#p256-2026-1`;
  return signJws(JSON.parse(JSON.stringify(claims)), { kid, typ: PASS_TYPE, ...header }, key);
}

const documentText = (mayStill = true) =>
  JSON.stringify(
    didDocument(did, [
      { kid: "p256-2026-1", algorithm: "ES256", publicKey: keys.publicKey, assertion: mayStill },
    ]),
  );

/** The server's answer and the browser's, in the browser's words. */
async function ask(
  token: string,
  { at = NOW, text = documentText(), revoked = [] as number[] } = {},
) {
  const jwt = readPass(token);
  const server =
    jwt && (await verifyPass(jwt, async (wanted) => (wanted === did ? text : null), at));
  const list = statusListClaims({ url: "urn:list", issuer: did, revoked }, NOW);
  const pack = {
    at: NOW,
    issuers: [{ name: "Juniper Flat", document: JSON.parse(text) }],
    lists: [{ id: credential.statusListId, credential: JSON.parse(JSON.stringify(list)) }],
  };
  const browser = await checkPass(token, { now: at / 1000, pack });
  return { server: server?.answer ?? "no pass", browser: browser.answer };
}

test("its code is read by an old phone, and it says nothing more than it must", () => {
  const token = sign();
  expect(token.length).toBeLessThan(560);
  expect(qrOf(passAddress(ORIGIN, token)).size).toBeLessThan(100);
  expect(Object.keys(pass).sort()).toEqual(
    ["exp", "iat", "index", "jti", "list", "name", "title", "until"].sort(),
  );
});

test("ends after 72 hours, or with its credential", () => {
  expect(pass.exp - pass.iat).toBe(72 * 3600);
  const short = passFor({ ...credential, validUntil: NOW + HOUR_MS }, "Dalia", NOW);
  expect(short.exp - short.iat).toBe(3600);
  expect(passFor({ ...credential, validUntil: null }, "Dalia", NOW).exp).toBe(pass.exp);
});

describe("is to the server and to the browser", () => {
  const good = sign();
  test.each<[string, string, Parameters<typeof ask>[1], string, string]>([
    ["good", good, {}, "valid", "valid"],
    ["good in its address", passAddress(ORIGIN, good), {}, "valid", "valid"],
    [
      "good for five minutes of doubt",
      good,
      { at: NOW + 72 * HOUR_MS + 300_000 },
      "valid",
      "valid",
    ],
    ["ended after", good, { at: NOW + 72 * HOUR_MS + 301_000 }, "ended", "ended"],
    ["made in the future", good, { at: NOW - 301_000 }, "early", "early"],
    ["signed by another", sign(pass, {}, strangers.privateKey), {}, "forged", "invalid"],
    ["of a key that no longer speaks", good, { text: documentText(false) }, "forged", "invalid"],
    ["of no known key", sign(pass, { kid: `${did}#p256-2020-9` }), {}, "forged", "invalid"],
    [
      "of an unknown issuer",
      sign(pass, { kid: "did:web:x.example#k" }),
      {},
      "issuer-unknown",
      "unknown",
    ],
    ["with a key of its own", sign(pass, { jwk: {} }), {}, "forged", "invalid"],
    ["a receipt", sign(pass, { typ: RECEIPT_TYPE }), {}, "no pass", "invalid"],
    ["a session", sign(pass, { typ: "JWT" }), {}, "no pass", "invalid"],
    ["withdrawn since", good, { revoked: [credential.statusIndex] }, "valid", "revoked"],
  ])("%s", async (_, token, place, server, browser) => {
    const text = token.slice(token.indexOf("#") + 1);
    expect((await ask(text, place)).browser).toBe(browser);
    expect((await ask(token.startsWith("http") ? text : token, place)).server).toBe(server);
    if (token !== text) expect(readPass(token)?.token).toBe(text);
  });

  test("forged when any letter of it is changed", async () => {
    const [head = "", body = "", signature = ""] = good.split(".");
    for (const [part, make] of [
      [body, (other: string) => `${head}.${other}.${signature}`],
      [signature, (other: string) => `${head}.${body}.${other}`],
    ] as const) {
      for (let at = 0; at < part.length - 1; at += 7) {
        const other = `${part.slice(0, at)}${part[at] === "A" ? "B" : "A"}${part.slice(at + 1)}`;
        const { server } = await ask(make(other)).catch(() => ({ server: "forged" }));
        expect(["forged", "no pass"]).toContain(server);
      }
    }
  });
});

test("no kind of token is taken for another (C1)", async () => {
  const badge = signJwt(
    {
      id: "urn:x",
      issuer: did,
      credentialSubject: { id: "urn:y" },
      validFrom: "2026-01-01T00:00:00Z",
    },
    `${did}#p256-2026-1`,
    keys.privateKey,
  );
  const receipt = sign({ kind: "check" }, { typ: RECEIPT_TYPE });
  const token = sign();
  expect([badge, receipt, token].map((one) => readPass(one) !== null)).toEqual([
    false,
    false,
    true,
  ]);
  expect([badge, receipt, token].map((one) => readReceipt(one) !== null)).toEqual([
    false,
    true,
    false,
  ]);
  const sources = {
    now: NOW,
    trusted: new Set([did]),
    resolveDid: async () => documentText(),
    readList: async () => null,
  };
  for (const other of [receipt, token]) {
    expect((await verifyCredential(other, sources)).verdict).toBe("invalid");
  }
});

test.each<[string, Partial<Record<keyof Pass | "more", unknown>>]>([
  ["no end", { exp: undefined }],
  ["a credential that is no id", { jti: "../x" }],
  ["an index below nothing", { index: -1 }],
  ["more than a pass says", { more: "x" }],
])("signed with %s, it is not believed", async (_, change) => {
  const jwt = readPass(sign({ ...pass, ...change }));
  if (jwt === null) throw new Error("not read");
  expect((await verifyPass(jwt, async () => documentText(), NOW)).answer).toBe("forged");
});
