import { afterAll, beforeAll, expect, test } from "vitest";
import { PHRASE } from "../use-cases/identity-people";
import { RIGHTS } from "./rights";
import { builtRoutes, dataPath, fill } from "./routes";
import { contents, openTwins, type Twins, VISITORS } from "./twins";

const routes = await builtRoutes();
let twins: Twins;
beforeAll(async () => {
  twins = await openTwins();
}, 300_000);
afterAll(() => twins?.close());

const get = (path: string, cookie = "") =>
  fetch(`${twins.server.origin}${path}`, { headers: { cookie }, redirect: "manual" });
const paths = () =>
  routes.map(({ path }) =>
    fill(
      path,
      (RIGHTS[path]?.names ?? []).map((name) => twins.own[name]),
    ),
  );

test("every answer carries its headers, and a nonce of its own", async () => {
  const nonces = new Set<string>();
  const odd = ["/nothing/here", "/%zz", "/favicon.ico", "/assets/none.js", "/.env", "/healthz"];
  const all = [...paths(), ...paths().map(dataPath), ...odd];
  for (const path of all) {
    const answer = await get(path, twins.cookies.program_lead);
    const { headers } = answer;
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy, path).toMatch(/^default-src 'none';/);
    expect(policy, path).not.toMatch(/unsafe|\*|data:|http/);
    for (const part of ["frame-ancestors 'none'", "base-uri 'none'"]) {
      expect(policy, path).toContain(part);
    }
    expect(policy, path).toMatch(/form-action '(self|none)'/);
    // What runs nothing at all needs none.
    const nonce = policy.includes("; sandbox") ? path : /'nonce-([^']+)'/.exec(policy)?.[1];
    nonces.add(nonce ?? "");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
    expect(headers.get("referrer-policy"), path).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get("x-powered-by"), path).toBeNull();
    expect(headers.get("server"), path).toBeNull();
    const type = headers.get("content-type");
    if (answer.status === 200)
      expect(type, path).toMatch(/charset=utf-8|json|image|script|pdf|zip/i);
  }
  expect(nonces.size).toBe(all.length);
});

test("a page that posts sends its origin along", async () => {
  for (const path of paths()) {
    const answer = await get(path, twins.cookies.corps_member);
    if (!/<form\b[^>]*method="post"/.test(await answer.text())) continue;
    expect(answer.headers.get("referrer-policy"), path).toBe("same-origin");
  }
});

test("a page of someone who is signed in is kept by nobody", async () => {
  for (const path of paths()) {
    const answer = await get(path, twins.cookies.coach);
    const isPage = answer.headers.get("content-type")?.startsWith("text/html");
    if (isPage) expect(answer.headers.get("cache-control"), path).toContain("no-store");
  }
});

test("no page has a style or a script of its own without the nonce, or asks anyone else for anything", async () => {
  for (const path of paths()) {
    const body = await (await get(path, twins.cookies.corps_member)).text();
    expect(body.match(/<script(?![^>]*nonce=)/g), path).toBeNull();
    expect(body.match(/<[^>]+ style=/g), path).toBeNull();
    expect(body.match(/<[^>]+ on[a-z]+=/g), path).toBeNull();
    expect(
      body.match(
        /<(?!a )[a-z]+ [^>]*(?:src|srcset|href|action|data)="(?:https?:)?\/\/(?!localhost)[^"]*"/g,
      ),
      path,
    ).toBeNull();
  }
});

test("reading writes nothing, whoever reads", async () => {
  const before = await contents(twins.world);
  for (const visitor of VISITORS) {
    for (const path of paths()) await get(path, twins.cookies[visitor]);
  }
  expect(await contents(twins.world)).toEqual(before);
});

test("the session cookie is out of reach of scripts and of other sites, and opens only with its answer", async () => {
  const { origin } = twins.server;
  const planted = "a".repeat(40);
  const join = (body: Record<string, string>, path: string) =>
    fetch(`${origin}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { origin, cookie: `muster=${planted}` },
      body: new URLSearchParams(body),
    });
  const asked = await join({ name: "Noor", email: "noor@home.example", password: PHRASE }, "/join");
  expect(asked.status).toBe(303);
  expect(asked.headers.getSetCookie()).toEqual([]);
  expect((await get("/account", `muster=${planted}`)).status).toBe(303);
  const cookie = twins.cookies.coach;
  const out = await fetch(`${origin}/sign-out`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, cookie },
  });
  expect(out.headers.getSetCookie()).toEqual([
    "muster=; HttpOnly; Max-Age=0; Path=/; SameSite=Lax",
  ]);
  expect(out.headers.get("clear-site-data")).toBe('"cookies", "storage"');
  expect((await get("/account", cookie)).headers.get("location")).toContain("/sign-in");
});
