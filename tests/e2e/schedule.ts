import type { Page } from "@playwright/test";
import type { Numbers } from "../numbers-from";
import { expect } from "./muster";
import { draftStep, type StudioWorld } from "./studio-world";
import { LESSON, PATH, type Words, type Writer } from "./two-writers";

/** A lesson short enough that two people are often at the same words. */
export const BEGINNING = [
  "---\ncourse: REL-1\nlesson: 04-high-standards-plus-belief\ntitle: High standards\nminutes: 7\nobjectives: [REL.1.3]\n---",
  "One heron stands by the canal.",
  "Two children ask about it.",
  "## What you say",
  "- Ask first.\n- Then wait.",
  "| when | what |\n| --- | --- |\n| first | ask |",
  "Two children ask about it.",
  "Wait as long as it takes.",
].join("\n\n");

/** What goes on around two writers: forms without a script, the block editor, the review, the server. */
export class Around {
  /** A form of the lesson that somebody opened and has not sent. */
  #form: { text: string; base: number } | null = null;
  /** The revision that the lesson began with. */
  begunAt = 0;

  constructor(
    readonly desk: Page,
    readonly world: StudioWorld,
    readonly words: Words,
    readonly numbers: Numbers,
  ) {}

  /** Writes the lesson anew; nothing of an earlier schedule is left. */
  async begin(seed: number): Promise<void> {
    await this.world.settle(PATH);
    const { seq } = await this.world.kept(PATH);
    await this.#post({ text: `${BEGINNING}\n`, base: seq, key: `beginning-of-${seed}` });
    const begun = await this.world.kept(PATH);
    expect(begun).toMatchObject({ text: `${BEGINNING}\n`, held: [] });
    this.begunAt = begun.seq;
  }

  /** Opens the plain form, or sends the one that is open. */
  async plainForm(): Promise<void> {
    const { text, seq } = await this.world.kept(PATH);
    this.#form ??= { text, base: seq };
    if (this.numbers.chance(0.5)) return;
    const word = this.words.next("form");
    const lines = this.#form.text.split("\n");
    const at = Math.max(7, this.numbers.below(lines.length));
    lines[at] = `${lines[at] ?? ""} ${word}`;
    const form = { text: lines.join("\r\n"), base: this.#form.base, key: `key-of-${word}` };
    this.#form = null;
    await this.#post(form);
    // Pressed twice, as people do.
    if (this.numbers.chance(0.3)) await this.#post(form);
  }

  async #post({ text, base, key }: { text: string; base: number; key: string }): Promise<void> {
    const at = `/studio/${this.world.draftId}/lessons/${LESSON}`;
    if (new URL(this.desk.url()).origin !== this.world.origin) await this.desk.goto("/studio");
    const form = { text, base: String(base), editKey: key, act: "save" };
    const landed = await this.desk.evaluate(
      async ([to, fields]) => {
        const answer = await fetch(to, { method: "POST", body: new URLSearchParams(fields) });
        return `${answer.status} ${answer.url}`;
      },
      [at, form] as const,
    );
    expect(landed).toMatch(/^200 .*(\?done=(saved|merged|same)|\/held\/[\w-]+)$/);
  }

  /** Writes into a paragraph with the block editor. */
  async blocks(): Promise<void> {
    const page = this.desk;
    await page.goto(`${this.world.origin}/studio/${this.world.draftId}/lessons/${LESSON}/blocks`);
    const blocks = page.locator('li.block[data-type="text"]');
    const count = await blocks.count();
    if (count === 0) return;
    const block = blocks.nth(this.numbers.below(count));
    await block.locator("summary").click();
    await block.locator(".rich").getByRole("textbox").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(` ${this.words.next("blocks")}`);
    const status = page.locator("block-editor [data-part=status]");
    const isDone = async () =>
      page.url().includes("/held/") || /^Saved|^Someone/.test((await status.textContent()) ?? "");
    await expect.poll(isDone, { timeout: 40_000 }).toBe(true);
  }

  /** The reviewers get the draft, and give it back a moment later. */
  async review(writers: readonly Writer[]): Promise<void> {
    await draftStep(this.world, "sent");
    for (const writer of writers) await writer.type();
    await this.desk.waitForTimeout(this.numbers.below(3_000));
    await draftStep(this.world, "taken-back");
  }
}

/** One step of a schedule. */
export async function step(
  writers: readonly Writer[],
  around: Around,
  numbers: Numbers,
): Promise<string> {
  const writer = writers[numbers.below(writers.length)];
  if (!writer) throw new Error("nobody writes");
  const said = (what: string) => `${writer.who} ${what}`;
  const what = numbers.below(43);
  // One person moves: of what two move, each to another place, there are two.
  if (what >= 40) return writers[0]?.move().then(() => "the first moves a line") ?? said("waits");
  if (what < 14) return writer.type().then(() => said("types"));
  if (what < 18) return writer.remove().then(() => said("removes"));
  if (what < 20) return writer.paste().then(() => said("pastes"));
  if (what < 23) return writer.undo().then(() => said("undoes"));
  if (what < 25) return writer.goAway().then(() => said("goes away"));
  if (what < 28) return writer.comeBack().then(() => said("comes back"));
  if (what < 30) return writer.reload().then(() => said("reads the page again"));
  if (what < 32) {
    await writer.close();
    await writer.open();
    return said("closes the page and opens it");
  }
  if (what < 33) return writer.loseSession().then(() => said("is signed out"));
  if (what < 36) return killed(writers, around, numbers);
  if (what < 37) return around.review(writers).then(() => "the draft is in review for a while");
  if (what < 39) return around.plainForm().then(() => "the plain form");
  return around.blocks().then(() => "the block editor");
}

/** The server dies at some moment, often in the middle of a save, while people go on typing. */
async function killed(
  writers: readonly Writer[],
  around: Around,
  numbers: Numbers,
): Promise<string> {
  const isMidSave = numbers.chance(0.7);
  const [page] = writers.flatMap((one) => one.page ?? []);
  if (isMidSave && page) {
    const saving = page
      .waitForRequest((one) => one.url().endsWith("/edits"), { timeout: 3_000 })
      .catch(() => null);
    for (const writer of writers) await writer.type();
    await saving;
    await page.waitForTimeout(numbers.below(30));
  }
  const dying = around.world.kill();
  for (const writer of writers) if (numbers.chance(0.5)) await writer.type();
  await dying;
  return isMidSave ? "the server dies in a save" : "the server dies";
}
