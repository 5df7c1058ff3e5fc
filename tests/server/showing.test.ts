import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postedForms } from "./page";
import { openTwins, type Twins, VISITORS, type Visitor } from "./twins";

let twins: Twins;
let id: string;
beforeAll(async () => {
  twins = await openTwins();
  id = twins.own.credential;
}, 300_000);
afterAll(() => twins?.close());

/** Everything that shows a credential to whoever has its link. */
const SHOWN = ["", ".json", ".jwt", ".svg", ".svg?as=jwt", ".png", ".pdf"];
/** What only its holder and its issuer open, shown or not. */
const OWN = ["/certificate", "/evidence"];
/** Who holds it, and who of the others here may revoke it. */
const HOLDER: Visitor = "corps_member";
const INSIDE: readonly Visitor[] = [HOLDER, "reviewer", "operator"];

const get = (after: string, visitor: Visitor, headers: Record<string, string> = {}) =>
  fetch(`${twins.server.origin}/credentials/${id}${after}`, {
    headers: { cookie: twins.cookies[visitor], ...headers },
    redirect: "manual",
  });
const choose = (visibility: string, visitor: Visitor = HOLDER) =>
  fetch(`${twins.server.origin}/credentials/${id}/visibility`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: twins.cookies[visitor], origin: twins.server.origin },
    body: new URLSearchParams({ visibility }),
  });

describe("turning it off", () => {
  test("each format is gone in the very next request, and back when it is turned on", async () => {
    for (const after of SHOWN) {
      const before = await get(after, "nobody");
      expect(before.status, after).toBe(200);
      const known = { "if-none-match": before.headers.get("etag") ?? "-" };
      expect((await choose("private")).status).toBe(303);
      expect((await get(after, "nobody")).status, after).toBe(404);
      expect((await get(after, "nobody", known)).status, `${after} with its tag`).toBe(404);
      expect((await choose("unlisted")).status).toBe(303);
      expect((await get(after, "nobody")).status, after).toBe(200);
    }
  });

  test("private is there for its holder and its issuer alone, and kept by no cache", async () => {
    await choose("private");
    for (const visitor of VISITORS) {
      for (const after of SHOWN) {
        const answer = await get(after, visitor);
        expect(answer.status, `${after} as ${visitor}`).toBe(INSIDE.includes(visitor) ? 200 : 404);
        if (answer.status !== 200) continue;
        expect(answer.headers.get("cache-control"), after).toContain("no-store");
        expect(answer.headers.get("access-control-allow-origin"), after).toBeNull();
      }
    }
  });

  test("private answers like an id that is nobody's", async () => {
    for (const after of SHOWN) {
      const [real, none] = await Promise.all(
        [id, `${id}x`].map(async (one) => {
          const answer = await fetch(`${twins.server.origin}/credentials/${one}${after}`);
          const body = (await answer.text()).replace(/nonce="[^"]*"/g, "").replaceAll(one, "ID");
          const headers = Object.fromEntries(answer.headers);
          for (const own of ["content-security-policy", "date", "x-request-id"])
            delete headers[own];
          return { status: answer.status, body, headers };
        }),
      );
      expect(real, after).toEqual(none);
    }
  });

  test("the program that placed its holder still sees what it relied on", async () => {
    const lead = (path: string) =>
      fetch(`${twins.server.origin}${path}`, { headers: { cookie: twins.cookies.program_lead } });
    const { opening, person } = twins.own;
    expect((await get("", "program_lead")).status).toBe(404);
    for (const path of [`/openings/${opening}`, `/openings/${opening}/people/${person}`]) {
      expect((await lead(path)).status, path).toBe(200);
    }
  });

  test("no one but its holder chooses", async () => {
    for (const visitor of VISITORS.filter((one) => one !== HOLDER && one !== "nobody")) {
      expect((await choose("public", visitor)).status, visitor).toBe(404);
    }
    expect((await get("", "nobody")).status).toBe(404);
    expect((await choose("everyone")).status).toBe(422);
  });
});

test.each(["unlisted", "public"])(
  "%s: what a stranger's page and files say",
  async (visibility) => {
    await choose(visibility);
    for (const after of SHOWN) {
      const answer = await get(after, "nobody");
      expect(answer.headers.get("x-robots-tag"), after).toBe("noindex, nofollow");
      const body = await answer.text();
      const naming = visibility === "public" && after === "";
      expect(/\bana\b/i.test(body), after).toBe(naming);
      expect(body, after).not.toMatch(/@home\.example|property="og:|name="twitter:/i);
      if (after !== "") expect(answer.headers.get("cache-control")).toBe("public, max-age=0");
    }
    const page = await get("", "nobody");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    const html = await page.text();
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(html).not.toContain("<form");
    for (const after of OWN) expect((await get(after, "coach")).status).toBe(404);
  },
);

test("its holder turns it off and on by the form on its page, without JavaScript", async () => {
  for (const [visibility, status] of [
    ["private", 404],
    ["unlisted", 200],
  ] as const) {
    const page = await get("", HOLDER);
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    const [form] = postedForms(await page.text());
    expect(form?.action).toBe(`/credentials/${id}/visibility`);
    const offered = form?.controls.filter(({ kind }) => kind === "radio") ?? [];
    expect(offered.map(({ value }) => value)).toEqual(["private", "unlisted", "public"]);
    expect((await choose(visibility)).headers.get("location")).toBe(
      `/credentials/${id}?saved=visibility#visibility`,
    );
    expect((await get("", "nobody")).status).toBe(status);
  }
});
