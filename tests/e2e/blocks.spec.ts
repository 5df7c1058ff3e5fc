import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./muster";
import { checkPage, expectSettled, watch } from "./page-rules";

const LESSON = "01-what-students-need";

/** Goes to the blocks of a lesson, along the links that an author sees. */
async function openBlocks(page: Page, until: "settled" | "commit" = "settled"): Promise<void> {
  await signIn(page, "author");
  await page.goto("/studio");
  const draft = page.locator('main a[href^="/studio/"]:not([href="/studio/new"])');
  await page.goto((await draft.first().getAttribute("href")) ?? "");
  await page.locator(`a[href$="/lessons/${LESSON}/blocks"]`).first().click();
  await expect(page.locator("#preview")).toBeVisible();
  if (until === "settled") await expectSettled(page);
}

const status = (page: Page) => page.locator("block-editor [data-part=status]");
const block = (page: Page, n: number) => page.locator(`#b${n}`);
/** The text of an open block, once it is more than a plain box. */
const textOf = (page: Page, n: number) =>
  block(page, n).locator(".rich").getByRole("textbox", { name: "Text" });

test("a block is opened, written and saved with the keyboard alone", async ({ page, server }) => {
  const watched = watch(page, server.origin);
  await openBlocks(page);
  await block(page, 1).locator("summary").focus();
  await page.keyboard.press("Enter");
  const field = textOf(page, 1);
  await field.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" <b>{1 + 1}</b> import `x` ](javascript:alert(1)) ");
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("button", { name: "Bold" }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("firm");
  await expect(status(page)).toHaveText("Saved.");
  await checkPage(page);
  await page.reload();
  await expect(block(page, 1).locator("summary")).toContainText(
    "<b>{1 + 1}</b> import `x` ](javascript:alert(1)) firm",
  );
  await expect(page.locator("#preview strong").filter({ hasText: "firm" })).toBeVisible();
  expect(watched.complaints).toEqual([]);
  expect(watched.foreign).toEqual([]);
});

test("one paragraph that becomes two is two blocks, and nothing is lost on the way", async ({
  page,
}) => {
  await openBlocks(page);
  const before = await page.locator("li.block").count();
  await block(page, 1).locator("summary").click();
  await textOf(page, 1).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Second");
  await expect(status(page)).toHaveText("Saved.");
  await page.keyboard.type(" thoughts");
  await expect(status(page)).toHaveText("Not saved yet.");
  await expect(status(page)).toHaveText("Saved.");
  await block(page, 5).locator("summary").focus();
  await expect(page.locator("li.block")).toHaveCount(before + 1);
  await expect(block(page, 2).locator("summary")).toContainText("Second thoughts");
});

test("what is pasted runs nothing and brings no address that is not safe", async ({
  page,
  server,
}) => {
  const watched = watch(page, server.origin);
  await openBlocks(page);
  await block(page, 1).locator("summary").click();
  const field = textOf(page, 1);
  await field.click();
  await field.evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      '<img src="x" onerror="window.ran = 1"><script>window.ran = 1</script><p style="color:red" onclick="window.ran = 1">Plain <a href="javascript:alert(1)">words</a> <span style="font-weight:700">firm</span></p>',
    );
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await expect(field).toContainText("Plain words firm");
  await expect(field.locator("strong").filter({ hasText: "firm" })).toBeVisible();
  expect(await field.locator("img, script, a, [style], [onclick]").count()).toBe(0);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(watched.complaints).toEqual([]);
  expect(watched.foreign).toEqual([]);
});

test("what is written before the script has come is kept", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/block-editor[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await openBlocks(page, "commit");
  await block(page, 1).locator("summary").click();
  const box = block(page, 1).getByRole("textbox", { name: "Text" });
  await box.fill("Written on a slow line.");
  release();
  await expect(status(page)).toHaveText("Saved.");
  await expect(box).toHaveValue("Written on a slow line.");
  await page.reload();
  await expect(block(page, 1).locator("summary")).toContainText("Written on a slow line.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("blocks are added, written, moved and removed", async ({ page }) => {
    await openBlocks(page);
    const before = await page.locator("li.block").count();
    await page.goto(`${page.url().split("?")[0]}?at=0&add=heading`);
    await page.getByLabel("Heading", { exact: true }).last().fill("What **you** do # {x} <y>");
    await page.getByRole("button", { name: "Add block" }).click();
    await expect(page.locator("li.block")).toHaveCount(before + 1);
    await expect(block(page, 0).locator("summary")).toContainText("What you do # {x} <y>");
    await block(page, 0).locator("summary").click();
    await block(page, 0).getByRole("button", { name: "Move down" }).click();
    await expect(block(page, 1).locator("summary")).toContainText("What you do");
    await block(page, 1).locator("summary").click();
    await block(page, 1).getByRole("textbox").fill("");
    await block(page, 1).getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert")).toContainText("Write something in the block");
    await block(page, 1).getByRole("button", { name: "Remove" }).click();
    await expect(page.locator("li.block")).toHaveCount(before);
  });
});
