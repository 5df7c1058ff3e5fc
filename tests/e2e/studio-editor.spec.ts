import { expect, type Page } from "@playwright/test";
import { signIn } from "./muster";
import { checkPage, expectLightweight, watch } from "./page-rules";
import { atLesson, sourceOf, statusOf, test, typeAt } from "./studio-world";

const LESSON = "04-high-standards-plus-belief";
const PATH = `lessons/${LESSON}.mdx`;
/** A line of that lesson that is a paragraph of its own. */
const LINE = 9;

const saved = (page: Page) =>
  expect(statusOf(page)).toHaveText(/^Draft saved/, { timeout: 15_000 });

/** What this browser keeps of texts: as it stands there, and whether the page's own key opens it. */
async function storedIn(page: Page) {
  return page.evaluate(async () => {
    const editor = document.querySelector<HTMLElement>("lesson-editor");
    const { owner = "", storeKey = "" } = editor?.dataset ?? {};
    const bytes = Uint8Array.from(atob(storeKey), (letter) => letter.charCodeAt(0));
    const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["decrypt"]);
    const opened = indexedDB.open("muster-studio");
    await new Promise((done) => opened.addEventListener("success", done));
    const all = opened.result.transaction("edits").objectStore("edits").getAll();
    await new Promise((done) => all.addEventListener("success", done));
    opened.result.close();
    return Promise.all(
      all.result.map(async (row) => ({
        isOwn: row.owner === owner,
        plain: JSON.stringify(row) + new TextDecoder().decode(row.sealed),
        opens: await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, key, row.sealed).then(
          () => true,
          () => false,
        ),
      })),
    );
  });
}

test("what too many authors kept from being shown is asked for again", async ({
  context,
  world,
}) => {
  const page = await atLesson(context, world, "author", LESSON);
  let refused = 0;
  await page.route(`**/${PATH.replace(".mdx", "")}`, async (route, request) => {
    if (request.method() !== "POST" || refused === 2) return route.continue();
    refused += 1;
    return route.fulfill({ status: 503, contentType: "text/html", body: "<p>Too many wait.</p>" });
  });
  await typeAt(page, LINE, " Here is a heron.");
  await expect(page.locator(".preview")).toContainText("Here is a heron.", { timeout: 15_000 });
  expect(refused).toBe(2);
});

test("a lesson is written: shown as it is typed, checked, saved by itself, undone after a reload", async ({
  context,
  world,
}) => {
  const page = await atLesson(context, world, "author", LESSON);
  const watched = watch(page, world.origin);
  await page.reload();
  await sourceOf(page).waitFor();
  await expect(page.getByRole("textbox", { name: "Source" })).toHaveCount(1);
  await typeAt(page, LINE, " Here is a zebra.");
  await expect(page.locator(".preview")).toContainText("Here is a zebra.");
  await saved(page);
  expect((await world.kept(PATH)).text).toContain("Here is a zebra.");

  await page.keyboard.type(' <Cite id="F-REL-');
  await expect(page.getByRole("option").first()).toContainText("F-REL-01");
  await page.keyboard.press("Escape");
  await expect(page.locator("#notes").getByText("Must fix").first()).toBeVisible();
  await page.locator("#notes a[data-line]").first().click();
  await expect(sourceOf(page)).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Wide" }).click();
  await expect(page.locator('.preview[data-view="wide"]')).toBeVisible();
  await page.locator("#preview").getByRole("button", { name: "Español" }).click();
  await expect(page.locator(".preview").getByText("En inglés").first()).toBeVisible();

  await saved(page);
  await page.reload();
  await sourceOf(page).focus();
  for (let undo = 0; undo < 6; undo++) await page.keyboard.press("Control+z");
  await expect(sourceOf(page)).not.toContainText("zebra");
  await page.getByLabel("Why this change").fill("No zebras");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Why this change")).toHaveValue("");
  await saved(page);
  await page.reload();
  await expect(page.locator("#history")).toContainText("No zebras");
  await checkPage(page);
  await expectLightweight(page, watched);
  expect(watched.complaints).toEqual([]);
  expect(watched.foreign).toEqual([]);
});

test("what is typed without a connection is kept, is there in a new tab, and is sent", async ({
  context,
  world,
}) => {
  const page = await atLesson(context, world, "author", LESSON);
  await context.setOffline(true);
  await typeAt(page, LINE, " Typed offline.");
  await expect(statusOf(page)).toHaveText(/^No connection/, { timeout: 15_000 });
  await page.close();
  expect((await world.kept(PATH)).text).not.toContain("Typed offline.");
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/studio/${world.draftId}/lessons/${LESSON}`);
  await expect(sourceOf(again)).toContainText("Typed offline.");
  await saved(again);
  expect((await world.kept(PATH)).text).toContain("Typed offline.");
  expect((await storedIn(again)).map(({ plain }) => plain).join()).not.toContain("offline");
});

test("on a shared device nobody reads what another left, and signing out clears it", async ({
  context,
  world,
}) => {
  const page = await atLesson(context, world, "author", LESSON);
  await context.clearCookies();
  await typeAt(page, LINE, " A secret zebra.");
  await expect(statusOf(page)).toContainText("You are signed out", { timeout: 15_000 });
  const address = `/studio/${world.draftId}/lessons/${LESSON}`;
  await signIn(page, "reviewer");
  await page.goto(address);
  await sourceOf(page).waitFor();
  await expect(sourceOf(page)).not.toContainText("zebra");
  const left = (await storedIn(page)).filter(({ isOwn }) => !isOwn);
  expect(left.length).toBeGreaterThan(0);
  for (const { plain, opens } of left) {
    expect(plain).not.toContain("zebra");
    expect(opens).toBe(false);
  }
  expect((await world.kept(PATH)).text).not.toContain("zebra");

  await signIn(page, "author");
  await page.goto(address);
  await expect(sourceOf(page)).toContainText("A secret zebra.");
  const own = (await storedIn(page)).filter(({ isOwn }) => isOwn);
  expect(own.some(({ opens }) => opens)).toBe(true);
  await saved(page);
  await page.goto("/sign-out");
  await page.locator("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/sign-in/);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test("signed out meanwhile, what is typed waits for its writer", async ({ context, world }) => {
  const page = await atLesson(context, world, "author", LESSON);
  await context.clearCookies();
  await typeAt(page, LINE, " Typed signed out.");
  const way = statusOf(page).getByRole("link", { name: "Sign in to send it" });
  await way.click({ timeout: 15_000 });
  await page.getByRole("button", { name: /^Sign in as Dalia/ }).click();
  await page.waitForURL(/\/lessons\//);
  await expect(sourceOf(page)).toContainText("Typed signed out.");
  await saved(page);
  expect((await world.kept(PATH)).text).toContain("Typed signed out.");
});

test("two people change the same words: both are kept, and one chooses", async ({
  browser,
  world,
}) => {
  const [first, second] = [
    await browser.newContext({ baseURL: world.origin }),
    await browser.newContext({ baseURL: world.origin }),
  ];
  const mine = await atLesson(first, world, "author", LESSON);
  const theirs = await atLesson(second, world, "reviewer", LESSON);
  await typeAt(theirs, LINE, " Hers.");
  await saved(theirs);
  await typeAt(mine, LINE, " His.");
  await expect(statusOf(mine)).toContainText("Both versions are kept", { timeout: 15_000 });
  await typeAt(mine, LINE, " More.");
  await expect.poll(async () => (await world.kept(PATH)).held.join()).toContain("More.");
  expect((await world.kept(PATH)).held).toHaveLength(1);
  await statusOf(mine).getByRole("link", { name: "See both and choose" }).click();
  await expect(mine.getByRole("heading", { level: 1 })).toHaveText("Someone else saved first");
  await expect(mine.locator("ins", { hasText: "More." })).toBeVisible();
  await checkPage(mine);
  await mine.getByText("Edit both").click();
  await mine.getByRole("button", { name: "Save this text" }).click();
  await expect(mine.getByText("Saved.", { exact: true })).toBeVisible();
  const { text, held } = await world.kept(PATH);
  expect(held).toEqual([]);
  for (const words of ["His.", "More.", "Hers."]) expect(text).toContain(words);
  await Promise.all([first.close(), second.close()]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a lesson is shown as typed with nothing saved, saved, and restored", async ({
    page,
    world,
    signIn,
  }) => {
    await signIn(page, "author");
    const address = `/studio/${world.draftId}/lessons/${LESSON}`;
    await page.goto(address);
    const source = page.getByLabel("Source", { exact: true });
    const before = await source.inputValue();
    await source.fill(before.replace("You hand back", "You give back"));
    await page.getByRole("button", { name: "Wide" }).click();
    await expect(page.locator('.preview[data-view="wide"]')).toContainText("You give back");
    await expect(source).toHaveValue(/You give back/);
    expect((await world.kept(PATH)).text).toBe(before);
    await page.getByLabel("Why this change").fill("A warmer word");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
    await expect(page.locator("#history")).toContainText("A warmer word");
    expect((await world.kept(PATH)).text).toContain("You give back");
    await page
      .getByRole("button", { name: /^Restore/ })
      .first()
      .click();
    await expect(page.getByText("The file is again what it was.")).toBeVisible();
    expect((await world.kept(PATH)).text).toBe(before);
  });
});
