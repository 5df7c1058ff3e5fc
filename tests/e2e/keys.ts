import type { Locator, Page } from "@playwright/test";
import { type Answer, placeOf } from "../../scripts/seed/answer-book";
import { expect } from "./muster";

/** More presses than any page has stops. */
const MOST_TABS = 200;

/** Holds the Tab key, which repeats itself, until a control has the focus. */
export async function tabTo(control: Locator): Promise<void> {
  const { keyboard } = control.page();
  const element = await control.elementHandle();
  const isThere = () => element?.evaluate((one) => one === document.activeElement);
  for (let stop = 0; stop < MOST_TABS; stop++) {
    if (await isThere()) return keyboard.up("Tab");
    await keyboard.down("Tab");
  }
  await keyboard.up("Tab");
  throw new Error(`Tab does not reach ${control}`);
}

/** Passes over what heads every page. Each page that answers a form sent from here begins at its text too. */
export async function skipToContent(page: Page): Promise<void> {
  await tabTo(page.getByRole("link", { name: "Skip to content" }));
  await press(page, "Enter");
}

/** Presses a key so many times. */
export async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let at = 0; at < times; at++) await page.keyboard.press(key);
}

/** Leaves the page with the Enter key on a link or a button, and waits until the next one is whole. */
export async function enter(control: Locator): Promise<void> {
  await tabTo(control);
  await Promise.all([control.page().waitForEvent("load"), press(control.page(), "Enter")]);
}

/** Chooses one of a group of radios in which nothing is chosen yet, or ticks one checkbox. */
export async function chooseByKeys(inputs: Locator, place: number): Promise<void> {
  const radios = (await inputs.first().getAttribute("type")) === "radio";
  await tabTo(inputs.nth(radios ? 0 : place));
  await press(inputs.page(), "Space");
  if (radios) await press(inputs.page(), "ArrowDown", place);
  await expect(inputs.nth(place)).toBeChecked();
}

/** Chooses in a list that nothing is chosen in yet. */
async function pick(list: Locator, text: string): Promise<void> {
  await tabTo(list);
  const place = placeOf(text, await list.locator("option").allInnerTexts());
  await press(list.page(), "ArrowDown", place);
  const chosen = await list.evaluate(
    (one) => one instanceof HTMLSelectElement && one.selectedIndex,
  );
  expect(chosen, text).toBe(place);
}

/** Fills in the first question within by keys alone. */
export async function answerByKeys(within: Page | Locator, answer: Answer): Promise<void> {
  const question = within.locator("fieldset.q").first();
  switch (answer.kind) {
    case "choose": {
      const labels = await question.locator("label.choice").allInnerTexts();
      for (const text of answer.texts)
        await chooseByKeys(question.locator("label.choice input"), placeOf(text, labels));
      return;
    }
    case "order": {
      const labels = await question.locator(".field label").allInnerTexts();
      for (const [at, label] of labels.entries())
        await pick(question.locator("select").nth(at), `Place ${placeOf(label, answer.texts) + 1}`);
      return;
    }
    case "blanks":
      for (const [at, text] of answer.texts.entries())
        await pick(question.locator("select").nth(at), text);
      return;
    case "type":
      await tabTo(question.locator("input"));
      await question.page().keyboard.type(answer.typed);
  }
}
