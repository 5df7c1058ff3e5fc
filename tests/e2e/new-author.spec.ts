import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { CAST, type CastName } from "../cast";
import { AuthorWalk, go, open, pick, type } from "./author-walk";
import { chooseByKeys, enter, press, tabTo } from "./keys";
import { expect, test } from "./muster";
import { COURSE } from "./new-course";

const AUTHOR = {
  name: "Imani Reyes",
  email: "imani@juniperflat.example",
  password: "three quiet rivers in may",
};

test("a new author publishes a course from a Word file and a GIFT file", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(420_000);
  const people = new People(browser, baseURL ?? "");
  const page = await test.step("an operator invites an author", () => inviteAuthor(people));
  const author = new AuthorWalk(page);
  await test.step("starts a course", () => author.start());
  await test.step("brings its text in", () => author.bringText());
  await test.step("brings its questions in", () => author.bringQuestions());
  await test.step("says what the notes are", () => author.nameSources());
  await test.step("puts right what must be", () => author.mendAll());
  await test.step("settles the rest", () => author.settle());
  await test.step("exports a course whose check is clean", () => checkExport(page));
  await test.step("sends it to review", async () => {
    await author.tab("Review");
    await go(page.getByRole("button", { name: "Send to review" }));
  });
  const reviewer = await people.comeIn("reviewer");
  await test.step("a reviewer comments on a passage", () => comment(reviewer));
  await test.step("the author answers and resolves", () => answer(author));
  await test.step("the reviewer signs off and approves", () => signOff(reviewer));
  await test.step("the author releases it", () => release(author));
  const learner = await people.comeIn("theo");
  await test.step("a learner reads the first lesson and answers", () => learn(learner));
  await people.leave();
});

/** Browsers of several people, each their own. */
class People {
  readonly #leave: (() => Promise<void>)[] = [];

  constructor(
    readonly browser: Browser,
    readonly baseURL: string,
  ) {}

  async page(): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.baseURL,
      reducedMotion: "reduce",
    });
    this.#leave.push(() => context.close());
    return context.newPage();
  }

  async comeIn(who: CastName): Promise<Page> {
    const page = await this.page();
    await page.goto("/sign-in");
    await enter(page.getByRole("button", { name: `Sign in as ${CAST[who].name}` }));
    return page;
  }

  async leave() {
    for (const one of this.#leave) await one();
  }
}

/** The page of somebody new at a college, who followed the link in their letter. */
async function inviteAuthor(people: People): Promise<Page> {
  const operator = await people.comeIn("operator");
  await operator.goto("/people/invite");
  await pick(operator.getByLabel("Organization"), "Juniper Flat College");
  await pick(operator.getByLabel("Role"), "Author");
  await type(operator.getByLabel("Their e-mail"), AUTHOR.email);
  await go(operator.getByRole("button", { name: "Send the invitation" }));
  const page = await people.page();
  const link = page.locator('a[href*="/invitation/"]').first();
  await expect(async () => {
    await page.goto("/outbox");
    await expect(page.getByText(AUTHOR.email)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await go(link);
  await type(page.getByLabel("Name"), AUTHOR.name);
  await type(page.getByLabel("Password"), AUTHOR.password);
  await go(page.getByRole("button", { name: "Create my account" }));
  return page;
}

/** `muster course check` on the course as its author takes it out. */
async function checkExport(page: Page) {
  const draft = /\/studio\/[^/]+/.exec(page.url())?.[0];
  const zip = await page.request.get(`${draft}/course.zip`);
  expect(zip.status()).toBe(200);
  const catalog = mkdtempSync(join(tmpdir(), "muster-catalog-"));
  try {
    for (const beside of ["sources.yaml", "house-style.yaml", "achievements.yaml"])
      cpSync(`courses/${beside}`, join(catalog, beside));
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await zip.body())))) {
      const path = join(catalog, "taken-out", name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    const { PATH, HOME, NODE_ENV } = process.env;
    const words = ["scripts/run.js", "muster", "course", "check", join(catalog, "taken-out")];
    execFileSync(process.execPath, words, { env: { PATH, HOME, NODE_ENV }, stdio: "pipe" });
  } finally {
    rmSync(catalog, { recursive: true, force: true });
  }
}

async function toReview(reviewer: Page) {
  await go(reviewer.getByRole("link", { name: "Reviews", exact: true }).first());
  await go(reviewer.getByRole("main").getByRole("link", { name: COURSE.title }));
}

const COMMENT = "Say in plainer words whose hint it was.";

async function comment(reviewer: Page) {
  await toReview(reviewer);
  await go(reviewer.getByRole("main").getByRole("link", { name: COURSE.lessons[1] }));
  const spot = reviewer.locator("details", { hasText: "On passage 8" });
  await open(spot);
  await type(spot.getByRole("textbox"), COMMENT);
  await go(spot.getByRole("button"));
  await expect(reviewer.getByText(COMMENT)).toBeAttached();
}

async function answer(author: AuthorWalk) {
  const { page } = author;
  await author.tab("Review");
  const thread = page.getByRole("listitem").filter({ hasText: COMMENT });
  await open(thread);
  await type(thread.getByRole("textbox"), "It is the tutor’s. I leave it as it is.");
  await go(thread.getByRole("button", { name: /answer/i }));
  await go(thread.getByRole("button", { name: /^Resolve/ }));
  await expect(page.getByText("1 resolved")).toBeVisible();
}

async function signOff(reviewer: Page) {
  await toReview(reviewer);
  for (const kind of ["Subject", "Equity and access"])
    await go(reviewer.getByRole("button", { name: `Sign off: ${kind}` }));
  await go(reviewer.getByRole("button", { name: "Approve this text" }));
  for (const kind of ["Legal", "Clinical"]) {
    const decide = reviewer.getByRole("button", { name: `Not needed: ${kind}` });
    const form = reviewer.locator("form", { has: decide });
    await type(form.getByLabel("Reason"), "It is about tutoring alone.");
    await go(decide);
  }
  await expect(reviewer.getByText("An owner of the course releases it.")).toBeVisible();
}

async function release(author: AuthorWalk) {
  const { page } = author;
  await author.tab("Review");
  await go(page.getByRole("main").getByRole("link", { name: "Release it" }));
  await go(page.getByRole("button", { name: "Release this version" }));
  // Releasing asks for the password again when it was typed more than five minutes ago.
  if ((await page.getByLabel("Password").count()) > 0) {
    await type(page.getByLabel("Password"), AUTHOR.password);
    await go(page.getByRole("button", { name: "Confirm and go on" }));
  }
  await expect(page.getByText("Version 1.0.0 is released")).toBeVisible();
}

async function learn(learner: Page) {
  await go(learner.getByRole("link", { name: "Courses", exact: true }).first());
  await go(learner.getByRole("main").getByRole("link", { name: COURSE.title }));
  await go(learner.getByRole("button", { name: "Begin" }));
  await expect(learner.getByRole("heading", { level: 1 })).toHaveText(COURSE.lessons[0]);
  await expect(learner.getByText("Juniper Flat College, 2026")).toBeVisible();
  const part = learner
    .locator("post-in-place")
    .filter({ hasText: "Which reply opens the work again?" });
  const choices = part.locator("label.choice");
  const right = (await choices.allInnerTexts()).findIndex((one) => one.includes("sure about"));
  await chooseByKeys(choices.locator("input"), right);
  const check = part.getByRole("button", { name: "Check my answer" });
  await tabTo(check);
  await press(learner, "Enter");
  await expect(part.getByRole("status").first()).toContainText("That is right");
  await expect(part).toContainText("Looking for a sure line");
}
