import type { CastName } from "../cast";
import { expect, test } from "./muster";
import { expectAccessible, expectFits, expectKeyboard, watch } from "./page-rules";

const DOCUMENT_SCRIPT_BYTES = 10_000;

interface Visit {
  who: CastName | null;
  /** Paths that are opened as they are. */
  paths: string[];
  /** Links that are followed from a page: the first that matches is opened too. */
  from?: Record<string, RegExp[]>;
}

/** Every page of every role. */
const VISITS: Visit[] = [
  { who: null, paths: ["/", "/sign-in", "/join", "/forgot", "/policy/mastery"] },
  { who: null, paths: ["/courses", "/courses/rel-1", "/verify", "/outbox", "/no-such-page"] },
  {
    who: "theo",
    paths: ["/", "/courses", "/courses/rel-1", "/placed", "/courses/rel-1/practice"],
    from: {
      "/courses/rel-1": [/^\/courses\/rel-1\/lessons\/02/],
      "/sessions": [/^\/sessions\/[^/]+$/],
    },
  },
  { who: "theo", paths: ["/account", "/account/sessions", "/account/password", "/account/email"] },
  {
    who: "amara",
    paths: ["/", "/placed", "/sessions", "/credentials"],
    from: {
      "/sessions": [/^\/observations\/[^/]+$/],
      "/credentials": [/^\/credentials\/[^/.]+$/],
    },
  },
  { who: "ines", paths: ["/", "/placed"], from: { "/credentials": [/^\/credentials\/[^/.]+$/] } },
  { who: "noor", paths: ["/", "/courses/rel-1/check", "/courses/rel-1/check/result"] },
  { who: "lena", paths: ["/", "/placed"] },
  {
    who: "lead",
    paths: ["/", "/people", "/people/invite", "/sessions", "/sessions/new"],
    from: {
      "/people": [/^\/people\/(?!invite)[^/]+$/],
      "/sessions": [/^\/sessions\/(?!new)[^/]+$/],
    },
  },
  {
    who: "lead",
    paths: ["/openings", "/openings/new"],
    from: {
      "/openings": [/^\/openings\/(?!new)[^/]+$/, /^\/openings\/[^/]+\/people\/[^/]+$/],
    },
  },
  {
    who: "coach",
    paths: ["/", "/people", "/sessions"],
    from: {
      "/people": [/^\/people\/[^/]+$/],
      "/": [/^\/people\/[^/]+\/observations\/new$/],
    },
  },
  {
    who: "adjudicator",
    paths: ["/", "/clearances"],
    from: { "/": [/^\/people\/[^/]+\/clearances\/new$/] },
  },
  {
    who: "operator",
    paths: ["/", "/organizations", "/organizations/new"],
    from: { "/organizations": [/^\/organizations\/(?!new)[^/]+$/] },
  },
  { who: "host", paths: ["/", "/hosting"] },
  { who: "author", paths: ["/"] },
  { who: "reviewer", paths: ["/"] },
];

for (const { who, paths, from = {} } of VISITS)
  test(`pages of ${who ?? "a visitor"}: ${paths.join(" ")}`, async ({ page, server, signIn }) => {
    const watched = watch(page, server.origin);
    if (who) await signIn(page, who);
    const found: string[] = [];
    for (const [start, patterns] of Object.entries(from)) {
      await page.goto(start);
      const hrefs = await page
        .getByRole("link")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      for (const pattern of patterns) {
        const href = hrefs.find((one) => pattern.test(one));
        expect(href, `${start} leads to ${pattern}`).toBeDefined();
        found.push(href ?? start);
      }
    }
    for (const path of [...paths, ...found])
      await test.step(path, async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: "light" });
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(path === "/no-such-page" ? 404 : 200);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expectKeyboard(page);
        await expectAccessible(page);
        await expectFits(page, 390);
        await expectFits(page, 320);
        await page.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(page, "color-contrast");
      });
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
    expect(watched.sent.size).toBeGreaterThan(0);
    for (const [url, bytes] of watched.sent)
      expect(bytes, url).toBeLessThanOrEqual(DOCUMENT_SCRIPT_BYTES);
  });

test("signed out, a page leads to sign-in and back", async ({ page, server: _ }) => {
  await page.goto("/sessions?x=1");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.getByRole("button", { name: "Sign in as Desmond Okafor" }).click();
  await expect(page.getByRole("heading", { name: "Training sessions" })).toBeVisible();
});

for (const [who, path] of [
  ["theo", "/sessions/new"],
  ["theo", "/organizations"],
  ["coach", "/openings/new"],
  ["lead", "/clearances"],
  ["host", "/people"],
] as const)
  test(`${path} is a 403 page for ${who}`, async ({ page, signIn }) => {
    await signIn(page, who);
    const response = await page.goto(path);
    expect(response?.status()).toBe(403);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("not open to you");
    await expectAccessible(page);
  });
