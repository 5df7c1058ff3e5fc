import type { Locator, Page } from "@playwright/test";
import { openAnswerBook } from "../../scripts/seed/answer-book";

const book = openAnswerBook();

/** What no response of a check may hold: words of feedback, and names that a key would stand under. */
export const WITHHELD = [...book.withheld, '"correct"', '"scoring"', '"rationale"', "data-correct"];

/** Answers the question on the page right, by reading it. */
export async function answerRight(within: Page | Locator): Promise<void> {
  const page = "goto" in within ? within : within.page();
  await page.waitForLoadState();
  const question = within.locator("fieldset.q").first();
  const stem = await question.locator("legend").innerText();
  const places = question.locator("select");
  if ((await places.count()) > 0) {
    const texts = await question.locator(".field label").allInnerTexts();
    for (const [place, at] of book.rightOf(stem, texts).entries())
      await places.nth(at).selectOption(String(place + 1));
    return;
  }
  const options = question.locator("label.choice");
  for (const at of book.rightOf(stem, await options.allInnerTexts()))
    await options.nth(at).locator("input").check();
}

/** Presses what leaves this page, and waits until the next one is whole. */
export async function leaveBy(control: Locator): Promise<void> {
  await Promise.all([control.page().waitForEvent("load"), control.click()]);
}
