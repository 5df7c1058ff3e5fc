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
  {
    who: null,
    paths: ["/", "/sign-in", "/join", "/forgot", "/policy/mastery", "/outbox", "/no-such-page"],
  },
  {
    who: "theo",
    paths: ["/", "/sessions", "/placed", "/account", "/account/sessions", "/account/password"],
    from: { "/sessions": [/^\/sessions\/[^/]+$/] },
  },
  {
    who: "amara",
    paths: ["/", "/placed", "/sessions"],
    from: { "/sessions": [/^\/observations\/[^/]+$/] },
  },
  { who: "noor", paths: ["/", "/courses/rel-1/check", "/courses/rel-1/check/result"] },
  { who: "lena", paths: ["/", "/placed", "/courses/rel-1/practice"] },
  {
    who: "lead",
    paths: ["/", "/people", "/people/invite", "/sessions", "/sessions/new", "/openings"],
    from: {
      "/people": [/^\/people\/(?!invite)[^/]+$/],
      "/sessions": [/^\/sessions\/(?!new)[^/]+$/],
      "/openings": [/^\/openings\/(?!new)[^/]+$/, /^\/openings\/new$/],
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
  test(`pages of ${who ?? "a visitor"}`, async ({ page, server, signIn }) => {
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
