import {
  atBlocks,
  atSource,
  blockStatus,
  isIn,
  LAST,
  lessonAnew,
  lessonOf,
  saved,
  writeBlock,
} from "./lesson-anew";
import { expect } from "./muster";
import { sharedTest as test, typeAt } from "./studio-world";
import { PATH } from "./two-writers";

test.beforeEach(async ({ browser, studio, signedIn }) => {
  const storageState = await signedIn("author");
  await lessonAnew(await browser.newContext({ storageState }), studio);
});

test("blocks that could not be saved are there again, and are saved, when the tab was closed", async ({
  browser,
  studio,
  signedIn,
}) => {
  const context = await browser.newContext({ storageState: await signedIn("author") });
  const page = await context.newPage();
  await atBlocks(page, studio);
  await context.setOffline(true);
  await writeBlock(page, 0, " Written offline.");
  await expect(blockStatus(page)).toContainText("no connection", { timeout: 15_000 });
  await writeBlock(page, 1, " So is this.");
  await page.waitForTimeout(300);
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await atBlocks(again, studio);
  await isIn(studio, "canal. Written offline.");
  await isIn(studio, "about it. So is this.");
  await expect(blockStatus(again)).toContainText("It is here again");
  await expect(again.locator("#b0 summary")).toContainText("Written offline.");
  const { text, held } = await studio.kept(PATH);
  expect(held).toEqual([]);
  expect(text.split("Written offline.")).toHaveLength(2);
  await again.reload();
  await expect(again.locator("#b0 summary")).toContainText("Written offline.");
  await context.close();
});

test("a new block that was begun is there again, and what was left of blocks is sent from the source", async ({
  browser,
  studio,
  signedIn,
}) => {
  const context = await browser.newContext({ storageState: await signedIn("author") });
  const page = await context.newPage();
  await page.goto(`${lessonOf(studio)}/blocks?at=1&add=callout#add`);
  const field = page.locator("#add .rich").getByRole("textbox").last();
  await field.click();
  await page.keyboard.type("Half a thought");
  await page.waitForTimeout(300);
  await page.close();
  const again = await context.newPage();
  await atBlocks(again, studio);
  await expect(again.locator("#add form textarea").last()).toHaveValue("Half a thought");
  expect((await studio.kept(PATH)).text).not.toContain("Half a thought");
  await again.locator("#add form button[value=add]").click();
  await isIn(studio, "Half a thought");
  await expect(again.locator("#add form")).toHaveCount(0);

  await context.setOffline(true);
  await writeBlock(again, 0, " Left behind.");
  await again.waitForTimeout(300);
  await again.close();
  await context.setOffline(false);
  const source = await context.newPage();
  await atSource(source, studio);
  await isIn(studio, "Left behind.");
  await context.close();
});

test("what someone else saved goes under a block that is being written", async ({
  browser,
  studio,
  signedIn,
}) => {
  const [mine, theirs] = [
    await browser.newContext({ storageState: await signedIn("author") }),
    await browser.newContext({ storageState: await signedIn("reviewer") }),
  ];
  const page = await mine.newPage();
  await atBlocks(page, studio);
  const other = await theirs.newPage();
  await atSource(other, studio);
  await typeAt(other, LAST, "\n\nHer paragraph.");
  await saved(other);
  await writeBlock(page, 0, " First");
  await expect(blockStatus(page)).toContainText(/^Saved|^Someone/, { timeout: 15_000 });
  await page.keyboard.type(" second");
  await isIn(studio, "canal. First second");
  await isIn(studio, "Her paragraph.");
  expect((await studio.kept(PATH)).held).toEqual([]);
  await Promise.all([mine.close(), theirs.close()]);
});

test("what is done from the bar of marks is done where the caret is by then", async ({
  browser,
  studio,
  signedIn,
}) => {
  const context = await browser.newContext({ storageState: await signedIn("author") });
  const page = await context.newPage();
  await atBlocks(page, studio);
  const block = page.locator("#b0");
  await block.locator("summary").click();
  const field = block.locator(".rich").getByRole("textbox").first();
  for (let nth = 1; nth <= 5; nth++) {
    await field.click();
    await page.keyboard.press("Control+Home");
    await page.waitForTimeout(100);
    // The caret goes to the end and the bar is pressed before the browser tells of the caret.
    await field.evaluate((element) => {
      element.focus();
      getSelection()?.selectAllChildren(element);
      getSelection()?.collapseToEnd();
      const bar = element.closest("form")?.querySelectorAll<HTMLElement>(".tools > .tool") ?? [];
      [...bar].find((tool) => tool.textContent === "Cite")?.click();
    });
    await block.locator(".tool-more button").first().click();
    await expect(field).toHaveText(
      new RegExp(`^One heron stands by the canal\\.(F-[\\w-]+ ?){${nth}}$`),
    );
  }
  await context.close();
});
