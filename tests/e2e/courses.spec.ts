import { readdirSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { INVITED, PASSWORD } from "../cast";
import { CourseWalk } from "./course-walk";
import { enter, tabTo } from "./keys";
import { expect, signIn, test } from "./muster";
import { expectAccessible, watch } from "./page-rules";

const COURSES = readdirSync("courses", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** Between them they practice every type of question that the catalog has. */
const WITH_SCRIPT = ["safe-1", "tut-1"];
const NAME = "Jun Park";
/** The course whose practice task a coach rates; REL-1’s is rated on the way to a placement. */
const RATED = "safe-1";

/** A letter, an account, and nothing else: someone whom no page knows. */
async function arrive(page: Page) {
  await page.goto("/outbox");
  const letter = page.locator("section", { hasText: INVITED.email }).first();
  await enter(letter.getByRole("link").first());
  await tabTo(page.getByLabel("Name"));
  await page.keyboard.type(NAME);
  await tabTo(page.getByLabel("Password"));
  await page.keyboard.type(PASSWORD);
  await enter(page.getByRole("main").getByRole("button"));
  await expect(page.getByRole("link", { name: NAME })).toBeVisible();
}

/** One language, one first heading, nothing past the edge of a phone. */
async function expectSound(page: Page, where: string) {
  const page360 = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll("h1").length,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(page360, where).toEqual({ lang: "en", headings: 1, over: 0 });
}

/** What is left to others: a coach sees the practice task done, and rates every row of it. */
async function rate(browser: Browser, origin: string) {
  const context = await browser.newContext({ baseURL: origin });
  const coach = await context.newPage();
  await signIn(coach, "coach");
  await coach.goto("/people");
  const person = await coach.getByRole("link", { name: NAME }).first().getAttribute("href");
  await coach.goto(`${person}/observations/new?course=${RATED}`);
  await coach.getByLabel("What you saw and heard").fill("Chose the bench by the open door.");
  for (const row of await coach.locator("fieldset.choices").all())
    await row.getByLabel(/^3 Proficient/).check();
  await coach.getByRole("button", { name: "Sign and save the observation" }).click();
  await expect(coach.getByText("Proficient in every row").first()).toBeVisible();
  await context.close();
}

test.use({ viewport: { width: 360, height: 740 } });

for (const javaScriptEnabled of [false, true])
  test.describe(`by keys alone, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    for (const folder of javaScriptEnabled ? WITH_SCRIPT : COURSES)
      test(`${folder} is finished from its page to its last objective`, async ({
        page,
        browser,
        server,
      }) => {
        test.setTimeout(240_000);
        const watched = watch(page, server.origin);
        const looked = new Set<string>();
        const walk = new CourseWalk(page, folder, async (where) => {
          await expectSound(page, where);
          if (javaScriptEnabled && !looked.has(where)) await expectAccessible(page);
          looked.add(where);
        });
        await arrive(page);
        await walk.begin();
        await walk.readAll();
        await walk.passCheck();
        if (folder === RATED && !javaScriptEnabled) {
          await rate(browser, server.origin);
          await expect(async () => {
            await page.reload();
            await expect(page.getByRole("link", { name: "See your badge" })).toBeVisible({
              timeout: 1_000,
            });
          }).toPass({ timeout: 30_000 });
        }
        expect(watched.complaints, folder).toEqual([]);
        expect(watched.foreign, folder).toEqual([]);
      });
  });
