import { expect } from "vitest";
import {
  answered,
  settled as chosen,
  type EditState,
  heardOf,
  isUnsent,
  openedFile,
  refused,
  type ServerFile,
  typed,
  withNextSent,
} from "../../app/authoring/editor/edit-queue";
import { heldPicks } from "../../app/authoring/editor/held-choice";
import { saveEdit, stayInDraft } from "../../app/authoring/editor/save-edit.server";
import { settleHeld } from "../../app/authoring/editor/settle-held.server";
import { restoreFile } from "../../app/authoring/restore-file.server";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { heldTexts } from "../../db/queries/authoring-held";
import { newestOf, revisionLog } from "../../db/queries/authoring-revisions";
import { numbersFrom } from "../numbers-from";
import { randomEdit, wordsIn } from "./random-edit";
import type { World } from "./world";

const STEPS = 45;
export const PATH = "lessons/01-first-lesson.mdx";
/** People with the lesson open; another has the form without a script. */
export const WRITERS = ["aut", "bea", "cam"];
/** More than a file may hold. */
const BULK = "x".repeat(600_001);

interface OpenForm {
  seq: number | null;
  text: string;
  editKey: string;
}

/** Some people at one file, each with what their browser keeps, and what every one of them typed. */
export class Schedule {
  readonly #numbers;
  readonly #writers: EditState[] = [];
  readonly #typed = new Set<string>();
  /** Words that someone who saw them took out. */
  readonly #removed = new Set<string>();
  /** Who moved a word to another place: two who move it make two of it. */
  readonly #movers = new Map<string, Set<number>>();
  /** Words that may stand twice besides: taken from both sides of a held text, or restored. */
  readonly #repeated = new Set<string>();
  /** Forms without a script that somebody opened and has not sent, or sent and went back to. */
  readonly #forms: OpenForm[] = [];
  #made = 0;
  held = 0;
  refused = 0;

  constructor(
    readonly world: World,
    readonly draftId: string,
    readonly seed: number,
  ) {
    this.#numbers = numbersFrom(seed);
  }

  async run() {
    for (const _ of WRITERS) this.#writers.push(await this.#opened());
    await this.#openForm();
    const old = this.#forms[0];
    if (this.seed % 10 === 0) await this.#many();
    for (let step = 0; step < STEPS; step++) await this.#step();
    if (old) await this.#sendForm(old);
    for (const writer of WRITERS.keys()) await this.#sendAll(writer);
    await this.#nothingIsLost();
  }

  async #step() {
    const writer = this.#numbers.below(WRITERS.length);
    const what = this.#numbers.below(24);
    if (what < 10) this.#type(writer);
    else if (what < 15) await this.#send(writer);
    else if (what < 17) await this.#listen(writer);
    else if (what === 17) await this.#reopen(writer);
    else if (what === 18) await this.#settle(writer);
    else if (what === 19) await this.#openForm();
    else if (what < 22) await this.#sendForm(this.#forms[this.#numbers.below(this.#forms.length)]);
    else if (what === 22 && this.#numbers.chance(0.1)) this.#grow(writer);
    else if (this.#numbers.chance(0.2)) await this.#restore(writer);
  }

  #state(writer: number): EditState {
    const state = this.#writers[writer];
    if (!state) throw new Error(`no writer ${writer}`);
    return state;
  }

  async #now(): Promise<ServerFile> {
    const file = await newestOf(this.world.app.db, this.draftId, PATH);
    return { outcome: "same", seq: file?.seq ?? null, text: file?.text ?? null };
  }

  async #opened(): Promise<EditState> {
    const { seq, text } = await this.#now();
    return openedFile(PATH, { seq, text: text ?? "" });
  }

  #type(writer: number) {
    const state = this.#state(writer);
    this.#writers[writer] = typed(state, this.#edited(state.text, writer));
  }

  #edited(text: string, writer: number): string {
    const edit = randomEdit(text, this.#numbers, () => this.#word(writer));
    for (const word of edit.gone) this.#removed.add(word);
    for (const word of edit.moved)
      this.#movers.set(word, new Set(this.#movers.get(word)).add(writer));
    return edit.text;
  }

  /** A text over the largest size is refused, and stays where it was typed. */
  #grow(writer: number) {
    const state = this.#state(writer);
    this.#writers[writer] = typed(state, `${state.text}\n\n${BULK}`);
  }

  async #openForm() {
    const { seq, text } = await this.#now();
    this.#forms.push({ seq, text: text ?? "", editKey: `form-${this.seed}-${++this.#made}` });
  }

  /** Sends a form, or one that was sent before, with more in it or as it was. */
  async #sendForm(form: OpenForm | undefined) {
    if (!form) return;
    if (this.#numbers.chance(0.7)) form.text = `${form.text} ${this.#word(WRITERS.length)}`;
    if (this.#numbers.chance(0.5)) form.text = this.#edited(form.text, WRITERS.length);
    const text = form.text.replaceAll("\n", "\r\n");
    const saved = await this.world.run("bea", (context) =>
      saveDraft(context, {
        draftId: this.draftId,
        editKey: form.editKey,
        kind: "save",
        why: null,
        changes: [{ path: PATH, baseSeq: form.seq, text }],
      }),
    );
    if (!saved.ok) throw new Error(saved.reason);
  }

  /** Fifty revisions and more, under everyone who has an older one open. */
  async #many() {
    for (let nth = 0; nth < 55; nth++) {
      const { seq, text } = await this.#now();
      const saved = await this.world.run("bea", (context) =>
        saveDraft(context, {
          draftId: this.draftId,
          editKey: `many-${this.seed}-${nth}`,
          kind: "autosave",
          why: null,
          changes: [{ path: PATH, baseSeq: seq, text: `${text}\n${nth}\n` }],
        }),
      );
      if (!saved.ok) throw new Error(saved.reason);
    }
  }

  #word(writer: number): string {
    const word = `w${writer}n${++this.#made}e`;
    this.#typed.add(word);
    return word;
  }

  /** Sends what is next; the answer may be lost, and so may the change on its way. */
  async #send(writer: number, isSafe = false) {
    const state = withNextSent(this.#state(writer), `key-${this.seed}-${writer}-${++this.#made}`);
    this.#writers[writer] = state;
    const { sending } = state;
    if (!sending || (!isSafe && this.#numbers.chance(0.2))) return;
    const saved = await this.world.run(WRITERS[writer] ?? "", (context) =>
      saveEdit(context, {
        draftId: this.draftId,
        path: PATH,
        kind: "autosave",
        why: null,
        ...sending,
      }),
    );
    if (!saved.ok && saved.reason === "size") {
      this.refused++;
      const { text } = this.#state(writer);
      this.#writers[writer] = typed(refused(state), text.replaceAll(BULK, ""));
      return;
    }
    if (!saved.ok || !saved.value.file) throw new Error("a change was refused");
    if (saved.value.file.outcome === "held") this.held++;
    if (!isSafe && this.#numbers.chance(0.25)) return;
    // What is typed while the answer is on its way.
    if (!isSafe && this.#numbers.chance(0.4)) this.#type(writer);
    this.#writers[writer] = answered(this.#state(writer), sending.editKey, saved.value.file);
  }

  async #sendAll(writer: number) {
    for (let tries = 0; isUnsent(this.#state(writer)); tries++) {
      if (tries > 5) throw new Error("a text never came to rest");
      await this.#send(writer, true);
    }
  }

  async #listen(writer: number) {
    const state = this.#state(writer);
    const { base, held } = state;
    const heldId = held?.heldId ?? null;
    const answer = await this.world.run(WRITERS[writer] ?? "", (context) =>
      stayInDraft(context, { draftId: this.draftId, path: PATH, baseSeq: base.seq, heldId }),
    );
    if (!answer.ok) throw new Error(answer.reason);
    const { file, isSettled } = answer.value;
    if (!file) return;
    this.#writers[writer] =
      isSettled && heldId !== null ? chosen(state, heldId, file) : heardOf(state, file);
  }

  /** The tab is closed and opened again: what was not sent is still there, the rest is the server's. */
  async #reopen(writer: number) {
    if (!isUnsent(this.#state(writer))) this.#writers[writer] = await this.#opened();
  }

  async #settle(writer: number) {
    const [held] = await heldTexts(this.world.app.db, this.draftId);
    if (!held) return;
    const before = await this.#now();
    const pick = heldPicks[this.#numbers.below(heldPicks.length)] ?? "both";
    const settled = await this.world.run(WRITERS[writer] ?? "", (context) =>
      settleHeld(context, {
        draftId: this.draftId,
        heldId: held.id,
        act: pick === "both" ? "picked" : pick,
        picks: ["both"],
        text: undefined,
        baseSeq: before.seq,
        editKey: `settle-${held.id}`,
      }),
    );
    if (!settled.ok) throw new Error(settled.reason);
    await this.#after(`${held.text} ${before.text}`);
  }

  async #restore(writer: number) {
    const log = await revisionLog(this.world.app.db, this.draftId, {
      path: PATH,
      before: null,
      limit: 50,
    });
    const revision = log[this.#numbers.below(log.length)];
    if (!revision) throw new Error("a file without a log");
    const before = await this.#now();
    const restored = await this.world.run(WRITERS[writer] ?? "", (context) =>
      restoreFile(context, {
        draftId: this.draftId,
        path: PATH,
        seq: revision.seq,
        editKey: `restore-${this.seed}-${++this.#made}`,
      }),
    );
    if (!restored.ok) throw new Error(restored.reason);
    await this.#after(before.text ?? "");
  }

  /** Someone chose between texts that they saw. */
  async #after(seen: string) {
    const after = new Set(wordsIn((await this.#now()).text ?? ""));
    for (const word of [...after, ...this.#typed]) this.#repeated.add(word);
    for (const word of wordsIn(seen)) if (!after.has(word)) this.#removed.add(word);
  }

  async #nothingIsLost() {
    const { text } = await this.#now();
    const held = await heldTexts(this.world.app.db, this.draftId);
    const kept = new Set(wordsIn([text, ...held.map((one) => one.text)].join(" ")));
    const lost = [...this.#typed].filter((word) => !kept.has(word) && !this.#removed.has(word));
    expect(lost, `seed ${this.seed}`).toEqual([]);
    const there = wordsIn(text ?? "");
    const twice = there.filter((word, at) => there.indexOf(word) !== at);
    expect(
      twice.filter((word) => !this.#repeated.has(word) && (this.#movers.get(word)?.size ?? 0) < 2),
      `seed ${this.seed}, twice`,
    ).toEqual([]);
  }
}
