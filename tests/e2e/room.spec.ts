import type { Page } from "@playwright/test";
import { CAST, PASSWORD } from "../cast";
import { expect, test } from "./muster";
import { expectFits } from "./page-rules";

/** The address of a session that the list names. */
async function sessionNamed(page: Page, title: RegExp): Promise<string> {
  await page.goto("/sessions");
  const href = await page.getByRole("link", { name: title }).first().getAttribute("href");
  if (!href) throw new Error(`no session ${title}`);
  return href;
}

/** The form of the first person whom the coach may observe, about REL-1. */
async function openObservation(page: Page) {
  const link = page.locator('a[href$="/observations/new"]').first();
  await page.goto(`${await link.getAttribute("href")}?course=rel-1`);
}

const PLANNED = /Safe and clear/;

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
    await openObservation(page);
    await expect(page.getByText(/The member, 3 minutes: Greet a partner/).first()).toBeVisible();
    await expect(page.getByText(/A 1 in row E for a safety crossing/)).toBeVisible();
    await page.getByLabel("What you saw and heard").fill("Said the name twice.");
    await page.locator('input[name="row-A"][value="3"]').check();
    await page.getByRole("button", { name: "Sign and save the observation" }).click();
    await expect(page.getByText(/B\. Strengths talk: choose a level/).first()).toBeVisible();
    await expect(page.getByLabel("What you saw and heard")).toHaveValue("Said the name twice.");
    await expect(page.locator('input[name="row-A"][value="3"]')).toBeChecked();
  });

  test("an observation sent after the session ran out is kept, and given back after sign-in", async ({
    page,
    signIn,
  }) => {
    await signIn(page, "coach");
    await openObservation(page);
    const saw = "Said the name twice,\nthen waited & listened.";
    await page.getByLabel("What you saw and heard").fill(saw);
    await page.locator('input[name="row-A"][value="3"]').check();
    await page.locator('input[name="row-B"][value="4"]').check();
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Sign and save the observation" }).click();
    await expect(page.getByRole("heading", { name: "Is it still you?" })).toBeVisible();
    await expectFits(page, 320);
    await page.getByLabel("E-mail").fill(CAST.coach.email);
    await page.getByLabel("Password").fill("not my password");
    await page.getByRole("button", { name: "Confirm and go on" }).click();
    await page.getByLabel("E-mail").fill(CAST.coach.email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Confirm and go on" }).click();
    await expect(page.getByText(/C\. .+: choose a level/).first()).toBeVisible();
    await expect(page.getByLabel("What you saw and heard")).toHaveValue(saw);
    await expect(page.locator('input[name="row-A"][value="3"]')).toBeChecked();
    await expect(page.locator('input[name="row-B"][value="4"]')).toBeChecked();
    await expectFits(page, 320);
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
