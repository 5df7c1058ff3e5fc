import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./muster";

/** The address that amara's pass holds. */
async function passOf(page: Page): Promise<string> {
  await signIn(page, "amara");
  await page.goto("/credentials");
  await page.locator('main a[href^="/credentials/"]').first().click();
  await page.getByRole("link", { name: "Make a pass to show at the door" }).click();
  await page.getByText("The pass as text").click();
  const token = await page.locator("details .code").textContent();
  return `${new URL(page.url()).origin}/verify/offline#${token}`;
}

test("a pass is checked at the door with no internet", async ({ page, context, browser }) => {
  const address = await passOf(page);
  await context.clearCookies();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto("/verify/offline");
  await expect(page.getByText("Ready for no internet")).toBeVisible();
  expect(errors).toEqual([]);

  await context.setOffline(true);
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.locator('[data-answer="valid"]')).toBeVisible();
  await expect(page.locator('[data-field="name"]')).toHaveText("Amara Osei");
  await expect(page.locator('[data-field="made"]')).toContainText(/minute/);
  expect(page.url()).not.toContain("#");

  const token = address.slice(address.indexOf("#") + 1);
  const field = page.getByLabel("Or the pass as text");
  await field.fill(token.replace(/.{4}$/, "AAAA"));
  await page.getByRole("button", { name: "Check the pass" }).click();
  await expect(page.getByText("This pass was changed")).toBeVisible();
  await expect(page.locator('[data-field="name"]')).toBeHidden();
  await field.fill("hello");
  await page.getByRole("button", { name: "Check the pass" }).click();
  await expect(page.getByText("This is not a pass")).toBeVisible();

  const other = await browser.newContext({ baseURL: new URL(address).origin });
  const fresh = await other.newPage();
  await fresh.goto("/verify");
  await fresh.getByLabel("Or a link, or the text of the file").fill(address);
  await fresh.getByRole("button", { name: "Check the credential" }).click();
  await expect(fresh.getByText("In force", { exact: true })).toBeVisible();
  await expect(fresh.locator("dd").filter({ hasText: "Juniper Flat College" })).toBeVisible();
  await fresh.setViewportSize({ width: 320, height: 640 });
  expect(await fresh.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await other.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the form sends the pass to us", async ({ page }) => {
    const address = await passOf(page);
    await page.goto("/verify/offline");
    await expect(page.getByText("Without scripts this page cannot check")).toBeVisible();
    await page.getByLabel("Or the pass as text").fill(address);
    await page.getByRole("button", { name: "Check the pass" }).click();
    await expect(page.getByText("In force", { exact: true })).toBeVisible();
  });
});
