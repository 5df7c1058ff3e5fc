import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { parse } from "yaml";
import { z } from "zod";
import { type AnswerBook, openAnswerBook, placeOf } from "../../scripts/seed/answer-book";
import { answerByKeys, chooseByKeys, enter, press, skipToContent, tabTo } from "./keys";

/** What a course's own files say of it. */
const manifest = z.object({
  title: z.string(),
  objectives: z.array(z.object({ id: z.string() })),
  lessons: z.array(z.object({ slug: z.string(), title: z.string() })),
});

const MARK = "data-before";
const OUR_WORDS = "Slow down.";
/** Words that no lesson is without: fewer would be a page that shows nothing. */
const FEWEST_WORDS = 250;
/** Pictures that a course has at least. */
const FIGURES = 2;

/** One learner in one course, with nothing but keys: Tab, Space, Enter, arrows and letters. */
export class CourseWalk {
  readonly #at: string;
  readonly #course: z.infer<typeof manifest>;
  readonly #answers: AnswerBook;
  readonly #practiced = new Set<string>();
  #figures = 0;
  #hasGoneBack = false;

  /** @param look is called wherever a page of a new kind stands open */
  constructor(
    readonly page: Page,
    readonly folder: string,
    readonly look: (where: string) => Promise<void>,
  ) {
    const file = (name: string) => `courses/${folder}/${name}`;
    this.#at = `/courses/${folder}`;
    this.#course = manifest.parse(parse(readFileSync(file("course.yaml"), "utf8")));
    this.#answers = openAnswerBook(file("items.yaml"));
  }

  /** From the catalog to the first lesson. */
  async begin() {
    const { page } = this;
    await this.#step("the catalog", async () => {
      await enter(page.getByRole("link", { name: "Courses", exact: true }).first());
      await this.look("the catalog");
      await enter(page.getByRole("main").getByRole("link", { name: this.#course.title }));
      expect(new URL(page.url()).pathname).toBe(this.#at);
      await this.look("the course, not begun");
      await enter(page.getByRole("button", { name: "Begin" }));
    });
  }

  /** Every lesson, with all that there is to do in each, to the end of the last. */
  async readAll() {
    const { lessons } = this.#course;
    for (const [index, { slug, title }] of lessons.entries())
      await this.#step(slug, async () => {
        const { page } = this;
        expect(new URL(page.url()).pathname).toBe(`${this.#at}/lessons/${slug}`);
        placeOf(title, await page.getByRole("heading", { level: 1 }).allInnerTexts());
        const words = (await page.getByRole("article").innerText()).split(/\s+/).length;
        expect(words).toBeGreaterThan(FEWEST_WORDS);
        await this.#readFigures();
        await this.look(slug);
        await this.#work(slug, index);
        await this.look(`${slug}, worked in`);
        const way = index + 1 < lessons.length ? /^Next: / : "Finish the lessons";
        await enter(page.getByRole("button", { name: way }));
      });
    expect([...this.#practiced].sort()).toEqual([...this.#answers.practice].sort());
    expect(this.#figures).toBeGreaterThanOrEqual(FIGURES);
  }

  /** The check, from the course page to every objective shown, and what is left then. */
  async passCheck() {
    const { page } = this;
    const n = this.#course.objectives.length;
    await this.#step("to the check", async () => {
      expect(new URL(page.url()).pathname).toBe(this.#at);
      await expect(page.getByText("Take the check", { exact: true })).toBeVisible();
      await enter(page.getByRole("main").getByRole("link", { name: "Go on" }));
      await this.look("the check, not begun");
      await skipToContent(page);
      await enter(page.getByRole("button", { name: "Start the check" }));
    });
    const save = page.getByRole("button", { name: "Save and go on" });
    while (await save.isVisible()) {
      const stem = await page.locator("fieldset.q legend").innerText();
      await this.#step(`the check, ${this.#answers.nameOf(stem)}`, async () => {
        await this.look("the check");
        const body = await page.content();
        expect(this.#answers.withheld.filter((words) => body.includes(words))).toEqual([]);
        await answerByKeys(page, this.#answers.answerTo(stem, true));
        await enter(save);
      });
    }
    await this.#step("the result", async () => {
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        `You have shown ${n} of ${n} objectives`,
      );
      await this.look("the result");
      await enter(page.getByRole("link", { name: "Open the course" }));
      await expect(page.getByText("You have shown every objective")).toBeVisible();
      await expect(page.getByText(/What is left is the practice task/)).toBeVisible();
      await this.look("the course, every objective shown");
    });
  }

  /** Pictures say in words what they show. */
  async #readFigures() {
    for (const picture of await this.page.locator("article svg[role=img]").all()) {
      expect(((await picture.getAttribute("aria-label")) ?? "").length).toBeGreaterThan(20);
      this.#figures += 1;
    }
  }

  /** Each part in which there is something to do, in the order of the page, and a card before them. */
  async #work(slug: string, nth: number) {
    const card = this.page.locator("section", { has: this.page.locator("select[name=state]") });
    if (await card.count()) await this.#step(`${slug}, state card`, () => this.#turnTo(card));
    const parts = this.page.locator("post-in-place");
    for (const id of await parts.evaluateAll((all) => all.map((one) => one.id))) {
      const part = this.page.locator(`#${id}`);
      const kind = await part.locator("input[name=part]").inputValue();
      const which = await part.locator("input[name=which]").inputValue();
      await this.#step(`${slug}, ${which}`, async () => {
        if (kind === "scenario") await this.#choose(part, nth);
        else if (kind === "reflect") await this.#reflect(part);
        else await this.#practice(part, slug);
      });
    }
  }

  /** The card of the last state in its list. */
  async #turnTo(card: Locator) {
    const list = card.locator("select");
    await tabTo(list);
    await press(this.page, "End");
    const state = (await list.locator("option").allInnerTexts()).at(-1) ?? "";
    await enter(card.getByRole("button"));
    await expect(card.getByRole("heading", { level: 3 })).toHaveText(state);
    await expect(list.locator("option:checked")).toHaveText(state);
  }

  /** One way, which opens every choice with its reason; once in a course, another way too. */
  async #choose(part: Locator, nth: number) {
    const inputs = part.locator("input[name=choice]");
    const count = await inputs.count();
    const take = async (place: number) => {
      await chooseByKeys(inputs, place);
      await this.#send(part, "See what happens");
      await expect(part.locator(".answers > li")).toHaveCount(count);
      for (const why of await part.locator(".why").allInnerTexts())
        expect(why.trim().length).toBeGreaterThan(20);
      await expect(part.locator(".why")).toHaveCount(count);
      await expect(part.locator(".answers > li").nth(place)).toContainText("Your choice");
    };
    await take(nth % count);
    if (this.#hasGoneBack) return;
    await enter(part.getByRole("link", { name: "Go back and try another way" }));
    await take((nth + 1) % count);
    this.#hasGoneBack = true;
  }

  async #reflect(part: Locator) {
    await tabTo(part.locator("textarea"));
    await this.page.keyboard.type(OUR_WORDS);
    await this.#send(part, "Save");
    await expect(part.getByText(/^Saved /)).toBeVisible();
    await expect(part.locator("textarea")).toHaveValue(OUR_WORDS);
  }

  /** A practice question, or every scene of a scenario of choices, with the reasons after each. */
  async #practice(part: Locator, slug: string) {
    while (await part.locator("form").count()) {
      const which = await part.locator("input[name=which]").inputValue();
      await this.#step(`${slug}, ${which}`, async () => {
        const stem = await part.locator("fieldset.q legend").innerText();
        expect(this.#answers.nameOf(stem)).toBe(which);
        await answerByKeys(part, this.#answers.answerTo(stem, true));
        await this.#send(part, "Check my answer");
        await expect(part.getByRole("status").first()).toContainText("That is right");
        expect(await part.locator(".why").count()).toBeGreaterThan(0);
        this.#practiced.add(which.split("/", 1)[0] ?? which);
        if (which.includes("/") && !(await part.locator("form").count()))
          await expect(part).toContainText("Looking back");
      });
    }
  }

  /** Sends the form of a part by its button, and is still at that part after. */
  async #send(part: Locator, name: string) {
    const { page } = this;
    const hasScript = await page.evaluate(() => customElements.get("post-in-place") !== undefined);
    await tabTo(part.getByRole("button", { name, exact: true }));
    await part.evaluate((one, mark) => one.setAttribute(mark, ""), MARK);
    if (hasScript) await press(page, "Enter");
    else await Promise.all([page.waitForEvent("load"), press(page, "Enter")]);
    await expect(part).not.toHaveAttribute(MARK);
    await expect
      .poll(() => part.evaluate((one) => one.contains(document.activeElement)))
      .toBe(true);
  }

  /** What fails inside says where: the course, the lesson, the item. */
  async #step(where: string, act: () => Promise<void>) {
    const place = `${this.folder}, ${where}`;
    await test.step(place, async () => {
      try {
        await act();
      } catch (error) {
        if (error instanceof Error && !error.message.startsWith(this.folder))
          error.message = `${place}: ${error.message}`;
        throw error;
      }
    });
  }
}
