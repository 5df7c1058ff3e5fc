import { expect, signIn, test } from "./muster";

const LESSON = "/courses/rel-1/lessons/03-learn-what-they-bring";
const WORDS = "Her cousin’s wedding, and how she split the bill.";
/** L1: a place is known on another device this soon after the last save. */
const KNOWN_WITHIN_MS = 2_000;

test("one press on another device leads to the part where one stopped, answers intact", async ({
  page,
  browser,
  server,
}) => {
  const other = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
  });
  const phone = await other.newPage();
  await signIn(phone, "theo");
  await signIn(page, "theo");
  await page.goto(LESSON);
  const scenario = page.getByRole("region", { name: "Scenario" }).first();
  await scenario.getByRole("radio").first().check();
  await scenario.getByRole("button", { name: "See what happens" }).click();
  await scenario.getByText("Your choice").waitFor();
  const lines = page.locator("post-in-place", { has: page.locator("textarea") }).first();
  const part = await lines.getAttribute("id");
  expect(part).toMatch(/^part-[4-9]$/);
  await lines.locator("textarea").fill(WORDS);
  await lines.getByRole("button").click();
  await lines.getByText(/Saved/).first().waitFor();

  const saved = Date.now();
  const home = await phone.request.get("/");
  expect(await home.text()).toContain(`href="${LESSON}#${part}"`);
  expect(Date.now() - saved).toBeLessThan(KNOWN_WITHIN_MS);

  await phone.goto("/");
  await phone.getByRole("link", { name: "Continue" }).click();
  expect(new URL(phone.url()).pathname + new URL(phone.url()).hash).toBe(`${LESSON}#${part}`);
  const there = phone.locator(`#${part}`);
  await expect(there).toBeInViewport();
  await expect(there.locator("textarea")).toHaveValue(WORDS);
  await expect(phone.getByText("Your choice").first()).toBeAttached();
  await other.close();
});

test("a lesson that is only read goes on where it was left", async ({ page, server, signIn }) => {
  await signIn(page, "theo");
  await page.goto(LESSON);
  const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.locator("#part-4").evaluate((part) => part.scrollIntoView());
  expect((await kept).status()).toBe(303);
  await page.goto("/");
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}#part-4$`));
  await expect(page.locator("#part-4 > :first-child")).toBeInViewport();

  const nowhere = await page.request.post(LESSON, {
    form: { part: "place", block: 99 },
    headers: { Origin: server.origin },
  });
  expect(nowhere.status()).toBe(404);
});

test("a change of language comes back to the part that was read", async ({ page, signIn }) => {
  await signIn(page, "theo");
  await page.goto(LESSON);
  const rested = page.evaluate(
    () => new Promise((resume) => addEventListener("scrollend", resume, { once: true })),
  );
  await page.locator("#part-4").evaluate((part) => part.scrollIntoView());
  await rested;
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole("button", { name: "Español" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page).toHaveURL(new RegExp(`${LESSON}#part-4$`));
  await expect(page.locator("#part-4 > :first-child")).toBeInViewport();
});
