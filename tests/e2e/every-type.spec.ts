import type { Page } from "@playwright/test";
import { openAnswerBook } from "../../scripts/seed/answer-book";
import type { CastName } from "../cast";
import { KIND_1 } from "../kind-1";
import { type Demo, tellDemo } from "../server/demo";
import { muster } from "../server/muster";
import { leaveBy } from "./answer";
import { answerByKeys, enter } from "./keys";
import { test as base, expect } from "./muster";
import { expectAccessible, expectFits, expectKeyboard } from "./page-rules";

const COURSE = "/courses/kind-1";
const OBJECTIVES = 8;
/** Practice asks one question of each type that a check may ask, and three scenes of the scenario. */
const PRACTICE = OBJECTIVES + 3;
const book = openAnswerBook(`${KIND_1}/items.yaml`);

/** The demo, with the course that has every type of question published in it. */
const test = base.extend<Record<never, never>, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here
    async ({}, use) => {
      const demo = await tellDemo();
      const args = ["course", "publish", KIND_1, "--college", "Juniper Flat College"];
      const published = await muster(args, { DATABASE_URL: demo.databaseUrl });
      if (published.code !== 0) throw new Error(published.words);
      await use(demo);
      demo.remove();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

/** Sends the form on the page with the Enter key on its button. */
async function send(page: Page, name: string) {
  await enter(page.getByRole("main").getByRole("button", { name }));
}

const stemOf = (page: Page) => page.locator("fieldset.q legend").innerText();

/** The page is whole for everyone: for axe in both schemes, at 320 px, by Tab alone. */
async function expectWhole(page: Page) {
  const size = page.viewportSize();
  await expectKeyboard(page);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "color-contrast");
  await page.emulateMedia({ colorScheme: "light" });
  await expectFits(page, 320);
  if (size) await page.setViewportSize(size);
  await page.reload();
}

async function begin(page: Page) {
  await page.goto(COURSE);
  const form = page.locator(`form[action="${COURSE}"]`);
  if ((await form.count()) > 0) await leaveBy(form.getByRole("button"));
}

const PEOPLE: [boolean, CastName][] = [
  [true, "theo"],
  [false, "noor"],
];
for (const [javaScriptEnabled, who] of PEOPLE)
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(300_000);

    test("every type is practiced by keyboard alone, with its reasons after", async ({
      page,
      signIn,
    }) => {
      await signIn(page, who);
      await begin(page);
      await page.goto(`${COURSE}/practice`);
      for (let asked = 1; asked <= PRACTICE; asked++) {
        const stem = await stemOf(page);
        await test.step(stem, async () => {
          if (javaScriptEnabled) await expectWhole(page);
          await answerByKeys(page, book.answerTo(stem, true));
          await send(page, "Check my answer");
          await expect(page.getByRole("status").first()).toContainText("That is right");
          if (javaScriptEnabled) await expectWhole(page);
        });
        if (asked < PRACTICE)
          await leaveBy(page.getByRole("link", { name: /^(Next question|See what)/ }));
      }
      await page.goto(`${COURSE}/practice`);
      await expect(page.getByText("Practice is done for now")).toBeVisible();
    });

    test("the check is passed by keyboard alone, and shows no answer on the way", async ({
      page,
      signIn,
    }) => {
      const bodies: Promise<string>[] = [];
      page.on("response", (response) => {
        if (new URL(response.url()).pathname.startsWith(`${COURSE}/check`) && response.ok())
          bodies.push(response.text());
      });
      await signIn(page, who);
      await begin(page);
      await page.goto(`${COURSE}/check`);
      await leaveBy(page.getByRole("button", { name: "Start the check" }));
      let asked = 0;
      for (; await page.locator("fieldset.q").count(); asked++) {
        const stem = await stemOf(page);
        if (javaScriptEnabled && asked < OBJECTIVES) await expectWhole(page);
        await answerByKeys(page, book.answerTo(stem, true));
        await send(page, "Save and go on");
      }
      expect(asked).toBeGreaterThanOrEqual(4 * OBJECTIVES);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        `You have shown ${OBJECTIVES} of ${OBJECTIVES} objectives`,
      );
      for (const body of await Promise.all(bodies))
        expect(book.withheld.filter((words) => body.includes(words))).toEqual([]);
    });
  });

test("a scenario goes on in its lesson, tells what happens, and leads back to any choice", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "lena");
  await begin(page);
  await page.goto(`${COURSE}/lessons/01-questions`);
  const scene = page.locator("post-in-place", { hasText: "Marisol" });
  const chooseIn = async (text: string) => {
    await scene.getByText(text, { exact: true }).click();
    await scene.getByRole("button", { name: "Check my answer" }).click();
  };
  await chooseIn("Hand her a clean page without a word");
  await expect(scene).toContainText("She takes it and looks out of the window.");
  await chooseIn("Call someone to fetch her");
  await expect(scene).toContainText("Looking back");
  await expect(scene).toContainText("Marisol needed a choice more than an answer.");
  await expectWhole(page);
  await scene.getByRole("link", { name: "Go back to choice 1" }).click();
  await chooseIn("Ask what happened to the page");
  await expect(scene).toContainText("She shrugs, and then tells you about the bus.");
  await expect(scene).toContainText("She says that the bus was full and loud.");
  await expect(scene).not.toContainText("Looking back");
});

test("an answer that was sure and wrong is said to be, and an unread one keeps what was typed", async ({
  page,
  signIn,
}) => {
  await signIn(page, "ines");
  await begin(page);
  await page.goto(`${COURSE}/practice?objective=KIND.1.6`);
  await page.getByLabel("Your answer").fill("1,500 hours");
  await page.getByText("Sure", { exact: true }).click();
  await leaveBy(page.getByRole("button", { name: "Check my answer" }));
  await expect(page.getByRole("alert").first()).toContainText("can be read in two ways");
  await expect(page.getByLabel("Your answer")).toHaveValue("1,500 hours");
  await expect(page.getByLabel("Sure", { exact: true })).toBeChecked();
  await page.getByLabel("Your answer").fill("0.9 hours");
  await leaveBy(page.getByRole("button", { name: "Check my answer" }));
  await expect(page.getByRole("main")).toContainText("You were sure of this answer");
  await expect(page.getByRole("main")).toContainText("An hour has sixty minutes, not one hundred.");
});
