import { expect, test } from "./muster";
import { verified } from "./reach";

test("the browser checks what the server checked, and both answers stand", async ({ page }) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto("/verify");
  await verified("amara")(page);
  await expect(page.getByText("Your browser finds the same")).toBeVisible();
  await verified("ines")(page);
  await expect(page.getByText("Your browser finds it revoked")).toBeVisible();
  expect(errors).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download a signed receipt" }).click(),
  ]);
  await page.goto("/verify");
  await page.locator('[name="upload"]').setInputFiles(await download.path());
  await page.getByRole("button", { name: "Check the credential" }).click();
  await expect(page.getByText("Signed, and not changed since")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the server's answer stands alone", async ({ page }) => {
    await page.goto("/verify");
    await verified("amara")(page);
    await expect(page.getByText("Your browser has not checked it")).toBeVisible();
    await expect(page.getByText("Your browser finds the same")).toBeHidden();
  });
});
