import { beforeAll, expect, test } from "vitest";
import { facts, type Issuer, NOW, openIssuer } from "../../tests/signed-badges";
import { checkToken } from "./check-in-browser.js";

let issuer: Issuer;
let stranger: Issuer;
beforeAll(async () => {
  issuer = await openIssuer();
  stranger = await openIssuer({ ...facts, organizationId: "college-2" });
});

type Published = Awaited<ReturnType<Parameters<typeof checkToken>[1]["read"]>>;
const origin = "https://muster.example";
const check = (
  token: string,
  now = NOW / 1000,
  change: (path: string, body: Published) => Published = (_, body) => body,
) =>
  checkToken(token, {
    origin,
    now,
    read: async (path) => {
      const body = issuer.web.get(origin + path);
      if (body === undefined) throw new Error(`nothing at ${path}`);
      return change(path, JSON.parse(body));
    },
  });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const swap = (at: 0 | 1, change: object) => {
  const parts = issuer.jwt.split(".");
  const old = JSON.parse(Buffer.from(parts[at] ?? "", "base64url").toString());
  return parts.map((one, index) => (index === at ? part({ ...old, ...change }) : one)).join(".");
};

test("a good token is valid, a revoked one is not", async () => {
  expect(await check(issuer.jwt)).toBe("valid");
  await issuer.publishList([facts.statusIndex]);
  expect(await check(issuer.jwt)).toBe("revoked");
  await issuer.publishList([]);
});

test.each<[string, () => string, string]>([
  ["a changed claim", () => swap(1, { name: "Other" }), "invalid"],
  ["alg none", () => swap(0, { alg: "none" }), "invalid"],
  ["a key of its own", () => swap(0, { jwk: {} }), "invalid"],
  ["another issuer's key", () => swap(0, { kid: `${stranger.did}#p256-2026-1` }), "invalid"],
  ["the embedded proof's key", () => swap(0, { kid: `${issuer.did}#ed-2026-1` }), "invalid"],
  ["two issuers", () => swap(1, { iss: stranger.did }), "invalid"],
])("%s", async (_, token, answer) => {
  expect(await check(token())).toBe(answer);
});

test("dates have five minutes of doubt", async () => {
  const end = (facts.validUntil ?? 0) / 1000;
  await issuer.publishList([], end * 1000);
  expect(await check(issuer.jwt, end + 300)).toBe("valid");
  expect(await check(issuer.jwt, end + 301)).toBe("expired");
  expect(await check(issuer.jwt, facts.awardedAt / 1000 - 301)).toBe("invalid");
  await issuer.publishList([]);
});

test("what this site cannot tell is unknown or an error, never valid", async () => {
  const stale = (path: string, body: Published) =>
    path.startsWith("/status/") ? { ...body, validUntil: "2026-01-01T00:00:00Z" } : body;
  expect(await check(issuer.jwt, undefined, stale)).toBe("unknown");
  const other = (path: string, body: Published) =>
    path.startsWith("/status/") ? { ...body, issuer: stranger.did } : body;
  expect(await check(issuer.jwt, undefined, other)).toBe("unknown");
  const lost = (path: string, body: Published) =>
    path.startsWith("/o/") ? { ...body, assertionMethod: [] } : body;
  expect(await check(issuer.jwt, undefined, lost)).toBe("invalid");
  await expect(check(stranger.jwt)).rejects.toThrow("nothing at");
  await expect(check("no token")).rejects.toThrow();
});
