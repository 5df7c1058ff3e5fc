import type { Locator, Page } from "@playwright/test";
import { openAnswerBook, placeOf } from "../../scripts/seed/answer-book";

const book = openAnswerBook();

/** What no response of a check may hold: words of feedback, and names that a key would stand under. */
export const WITHHELD = [...book.withheld, '"correct"', '"scoring"', '"rationale"', "data-correct"];

/** Answers the question on the page right, by reading it. */
export async function answerRight(within: Page | Locator, answers = book): Promise<void> {
  const page = "goto" in within ? within : within.page();
  await page.waitForLoadState();
  const question = within.locator("fieldset.q").first();
  const stem = await question.locator("legend").innerText();
  const answer = answers.answerTo(stem, true);
  switch (answer.kind) {
    case "choose": {
      const options = question.locator("label.choice");
      const texts = await options.allInnerTexts();
      for (const text of answer.texts)
        await options.nth(placeOf(text, texts)).locator("input").check();
      return;
    }
    case "order": {
      const labels = await question.locator(".field label").allInnerTexts();
      for (const [place, text] of answer.texts.entries())
        await question
          .locator("select")
          .nth(placeOf(text, labels))
          .selectOption(String(place + 1));
      return;
    }
    case "blanks":
      for (const [at, text] of answer.texts.entries()) {
        const list = question.locator("select").nth(at);
        const options = await list.locator("option").allInnerTexts();
        await list.selectOption({ index: placeOf(text, options) });
      }
      return;
    case "type":
      await question.locator("input").fill(answer.typed);
  }
}

/** Presses what leaves this page, and waits until the next one is whole. */
export async function leaveBy(control: Locator): Promise<void> {
  await Promise.all([control.page().waitForEvent("load"), control.click()]);
}
