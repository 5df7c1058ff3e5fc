import { expect, test } from "./muster";
import { checkPage, expectLightweight, watch } from "./page-rules";

const LESSON = "/courses/safe-1/lessons/04-suspect-is-enough";

test("a lesson with cards keeps every rule for pages, on paper too", async ({
  page,
  server,
  signIn,
}) => {
  const watched = watch(page, server.origin);
  await signIn(page, "marcus");
  await page.goto("/courses/safe-1");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.goto(LESSON);
  const card = page.getByRole("region", { name: "Your state’s card" });
  await expect(card.getByRole("heading", { name: "Arizona" })).toBeVisible();
  const contacts = page.getByRole("region", { name: "Whom to reach" });
  await expect(contacts.getByRole("link", { name: "Text 988", exact: true })).toBeVisible();
  await expect(contacts.getByText("Your site lead at Agua Linda Elementary")).toBeVisible();
  await checkPage(page);
  await page.emulateMedia({ media: "print" });
  await expect(card.getByText("Who must report")).toBeVisible();
  await expect(card.getByRole("combobox")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.goto("/courses/safe-1/print?part=reading");
  await expect(page.getByText("Checked by, and on which day").first()).toBeVisible();
  await checkPage(page);
  expect(watched.complaints).toEqual([]);
  await expectLightweight(page, watched);
});

test.describe("with JavaScript off, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("another state is chosen, and the reader keeps their place", async ({ page, signIn }) => {
    await signIn(page, "amara");
    await page.goto("/courses/safe-1");
    await page.getByRole("button", { name: "Begin" }).click();
    await page.goto(LESSON);
    const card = page.getByRole("region", { name: "Your state’s card" });
    await card.getByLabel("State or territory").selectOption("California");
    await card.getByRole("button", { name: "Show its card" }).click();
    await page.waitForURL(/\?state=CA#part-\d+$/);
    await expect(card.getByRole("heading", { name: "California" })).toBeInViewport();
    await expect(card.getByText(/may not require approval first/)).toBeVisible();
  });
});
