import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { doing, placeText } from "../../app/authoring/review/review-fields";
import { newestOf } from "../../db/queries/authoring-revisions";
import { calmCourse, PATHS, SLUG } from "../hostile/calm-course";
import { PASTED_HTML } from "../hostile/pasted";
import { SNIPPETS } from "../hostile/snippets";
import { HOSTILE_FILES } from "../hostile-lessons";
import { type HarmWatch, harmIn, watchForHarm } from "./harm";
import { signIn } from "./muster";
import { type StudioWorld, sourceOf, test } from "./studio-world";

// What is hostile, in a real browser: nothing of it runs, loads, leads out, or tries to.

const DEEP = process.env.MUSTER_DEEP === "1";
const VIEWS = ["Phone", "Wide", "Print", "No script", "Español"];
/** Each so many-th of a list; all of it when all is asked for. */
const some = <T>(all: readonly T[], few: number): readonly T[] =>
  DEEP ? all : all.filter((_, at) => at % Math.ceil(all.length / few) === 3);
test.setTimeout(DEEP ? 1_200_000 : 120_000);

/** A course of the author's own, with a browser that watches every page of it. */
interface Attack {
  page: Page;
  watched: HarmWatch;
  at: (path: string) => string;
  /** Puts a text in the place of a file, as an open editor would. */
  put: (path: string, text: string) => Promise<void>;
  send: (path: string, form: Record<string, string>) => Promise<number>;
  /** The page as it stands is of plain words, and nothing has tried to be more. */
  expectCalm: (what: string) => Promise<void>;
  visit: (path: string, what: string) => Promise<void>;
}

async function openAttack(page: Page, world: StudioWorld): Promise<Attack> {
  const watched = await watchForHarm(page, world.origin);
  await signIn(page, "author");
  await page.goto("/studio/new");
  await page.getByLabel("Code").fill("TUT-9");
  await page.getByLabel("Title").fill("A calm course");
  await page.locator("[name=template]").first().check();
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/\/studio\/(?!new)[^/]+$/);
  const draftId = page.url().split("/").at(-1) ?? "";
  const at = (path: string) => `/studio/${draftId}${path}`;
  const send = async (path: string, form: Record<string, string>) => {
    const headers = { origin: world.origin };
    const answer = await page.request.post(at(path), { form, headers, maxRedirects: 0 });
    expect(answer.status(), await answer.text()).toBeLessThan(500);
    return answer.status();
  };
  const put = async (path: string, text: string) => {
    const base = String((await newestOf(world.db, draftId, path))?.seq ?? "");
    await send("/edits", { path, text, base, editKey: randomUUID() });
  };
  const expectCalm = async (what: string) => {
    expect(await harmIn(page), `${page.url()}: ${what}`).toEqual([]);
    const { harm, complaints, foreign } = watched;
    expect({ harm, complaints, foreign }, `${page.url()}: ${what}`).toEqual({
      harm: [],
      complaints: [],
      foreign: [],
    });
  };
  const visit = async (path: string, what: string) => {
    const answer = await page.goto(path.startsWith("/guest/") ? path : at(path));
    expect(answer?.status(), `${path}: ${what}`).toBeLessThan(500);
    await expectCalm(what);
  };
  for (const [path, text] of calmCourse()) await put(path, text);
  return { page, watched, at, put, send, expectCalm, visit };
}

const lessons = HOSTILE_FILES.filter(({ at, text }) => at === "lesson" && text.length < 50_000);

test("typed and shown beside, in every view", async ({ page, world }) => {
  const { at, expectCalm } = await openAttack(page, world);
  await page.goto(at(`/lessons/${SLUG}`));
  const source = sourceOf(page);
  for (const [nth, { name, text }] of some(lessons, 8).entries()) {
    await source.focus();
    await page.keyboard.press("Control+a");
    const shown = page.waitForResponse((answer) => isPreview(answer.request().postData()));
    await pasteInto(source, { "text/plain": text });
    if (nth % 4 === 0) await page.keyboard.type("{6*7*1009} <script>alert(1)</script>");
    expect((await shown).status(), name).toBeLessThan(500);
    await expectCalm(name);
    for (const view of nth % (DEEP ? 50 : 4) === 0 ? VIEWS : []) {
      await page.locator("#preview").getByRole("button", { name: view }).click();
      await expect(
        page.locator("#preview").getByRole("button", { name: view, pressed: true }),
      ).toBeVisible();
      await expectCalm(`${name} in ${view}`);
    }
  }
});

const isPreview = (sent: string | null) => /(^|&)act=preview(&|$)/.test(sent ?? "");

test("pasted into the blocks and into the source", async ({ page, world }) => {
  const { at, expectCalm } = await openAttack(page, world);
  await page.goto(at(`/lessons/${SLUG}/blocks`));
  const block = page.locator("li.block").filter({ hasText: "one short paragraph" }).first();
  const open = (await block.count()) > 0 ? block : page.locator("#b1");
  await open.locator("summary").click();
  const box = open.locator(".rich").getByRole("textbox").first();
  for (const html of some(PASTED_HTML, 12)) {
    await pasteInto(box, { "text/html": html, "text/plain": html });
    await expectCalm(html);
  }
  await expect(page.locator("block-editor [data-part=status]")).toHaveText(/./);
  await page.goto(at(`/lessons/${SLUG}`));
  await sourceOf(page).click();
  for (const html of some(PASTED_HTML, 6))
    await pasteInto(sourceOf(page), { "text/html": html, "text/plain": html });
  await expectCalm("pasted into the source");
});

async function pasteInto(box: Locator, kinds: Record<string, string>): Promise<void> {
  await box.evaluate((element, held) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(held)) clipboardData.setData(kind, text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, kinds);
}

/** Pages that show what somebody wrote, each in its own way. */
const PAGES: readonly string[] = [
  ...[`/read/${SLUG}`, `/lessons/${SLUG}`, `/lessons/${SLUG}/blocks`, "", "/items", "/review"],
  ...["/compare", "/companion", "/companion/print", "/items/TUT.9.1-Q01", "/figures", "/history"],
  ...[`/lessons/${SLUG}/settings`, "/objectives", "/task", "/sources", "/release", "/export"],
];

test("posted, and read on every page", async ({ page, world }) => {
  const { put, visit } = await openAttack(page, world);
  const calm = calmCourse();
  let next = 0;
  for (const [nth, { name, at, text }] of some(HOSTILE_FILES, 7).entries()) {
    await put(PATHS[at], text);
    const all = !DEEP && nth === 2;
    for (let few = all ? PAGES.length : 2; few > 0; few--)
      await visit(PAGES[next++ % PAGES.length] ?? "", name);
    await put(PATHS[at], calm.get(PATHS[at]) ?? "");
  }
});

test("said in comments, to guests and in questions", async ({ page, world }) => {
  const { put, send, visit, expectCalm, at } = await openAttack(page, world);
  const words = some(
    SNIPPETS.filter((snippet) => snippet.length < 3_000),
    14,
  );
  for (const [nth, said] of words.entries()) {
    const place = { path: PATHS.lesson, seq: 1, block: nth % 3 };
    const comment = { do: doing({ act: "comment" }), on: placeText(place), key: randomUUID() };
    await send("/review", { ...comment, words: said });
  }
  const asked = words.filter((said) => !/\p{Cc}|\p{Cs}/u.test(said)).slice(0, 20);
  await put(PATHS["items.yaml"], itemsOf(asked));
  for (const path of ["/review", `/read/${SLUG}`, "/items", "/companion/print", "/compare"])
    await visit(path, "comments");
  await page.goto(at("/sharing"));
  const invite = page.locator("form").filter({ has: page.locator("[name=whom]") });
  await invite.locator("[name=whom]").fill(`"><img src=x onerror=alert(1)>`);
  await invite.getByRole("button").click();
  const made = page.locator("code.words").first();
  await expect(made).toContainText("/guest/");
  await expectCalm("a link for a guest");
  const guest = new URL((await made.textContent()) ?? "").pathname;
  for (const path of [guest, `${guest}?lesson=${SLUG}`]) await visit(path, "as a guest");
  await page.goto("/bank");
  await expectCalm("the bank");
});

/** The items of the calm course, with a question for each of some words. */
function itemsOf(asked: readonly string[]): string {
  const calm = calmCourse().get(PATHS["items.yaml"]) ?? "";
  const [head = "", first = ""] = calm.split(/(?=^ {2}- id: )/m);
  const items = asked.map((words, nth) =>
    first
      .replace(/id: .*/, `id: TUT.9.1-Q${String(nth + 10)}`)
      .replace(/stem: .*/, () => `stem: ${JSON.stringify(words)}`),
  );
  return head + items.join("");
}

/** So that nobody takes an empty list for a calm one. */
test("what runs is told", async ({ page, world }) => {
  const watched = await watchForHarm(page, world.origin);
  await page.goto("/sign-in");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", `<img src="/canary" onerror="alert(1)">`);
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    document.body.append(script);
    alert(2);
  });
  await expect.poll(() => watched.harm.join("\n")).toContain("against the policy: script-src");
  expect(watched.harm.join("\n")).toMatch(/called alert/);
  expect(watched.harm.join("\n")).toMatch(/asked for: .*canary/);
  expect(await harmIn(page)).toEqual(["img onerror"]);
});
