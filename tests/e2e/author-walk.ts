import type { Locator, Page } from "@playwright/test";
import { enter, press, tabTo } from "./keys";
import { expect } from "./muster";
import { COURSE, courseInWord, questionsInGift, SOURCE } from "./new-course";
import { expectAccessible } from "./page-rules";

/** The page as it stands: one heading of the first level, and nothing for axe to find. */
async function look(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
}

/** Follows a link, or presses a button, by the Enter key, and looks at the page that it leads to. */
export async function go(control: Locator): Promise<void> {
  await enter(control);
  await look(control.page());
}

/** Opens what is folded, unless it stands open. */
export async function open(folded: Locator): Promise<void> {
  if (await folded.locator("summary").first().evaluate(isOpen)) return;
  await tabTo(folded.locator("summary").first());
  await press(folded.page(), "Enter");
}

function isOpen(summary: Element): boolean {
  return summary.parentElement?.hasAttribute("open") ?? false;
}

/** Types in the place of what a field holds. */
export async function type(field: Locator, words: string): Promise<void> {
  await tabTo(field);
  await press(field.page(), "ControlOrMeta+a");
  await field.page().keyboard.type(words);
  await expect(field).toHaveValue(words);
}

/** Chooses in a list by the arrow keys, whatever is chosen in it. */
export async function pick(list: Locator, words: string): Promise<void> {
  await tabTo(list);
  const options = await list.locator("option").allInnerTexts();
  const wanted = options.findIndex((one) => one.startsWith(words));
  expect(wanted, `${words} among ${options}`).toBeGreaterThanOrEqual(0);
  const chosen = () =>
    list.evaluate((one) => (one instanceof HTMLSelectElement ? one.selectedIndex : -1));
  const now = await chosen();
  await press(list.page(), wanted > now ? "ArrowDown" : "ArrowUp", Math.abs(wanted - now));
  expect(await chosen()).toBe(wanted);
}

/** A new author at work on one course, by keys alone; only files are chosen in the browser's own window. */
export class AuthorWalk {
  constructor(readonly page: Page) {}

  tab(name: string): Promise<void> {
    const tabs = this.page.getByRole("navigation", { name: "Parts of this draft" });
    return go(tabs.getByRole("link", { name, exact: true }));
  }

  async start() {
    const { page } = this;
    await go(page.getByRole("link", { name: "Studio", exact: true }).first());
    await go(page.getByRole("main").getByRole("link", { name: "Start a course" }));
    await type(page.getByLabel("Course code"), COURSE.code);
    await type(page.getByLabel("Working title"), COURSE.title);
    await go(page.getByRole("button", { name: "Start" }));
    await expect(this.#notes).toContainText("is an example of the template");
  }

  /** First what would come of the Word file, then the thing itself. */
  async bringText() {
    const { page } = this;
    const file = { name: "course.docx", mimeType: WORD, buffer: Buffer.from(courseInWord()) };
    await go(page.getByRole("link", { name: "Bring in a Word file" }));
    await page.getByLabel("Choose a file").setInputFiles(file);
    await go(page.getByRole("button", { name: "Show what would come of it" }));
    await expect(page.locator("#report")).toContainText("It would give 3 lessons");
    await expect(page.locator("#report")).toContainText("Note 1 needs a source");
    await go(page.getByRole("button", { name: "Bring it in" }));
    await expect(page.locator("#report")).toContainText("Brought in: 3 lessons");
    await go(page.getByRole("link", { name: "Go on to the lessons" }));
    for (const title of COURSE.lessons)
      await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
  }

  /** The questions, each category for the objective of the lesson that it is named after. */
  async bringQuestions() {
    const { page } = this;
    await go(page.getByRole("link", { name: "Bring in questions" }));
    const buffer = Buffer.from(questionsInGift());
    const file = page.getByLabel("File", { exact: true });
    await file.setInputFiles({ name: "questions.gift", mimeType: "text/plain", buffer });
    await go(page.getByRole("button", { name: "Show what is in it" }));
    await expect(page.getByText("15 whole, 0 in part, 0 refused.")).toBeVisible();
    for (const [at, title] of COURSE.lessons.entries())
      await expect(page.getByLabel(`Objective of the questions of “${title}”`)).toHaveValue(
        `TUT.9.${at + 1}`,
      );
    await pick(page.getByLabel("What do they ask for?"), "Apply");
    await go(page.getByRole("button", { name: "Add these questions" }));
    await expect(page.getByText("4 of 18")).toHaveCount(3);
    await expect(page.getByText("1 of 6")).toHaveCount(3);
  }

  /** Says what work each note of the document is, which its lesson then cites. */
  async nameSources() {
    const { page } = this;
    for (const left of [1, 0]) {
      await this.tab("Sources");
      await go(page.getByRole("link", { name: /^Say what “/ }).first());
      await type(page.getByLabel("Who wrote it, and when"), SOURCE.who);
      await type(page.getByLabel("Title of the work"), SOURCE.work);
      await pick(page.getByLabel("What it rests on"), "Practice");
      await type(page.getByLabel("How sure it is"), "What tutors of one college noted. No study.");
      await go(page.getByRole("button", { name: "Save the source" }));
      await expect(page.getByRole("link", { name: /^Say what “/ })).toHaveCount(left);
    }
  }

  /** Puts right what must be, one note after the other, until there is none. */
  async mendAll() {
    await this.#mend(/feedback of option c/, "Open the question", (page) =>
      this.#saveItem(
        page.getByLabel("Feedback", { exact: true }),
        "A pause can calm her, but the same step waits for her after it.",
      ),
    );
    await this.#mend(/has an absolute word/, "Open the question", (page) =>
      this.#saveItem(page.getByLabel("Choice", { exact: true }), "Silence until the bell."),
    );
    await this.#mend(/picture of your document waits/, "Open the block", () => this.#tellPicture());
    await this.#mend(/does not end with <Sources/, "Open the block", () => this.#cite());
    await this.tab("Overview");
    await go(this.#notes.getByRole("button", { name: /^Add the list of sources/ }));
    await expect(this.#notes).toContainText("0 must fix");
  }

  get #notes() {
    return this.page.locator("#notes");
  }

  async #mend(note: RegExp, way: string, put: (page: Page) => Promise<void>) {
    await this.tab("Overview");
    const row = this.#notes.getByRole("listitem").filter({ hasText: note }).first();
    await expect(row).toContainText("Must fix");
    await go(row.getByRole("link", { name: new RegExp(`^${way}`) }));
    await put(this.page);
  }

  async #saveItem(fields: Locator, words: string) {
    const { page } = this;
    await type(fields.nth(2), words);
    await go(page.getByRole("button", { name: "Save", exact: true }).first());
    await expect(page.getByText("Nothing to mend in this question.")).toBeVisible();
  }

  /** Says in words what a picture of the document showed, under a title of its own. */
  async #tellPicture() {
    const { page } = this;
    const block = page.locator("details", { hasText: "child look at one page" }).first();
    await open(block);
    await type(block.getByLabel("Title", { exact: true }), "What they do together");
    await tabTo(block.getByRole("button", { name: /^Save/ }));
    await press(page, "Enter");
    await expect(page.getByText("Picture to draw")).toHaveCount(0);
    await look(page);
  }

  /** Cites a source at the end of the last text of a lesson: with the tool for it. */
  async #cite() {
    const { page } = this;
    const block = page.locator("details", { hasText: "Some days not much goes well" }).first();
    const field = block.getByRole("textbox", { name: "Text" });
    await open(block);
    await expect(block.locator(".ProseMirror")).toBeVisible();
    await tabTo(field);
    await press(page, "ControlOrMeta+End");
    await page.keyboard.type(" The handbook says so.");
    await expect(field).toContainText("The handbook says so.");
    await press(page, "Shift+Tab");
    const cite = block.getByRole("button", { name: "Cite", exact: true });
    for (let right = 0; right < 12; right++) {
      if (await cite.evaluate((one) => one === document.activeElement)) break;
      await press(page, "ArrowRight");
    }
    await press(page, "Enter");
    await pick(block.locator(".tool-more select"), "F-DOC-01");
    await tabTo(block.getByRole("button", { name: "Cite it" }));
    await press(page, "Enter");
    await tabTo(block.getByRole("button", { name: /^Save/ }));
    await press(page, "Enter");
    await expect(block.locator("summary")).toContainText(/says so\. ?\[F-DOC-01\]/);
    await look(page);
  }

  /** What the course still asks of its author: who signs, and the task with its rubric. */
  async settle() {
    const { page } = this;
    await this.tab("Settings");
    await tabTo(page.getByRole("checkbox", { name: /lawyer/ }));
    await press(page, "Space");
    await go(page.getByRole("button", { name: "Save", exact: true }));
    await go(page.getByRole("link", { name: /3 objectives/ }));
    await type(
      page.getByRole("textbox", { name: "TUT.9.3" }),
      "Close a session by naming one thing that went well.",
    );
    await go(page.getByRole("button", { name: /^Save/ }));
    await this.tab("Practice task");
    await go(page.getByRole("button", { name: "Begin a practice task" }));
    await type(
      page.getByLabel("What to do", { exact: true }),
      "Ask a partner what they have tried, and wait.",
    );
    for (const [level, seen] of [
      ["1, not yet", "Helps before asking."],
      ["2, emerging", "Asks, and does not wait."],
      ["3, proficient", "Asks before helping, and waits for the answer."],
      ["4, strong", "Asks, waits, and asks once more in other words."],
    ] as const)
      await type(page.getByLabel(level), seen);
    await go(page.getByRole("button", { name: "Save the task" }));
  }
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
