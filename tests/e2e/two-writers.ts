import type { BrowserContext, Page } from "@playwright/test";
import type { CastName } from "../cast";
import type { Numbers } from "../numbers-from";
import { expect, signIn } from "./muster";
import { type StudioWorld, sourceOf, statusOf } from "./studio-world";

export const LESSON = "04-high-standards-plus-belief";
export const PATH = `lessons/${LESSON}.mdx`;

/** What everyone typed in a schedule, and what they took out of what they saw. */
export class Words {
  readonly typed = new Set<string>();
  readonly removed = new Set<string>();

  next(who: string): string {
    const word = `${who}n${this.typed.size}e`;
    this.typed.add(word);
    return word;
  }

  /** Those that nobody took out and that none of these texts has. */
  missingFrom(texts: readonly string[]): string[] {
    const there = new Set(texts.flatMap(wordsIn));
    return [...this.typed].filter((word) => !there.has(word) && !this.removed.has(word));
  }
}

/** Every word of a schedule that a text has, as often as it has it. */
export function wordsIn(text: string): string[] {
  return text.match(/(author|reviewer|form|blocks)n\d+e/g) ?? [];
}

/** Someone who writes the lesson in a browser of their own, with whatever happens to it. */
export class Writer {
  #page: Page | null = null;
  #isOnline = true;
  #isSignedOut = false;
  readonly faults: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly who: CastName,
    readonly world: StudioWorld,
    readonly words: Words,
    readonly numbers: Numbers,
  ) {}

  /** The page with the editor at work; null while there is none. */
  get page(): Page | null {
    return this.#page;
  }

  async open(): Promise<void> {
    if (!this.#isOnline) return;
    const page = this.#page ?? (await this.context.newPage());
    if (!this.#page) page.on("pageerror", (error) => this.faults.push(String(error)));
    this.#page = page;
    await page.goto(`/studio/${this.world.draftId}/lessons/${LESSON}`);
    if (page.url().includes("/sign-in")) return this.#signBackIn(page);
    await this.#started(page);
  }

  async #started(page: Page) {
    await sourceOf(page).waitFor();
    await expect(page.locator("lesson-editor")).not.toHaveAttribute("aria-busy");
  }

  async #signBackIn(page: Page) {
    await signIn(page, this.who);
    this.#isSignedOut = false;
    await page.goto(`/studio/${this.world.draftId}/lessons/${LESSON}`);
    await this.#started(page);
  }

  async text(): Promise<string> {
    return (await this.#page?.locator("textarea#text").inputValue()) ?? "";
  }

  async #toSomeLine(page: Page): Promise<void> {
    const lines = (await this.text()).split("\n").length;
    await sourceOf(page).focus();
    await page.keyboard.press("Control+Home");
    const down = this.numbers.below(Math.min(lines, 30));
    for (let line = 0; line < down; line++) await page.keyboard.press("ArrowDown");
  }

  async type(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await this.#toSomeLine(page);
    const word = this.words.next(this.who);
    const how = this.numbers.below(4);
    await page.keyboard.press(how === 1 ? "Home" : "End");
    if (how === 1) await page.keyboard.type(`${word} `);
    else if (how < 3) await page.keyboard.type(` ${word}`);
    else await page.keyboard.type(`\n\nNew ${word} there.\n`);
  }

  /** Pastes two paragraphs and a list. */
  async paste(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await this.#toSomeLine(page);
    await page.keyboard.press("End");
    const [one, two, three] = [1, 2, 3].map(() => this.words.next(this.who));
    await sourceOf(page).evaluate((element, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const pasted = { clipboardData: data, bubbles: true, cancelable: true, composed: true };
      element.dispatchEvent(new ClipboardEvent("paste", pasted));
    }, `\n\nPasted ${one}.\r\n\r\n- ${two}\r\n- ${three}\r\n`);
  }

  /** Moves a line up or down past others. */
  async move(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await this.#toSomeLine(page);
    const key = this.numbers.chance(0.5) ? "Alt+ArrowUp" : "Alt+ArrowDown";
    for (let past = this.numbers.below(4); past >= 0; past--) await page.keyboard.press(key);
  }

  /** Takes out a line, or a few. */
  async remove(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await this.#toSomeLine(page);
    await page.keyboard.press("Home");
    const lines = this.numbers.below(3);
    for (let line = 0; line < lines; line++) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+End");
    const gone = await this.#selected(page);
    await page.keyboard.press("Delete");
    for (const word of wordsIn(gone)) this.words.removed.add(word);
  }

  async #selected(page: Page): Promise<string> {
    return page.locator(".source-view").evaluate((host) => {
      const root = host.shadowRoot as (ShadowRoot & { getSelection?: () => Selection }) | null;
      return String(root?.getSelection?.() ?? "");
    });
  }

  /** Undoes a step or two: what that takes out is this writer's own. */
  async undo(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await sourceOf(page).focus();
    const before = new Set(wordsIn(await this.text()));
    for (let step = this.numbers.below(3); step >= 0; step--)
      await page.keyboard.press("Control+z");
    for (const word of wordsIn(await this.text())) before.delete(word);
    for (const word of before) if (word.startsWith(this.who)) this.words.removed.add(word);
  }

  async goAway(): Promise<void> {
    this.#isOnline = false;
    await this.context.setOffline(true);
  }

  async comeBack(): Promise<void> {
    this.#isOnline = true;
    await this.context.setOffline(false);
    if (!this.#page?.url().startsWith("http")) await this.open();
  }

  /** A page that is read again without a connection is gone until there is one. */
  async reload(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await restOf(page);
    if (this.#isOnline) return this.open();
    await page.reload().catch(() => null);
    await this.close();
  }

  async close(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await restOf(page);
    this.#page = null;
    await page.close();
  }

  /** The session is over, as when it was ended on another device: nothing of this browser's is cleared. */
  async loseSession(): Promise<void> {
    this.#isSignedOut = true;
    await this.context.clearCookies();
  }

  /** Back with a connection, a session and an open page; waits until the text has come to rest. */
  async settle(): Promise<void> {
    await this.comeBack();
    if (!this.#page || this.#isSignedOut) await this.open();
    if (!this.#page) throw new Error(`${this.who} has no page`);
    const page = this.#page;
    // What a browser says when it is connected: what waits is sent at once, not when its time has come.
    await page.evaluate(() => dispatchEvent(new Event("online")));
    const state = async () => (await statusOf(page).getAttribute("data-state")) ?? "";
    await expect.poll(state, { timeout: 40_000 }).toMatch(/^(saved|merged|held|closed)?$/);
  }

  /** Says that someone looks at the page, which has it ask at once what is new. */
  async look(): Promise<void> {
    await this.#page?.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  }
}

/** A person's hand leaves the keys before it shuts a window. */
async function restOf(page: Page): Promise<void> {
  await page.waitForTimeout(150);
}
