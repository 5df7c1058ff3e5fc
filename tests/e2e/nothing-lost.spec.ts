import type { Page } from "@playwright/test";
import { insertRevision, lastRevision } from "../../db/queries/authoring-revisions";
import type { CastName } from "../cast";
import {
  atBlocks,
  atSource,
  blockStatus,
  CHILDREN,
  HERON,
  isIn,
  LAST,
  lessonAnew,
  saved,
  writeBlock,
} from "./lesson-anew";
import { expect, signIn } from "./muster";
import { draftStep, sourceOf, statusOf, sharedTest as test, typeAt } from "./studio-world";
import { PATH } from "./two-writers";

/** Does this browser hold words that no server has? Runs in the page. */
async function isAnyUnsent(): Promise<boolean> {
  const opened = indexedDB.open("muster-studio");
  await new Promise((done) => opened.addEventListener("success", done));
  const all = opened.result.transaction("edits").objectStore("edits").getAll();
  await new Promise((done) => all.addEventListener("success", done));
  opened.result.close();
  return all.result.some(({ isUnsent }) => isUnsent);
}

test.beforeEach(async ({ browser, studio, signedIn }) => {
  const storageState = await signedIn("author");
  await lessonAnew(await browser.newContext({ storageState }), studio);
});

test("on one device nobody sees or sends what another kept, and its writer finds it again", async ({
  browser,
  studio,
}) => {
  const context = await browser.newContext({ baseURL: studio.origin });
  const come = async (page: Page, who: CastName) => {
    await signIn(page, who);
    await atSource(page, studio);
  };
  const page = await context.newPage();
  await come(page, "author");
  const blocks = await context.newPage();
  await atBlocks(blocks, studio);
  await context.route("**/edits", (route) => route.abort());
  await context.route("**/blocks", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await typeAt(page, HERON, " Of the source.");
  await writeBlock(blocks, 6, " Of a block.");
  await blocks.waitForTimeout(300);

  // Signed out on purpose, in a third tab; then someone else comes, while the first tabs stay open.
  const third = await context.newPage();
  await third.goto("/sign-out");
  await third.locator("main").getByRole("button", { name: "Sign out" }).click();
  await third.waitForURL(/sign-in/);
  await come(third, "reviewer");
  await context.unroute("**/edits");
  await context.unroute("**/blocks");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await blocks.evaluate(() => dispatchEvent(new Event("online")));
  await expect(statusOf(page)).toContainText("You are signed out", { timeout: 15_000 });
  await expect(blockStatus(blocks)).toContainText("You are signed out", { timeout: 15_000 });
  await expect(sourceOf(third)).not.toContainText("Of the source.");
  await page.close();
  await blocks.close();
  await third.reload();
  await sourceOf(third).waitFor();
  await atBlocks(third, studio);
  await expect(third.locator("main")).not.toContainText(/Of the source|Of a block/);
  expect((await studio.kept(PATH)).text).not.toMatch(/Of the source|Of a block/);

  await third.goto("/sign-out");
  await third.locator("main").getByRole("button", { name: "Sign out" }).click();
  await third.waitForURL(/sign-in/);
  await come(third, "author");
  await isIn(studio, "canal. Of the source.");
  await isIn(studio, "Of a block.");
  const { held } = await studio.kept(PATH);
  expect(held).toEqual([]);
  // Nothing waits any more: signing out clears all there is.
  await expect.poll(() => third.evaluate(isAnyUnsent), { timeout: 15_000 }).toBe(false);
  await saved(third);
  await third.goto("/sign-out");
  await third.locator("main").getByRole("button", { name: "Sign out" }).click();
  await third.waitForURL(/sign-in/);
  expect(await third.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await context.close();
});

test("two tabs of one person, and undo after someone else's words came in", async ({
  browser,
  studio,
  signedIn,
}) => {
  const context = await browser.newContext({ storageState: await signedIn("author") });
  const [one, two] = [await context.newPage(), await context.newPage()];
  await atSource(one, studio);
  await atSource(two, studio);
  await typeAt(one, HERON, " In one tab.");
  await typeAt(two, CHILDREN, " In the other.");
  await isIn(studio, "In one tab.");
  await isIn(studio, "In the other.");
  await one.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(sourceOf(one)).toContainText("In the other.", { timeout: 15_000 });
  await sourceOf(one).focus();
  for (let undo = 0; undo < 4; undo++) await one.keyboard.press("Control+z");
  await expect(sourceOf(one)).not.toContainText("In one tab.");
  await expect
    .poll(async () => (await studio.kept(PATH)).text, { timeout: 15_000 })
    .not.toContain("In one tab.");
  expect((await studio.kept(PATH)).text).toContain("about it. In the other.");

  // Both at the same words: both are kept, and both tabs are told.
  await typeAt(one, LAST, " Thus.");
  await typeAt(two, LAST, " Or so.");
  await expect
    .poll(async () => {
      const { text, held } = await studio.kept(PATH);
      return ["Thus.", "Or so."].every((words) => [text, ...held].join().includes(words));
    })
    .toBe(true);
  expect((await studio.kept(PATH)).held).toHaveLength(1);
  await context.close();
});

test("typed without a connection while the draft went to review, or its file was taken away", async ({
  browser,
  studio,
  signedIn,
}) => {
  const context = await browser.newContext({ storageState: await signedIn("author") });
  const page = await context.newPage();
  await atSource(page, studio);
  await context.setOffline(true);
  await typeAt(page, HERON, " For later.");
  await draftStep(studio, "sent");
  await context.setOffline(false);
  await expect
    .poll(async () => (await studio.kept(PATH)).held.join(), { timeout: 15_000 })
    .toContain("For later.");
  await expect(statusOf(page)).toHaveAttribute("data-state", "closed");
  expect((await studio.kept(PATH)).text).not.toContain("For later.");
  await draftStep(studio, "taken-back");
  await typeAt(page, HERON, " And more.");
  await isIn(studio, "canal. For later. And more.");
  expect((await studio.kept(PATH)).held).toEqual([]);

  await context.setOffline(true);
  await typeAt(page, CHILDREN, " Of a file that goes.");
  const { seq: baseSeq } = await studio.kept(PATH);
  await studio.db.transaction().execute(async (tx) =>
    insertRevision(tx, {
      ...{ draftId: studio.draftId, path: PATH, baseSeq, text: null, hash: "" },
      ...{ why: null, editKey: `gone-${baseSeq}`, by: null, at: Date.now() },
      kind: "save",
      seq: (await lastRevision(tx, studio.draftId)).seq + 1,
    }),
  );
  await context.setOffline(false);
  await expect
    .poll(async () => (await studio.kept(PATH)).held.join(), { timeout: 15_000 })
    .toContain("Of a file that goes.");
  await statusOf(page).getByRole("link", { name: "See both and choose" }).click();
  await page.getByRole("button", { name: "Keep mine" }).first().waitFor();
  await context.close();
});

test("a save without an answer is made once, and a clock that is set does not hold one up", async ({
  browser,
  studio,
  signedIn,
}) => {
  const context = await browser.newContext({ storageState: await signedIn("author") });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    const skew = window as unknown as { skew?: number };
    Date.now = () => now() + (skew.skew ?? 0);
  });
  await atSource(page, studio);
  let lost = 0;
  const keys: string[] = [];
  await page.route("**/edits", async (route) => {
    const key = new URLSearchParams(route.request().postData() ?? "").get("editKey");
    if (key === null) return route.continue();
    keys.push(key);
    if (lost++ >= 2) return route.continue();
    await route.fetch();
    await route.abort("timedout");
  });
  await typeAt(page, HERON, " Once only.");
  await saved(page);
  await expect.poll(() => keys.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  await saved(page);
  const { text, held } = await studio.kept(PATH);
  expect(text.split("Once only.")).toHaveLength(2);
  expect(held).toEqual([]);

  for (const skew of [-86_400_000, 86_400_000]) {
    await typeAt(page, CHILDREN, ` At ${skew}.`);
    await page.evaluate((by) => Object.assign(window, { skew: by }), skew);
    await isIn(studio, `At ${skew}.`);
  }
  await context.close();
});
