import { builtRoutes } from "../server/routes";
import { expect, test } from "./muster";
import { checkPage, expectAccessible, expectLightweight, watch } from "./page-rules";
import { SITTINGS } from "./visits";

test("every page route is visited by someone", async () => {
  const visited = new Set(SITTINGS.flatMap(({ visits }) => visits.map(({ route }) => route)));
  const pages = (await builtRoutes()).filter(({ isPage }) => isPage).map(({ path }) => path);
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((path) => !visited.has(path))).toEqual([]);
  expect([...visited].filter((route) => !pages.includes(route))).toEqual([]);
});

for (const [at, { who, visits }] of SITTINGS.entries())
  test(`sitting ${at + 1}: pages of ${who ?? "a visitor"}`, async ({ page, server, signIn }) => {
    test.setTimeout((1 + visits.length) * 30_000);
    const watched = watch(page, server.origin);
    await page.goto("/");
    for (const { route, when = "", by = route, status = 200 } of visits)
      await test.step(`${route} ${when}`, async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: "light" });
        const isNobody = (await page.context().cookies()).length === 0;
        if (who && isNobody) await signIn(page, who);
        await (typeof by === "string" ? page.goto(by) : by(page));
        expect(new URL(page.url()).pathname).toMatch(patternOf(route));
        expect(watched.status, page.url()).toBe(status);
        if (status === 422) expect(await page.title()).toMatch(/^Problem: .+ · Muster$/);
        else expect(await page.title()).not.toMatch(/^Problem: /);
        await checkPage(page);
      });
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await expectLightweight(page, watched);
  });

/** Addresses of one route; a letter's token or an id fills each variable part. */
function patternOf(route: string): RegExp {
  const parts = route.replace(/:[^/]+/g, "[^/]+").replace("*", ".+");
  return new RegExp(`^${parts}$`);
}

test("signed out, a page leads to sign-in and back", async ({ page, server: _ }) => {
  await page.goto("/sessions?x=1");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.getByRole("button", { name: "Sign in as Desmond Okafor" }).click();
  await expect(page.getByRole("heading", { name: "Training sessions" })).toBeVisible();
});

test("what we hold about someone is a file to keep", async ({ page, signIn }) => {
  await signIn(page, "theo");
  await page.goto("/account/erasure");
  const kept = page.waitForEvent("download");
  await page.getByRole("link", { name: "The same as one JSON file" }).click();
  const file = await (await kept).createReadStream();
  let text = "";
  for await (const piece of file) text += piece;
  expect(JSON.stringify(JSON.parse(text))).toContain("theo@home.example");
});

test("a form from another site is refused on a page like ours", async ({ page, server }) => {
  const watched = watch(page, server.origin);
  await page.setContent(
    `<form method="post" action="${server.origin}/sign-in"><button>Go</button>`,
  );
  await page.getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We could not accept that");
  expect(watched.status).toBe(403);
  await checkPage(page);
  expect(watched.foreign).toEqual([]);
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
