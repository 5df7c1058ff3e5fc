import type { Page } from "@playwright/test";
import type { CastName } from "../cast";
import { expect, test } from "./muster";
import { expectAccessible, expectFits, expectKeyboard } from "./page-rules";

/** The address of a session that the list names. */
async function sessionNamed(page: Page, title: RegExp): Promise<string> {
  await page.goto("/sessions");
  const href = await page.getByRole("link", { name: title }).first().getAttribute("href");
  if (!href) throw new Error(`no session ${title}`);
  return href;
}

const PLANNED = /Safe and clear/;
const PAST = /Orientation, day 1/;

/** Pages of time together and of help, by who opens them; a session's own pages follow its address. */
const VISITS: { who: CastName; paths: string[]; session?: RegExp; below?: string[] }[] = [
  { who: "lead", paths: [], session: PLANNED, below: ["", "/change", "/code"] },
  { who: "lead", paths: [], session: PAST, below: ["", "/sign-off"] },
  { who: "theo", paths: ["/sessions"], session: PLANNED, below: ["", "/seat", "/check-in"] },
  {
    who: "theo",
    paths: [
      "/account/reading",
      "/courses/rel-1/objectives/REL.1.1",
      "/courses/rel-1/report?lesson=01-what-students-need&part=1",
    ],
  },
  { who: "author", paths: ["/courses/rel-1/reports"] },
];

for (const { who, paths, session, below = [] } of VISITS)
  test(`pages of ${who}: ${[...paths, ...below].join(" ")}`, async ({ page, signIn }) => {
    await signIn(page, who);
    const at = session ? await sessionNamed(page, session) : "";
    for (const path of [...paths, ...below.map((one) => at + one)])
      await test.step(path, async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: "light" });
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(200);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expectKeyboard(page);
        await expectAccessible(page);
        await expectFits(page, 320);
        await page.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(page, "color-contrast");
      });
  });

test.describe("with JavaScript off, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("a line is left and joined again, and the page says where one stands", async ({
    page,
    signIn,
  }) => {
    await signIn(page, "noor");
    await page.goto(await sessionNamed(page, PLANNED));
    await expect(page.getByText("You are number 1 in line").first()).toBeVisible();
    await page.getByRole("button", { name: "Leave the line" }).click();
    await expect(page.getByText("All seats are taken")).toBeVisible();
    await page.getByRole("button", { name: "Wait in line" }).click();
    await expect(page.getByText("You are in line.")).toBeVisible();
  });

  test("an observation that lacks a row comes back with everything that was typed", async ({
    page,
    signIn,
  }) => {
    await signIn(page, "coach");
    const link = page.locator('a[href$="/observations/new"]').first();
    await page.goto((await link.getAttribute("href")) ?? "");
    await expect(page.getByText(/The member, 3 minutes: Greet a partner/).first()).toBeVisible();
    await expect(page.getByText(/A 1 in row E for a safety crossing/)).toBeVisible();
    await page.getByLabel("What you saw and heard").fill("Said the name twice.");
    await page.locator('input[name="row-A"][value="3"]').check();
    await page.getByRole("button", { name: "Sign and save the observation" }).click();
    await expect(page.getByText(/B\. Strengths talk: choose a level/).first()).toBeVisible();
    await expect(page.getByLabel("What you saw and heard")).toHaveValue("Said the name twice.");
    await expect(page.locator('input[name="row-A"][value="3"]')).toBeChecked();
  });

  test("what helps to read holds on the next page", async ({ page, signIn }) => {
    await signIn(page, "lena");
    const sizeOf = () =>
      page.locator("html").evaluate((html) => Number.parseFloat(getComputedStyle(html).fontSize));
    const before = await sizeOf();
    await page.goto("/account/reading");
    await page.getByLabel("Much larger").check();
    await page.getByLabel("As little motion as possible").check();
    await page.getByRole("button", { name: "Save what helps" }).click();
    await expect(page.getByText("Saved. It holds from this page on.")).toBeVisible();
    await page.goto("/courses");
    expect(await sizeOf()).toBeGreaterThan(before * 1.3);
    await expectFits(page, 320);
  });
});
