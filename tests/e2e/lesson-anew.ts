import type { BrowserContext, Page } from "@playwright/test";
import { numbersFrom } from "../numbers-from";
import { expect } from "./muster";
import { Around } from "./schedule";
import { type StudioWorld, sourceOf, statusOf } from "./studio-world";
import { LESSON, PATH, Words } from "./two-writers";

/** Lines of the lesson: two of its paragraphs, and the last. */
export const [HERON, CHILDREN, LAST] = [9, 11, 24] as const;

let begun = 1_000;

/** A lesson with little in it, written anew. */
export async function lessonAnew(context: BrowserContext, world: StudioWorld): Promise<void> {
  const around = new Around(await context.newPage(), world, new Words(), numbersFrom(1));
  await around.begin(begun++);
  await context.close();
}

export const lessonOf = (world: StudioWorld) => `/studio/${world.draftId}/lessons/${LESSON}`;

export async function atSource(page: Page, world: StudioWorld): Promise<void> {
  await page.goto(lessonOf(world));
  await sourceOf(page).waitFor();
  await expect(page.locator("lesson-editor")).not.toHaveAttribute("aria-busy");
}

export const saved = (page: Page) =>
  expect(statusOf(page)).toHaveText(/^Draft saved/, { timeout: 15_000 });
export const isIn = (world: StudioWorld, words: string) =>
  expect.poll(async () => (await world.kept(PATH)).text, { timeout: 15_000 }).toContain(words);

/** Writes at the end of a block's text, in the editor of blocks. */
export async function writeBlock(page: Page, place: number, words: string): Promise<void> {
  const block = page.locator(`#b${place}`);
  await block.locator("summary").click();
  await block.locator(".rich").getByRole("textbox").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

export async function atBlocks(page: Page, world: StudioWorld): Promise<void> {
  await page.goto(`${lessonOf(world)}/blocks`);
  await page.locator("li.block").first().waitFor();
}

export const blockStatus = (page: Page) => page.locator("block-editor [data-part=status]");
