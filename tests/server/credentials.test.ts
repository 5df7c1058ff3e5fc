import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type IssuedBadge, startWithBadge } from "./issued-badge";
import type { TestServer } from "./server";

let badge: IssuedBadge;
let server: TestServer;
let id: string;
let json: string;
let jwt: string;

beforeAll(async () => {
  badge = await startWithBadge();
  ({ server, id, json, jwt } = badge);
});
afterAll(() => badge.end());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.origin), { headers, redirect: "manual" });
const check = (fields: Record<string, string>) =>
  fetch(`${server.origin}/verify`, {
    method: "POST",
    headers: { origin: server.origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  });
/** A page's text without its tags. */
const said = async (answer: Response) => (await answer.text()).replace(/<[^>]*>/g, "");

describe("what other sites may read", () => {
  test.each<[string, () => string, string]>([
    ["did.json of the college", () => "/o/college/did.json", "application/json; charset=utf-8"],
    ["did.json of the platform", () => "/.well-known/did.json", "application/json; charset=utf-8"],
    ["the badge", () => `/credentials/${id}.json`, "application/json; charset=utf-8"],
    ["the token", () => `/credentials/${id}.jwt`, "application/vc+jwt; charset=utf-8"],
    ["the drawing with the badge", () => `/credentials/${id}.svg`, "image/svg+xml; charset=utf-8"],
    [
      "the drawing with the token",
      () => `/credentials/${id}.svg?as=jwt`,
      "image/svg+xml; charset=utf-8",
    ],
    ["the picture with the badge", () => `/credentials/${id}.png`, "image/png"],
    ["the status list", () => listPath(), "application/json; charset=utf-8"],
    ["the achievement", () => "/achievements/rel-1.json", "application/json; charset=utf-8"],
    ["one version", () => "/achievements/rel-1/1.json", "application/json; charset=utf-8"],
    ["the drawing", () => "/achievements/rel-1/1.svg", "image/svg+xml; charset=utf-8"],
    ["the picture", () => "/achievements/rel-1/1.png", "image/png"],
  ])("%s", async (_, path, type) => {
    const answer = await get(path());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=\d+$/);
    expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await answer.text()).not.toMatch(/dalia|@rioseco/i);
    const etag = answer.headers.get("etag") ?? "";
    expect((await get(path(), { "if-none-match": etag })).status).toBe(304);
  });

  test.each([
    "/o/nobody/did.json",
    "/credentials/nothing",
    "/credentials/nothing.json",
    "/credentials/nothing.jwt",
    "/status/nothing",
    "/achievements/nothing",
    "/achievements/rel-1/99",
    "/achievements/rel-1/99.svg",
    "/achievements/rel-1/99.png",
  ])("%s is not there", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe("the public page and check", () => {
  test("a stranger reads no name on the page, and it stays out of search", async () => {
    const answer = await get(`/credentials/${id}`);
    expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    const words = await said(answer);
    expect(words).toContain("Valid today");
    expect(words).not.toMatch(/dalia/i);
    for (const path of [`/credentials/${id}/certificate`, `/credentials/${id}/revocation`]) {
      expect((await get(path)).status).toBe(303);
    }
  });

  test.each<[string, () => Record<string, string>, string[]]>([
    ["the badge", () => ({ file: json }), ["Valid", "eddsa-rdfc-2022"]],
    ["the token", () => ({ file: jwt }), ["Valid", "ES256"]],
    ["its link", () => ({ file: `${server.origin}/credentials/${id}` }), ["Valid"]],
    ["its holder", () => ({ file: json, email: "Dalia@rioseco.example" }), ["The e-mail matches"]],
    ["another holder", () => ({ file: json, email: "a@b.example" }), ["is not the one"]],
    [
      "a changed badge",
      () => ({ file: json.replace("Start With", "End With") }),
      ["PROOF_INVALID"],
    ],
    ["a hostile text", () => ({ file: "<script>alert(1)</script>" }), ["FORMAT"]],
    ["256 KB and more", () => ({ file: `{"a":"${"a".repeat(262_144)}"}` }), ["TOO_LARGE"]],
  ])("%s", async (_, fields, words) => {
    const answer = await check(fields());
    expect(answer.status).toBe(200);
    const text = await said(answer);
    for (const word of words) expect(text).toContain(word);
  });

  test("an empty form comes back with a sentence, and a flood is asked to wait", async () => {
    expect((await check({ file: "" })).status).toBe(422);
    expect((await check({ file: json, email: "not an address" })).status).toBe(422);
    const answers = await Promise.all(Array.from({ length: 31 }, () => check({ file: "x" })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

function listPath(): string {
  return new URL(JSON.parse(json).credentialStatus.statusListCredential).pathname;
}
