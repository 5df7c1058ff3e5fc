import { expect, test } from "vitest";
import {
  answered,
  type EditState,
  heardOf,
  isUnsent,
  openedFile,
  type ServerFile,
  typed,
  withNextSent,
} from "../../app/authoring/editor/edit-queue";
import { heldPicks } from "../../app/authoring/editor/held-choice";
import { saveEdit, stayInDraft } from "../../app/authoring/editor/save-edit.server";
import { settleHeld } from "../../app/authoring/editor/settle-held.server";
import { restoreFile } from "../../app/authoring/restore-file.server";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { startCourse } from "../../app/authoring/start-course.server";
import { heldTexts, newestOf, revisionLog } from "../../db/queries/authoring-revisions";
import { addPerson, openMesa } from "./mesa";
import { onEveryDatabase, type World } from "./world";

const SCHEDULES = process.env.MUSTER_DEEP === "1" ? 400 : 25;
const STEPS = 45;
const PATH = "lessons/01-first-lesson.mdx";
const WRITERS = ["aut", "bea", "cam"];

/** Numbers from a seed, so that a schedule that fails can be run again. */
function numbersFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (most: number) => Math.floor(next() * most),
    chance: (share: number) => next() < share,
  };
}

/** Some people at one file, each with what their browser keeps, and what every one of them typed. */
class Schedule {
  readonly #numbers;
  readonly #writers: EditState[] = [];
  readonly #typed = new Set<string>();
  /** Words that someone who saw them took out. */
  readonly #removed = new Set<string>();
  #made = 0;
  held = 0;

  constructor(
    readonly world: World,
    readonly draftId: string,
    readonly seed: number,
  ) {
    this.#numbers = numbersFrom(seed);
  }

  async run() {
    for (const _ of WRITERS) this.#writers.push(await this.#opened());
    for (let step = 0; step < STEPS; step++) await this.#step();
    for (const writer of WRITERS.keys()) await this.#sendAll(writer);
    await this.#nothingIsLost();
  }

  async #step() {
    const writer = this.#numbers.below(WRITERS.length);
    const what = this.#numbers.below(20);
    if (what < 10) this.#type(writer);
    else if (what < 15) await this.#send(writer);
    else if (what < 17) await this.#listen(writer);
    else if (what === 17) await this.#reopen(writer);
    else if (what === 18) await this.#settle(writer);
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
    const blocks = state.text.split("\n\n");
    const at = this.#numbers.below(blocks.length);
    const how = this.#numbers.below(6);
    const words = (blocks[at] ?? "").split(" ");
    if (how < 3) blocks[at] = `${blocks[at]} ${this.#word(writer)}`;
    else if (how === 3) blocks.splice(at, 0, `New ${this.#word(writer)}`);
    else if (how === 4) {
      const gone = words.splice(this.#numbers.below(words.length), 1);
      blocks[at] = words.join(" ");
      this.#takeOut(gone.join(" "));
    } else this.#takeOut(blocks.splice(at, 1).join(" "));
    this.#writers[writer] = typed(state, blocks.join("\n\n"));
  }

  #word(writer: number): string {
    const word = `w${writer}n${++this.#made}e`;
    this.#typed.add(word);
    return word;
  }

  #takeOut(text: string) {
    for (const word of wordsIn(text)) this.#removed.add(word);
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
    const answer = await this.world.run(WRITERS[writer] ?? "", (context) =>
      stayInDraft(context, { draftId: this.draftId, path: PATH, baseSeq: state.base.seq }),
    );
    if (!answer.ok) throw new Error(answer.reason);
    if (answer.value.file) this.#writers[writer] = heardOf(state, answer.value.file);
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
    const after = wordsIn((await this.#now()).text ?? "");
    for (const word of wordsIn(`${held.text} ${before.text}`))
      if (!after.has(word)) this.#removed.add(word);
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
    const after = wordsIn((await this.#now()).text ?? "");
    for (const word of wordsIn(before.text ?? "")) if (!after.has(word)) this.#removed.add(word);
  }

  async #nothingIsLost() {
    const { text } = await this.#now();
    const held = await heldTexts(this.world.app.db, this.draftId);
    const kept = wordsIn([text, ...held.map((one) => one.text)].join(" "));
    const lost = [...this.#typed].filter((word) => !kept.has(word) && !this.#removed.has(word));
    expect(lost, `seed ${this.seed}`).toEqual([]);
  }
}

function wordsIn(text: string): Set<string> {
  return new Set(text.match(/w\dn\d+e/g));
}

onEveryDatabase("people at one lesson", (world) => {
  test(
    `of ${SCHEDULES} random schedules, none loses a word`,
    async () => {
      await openMesa(world());
      for (const id of WRITERS) await addPerson(world(), id, [{ at: "juniper", role: "author" }]);
      let held = 0;
      for (let seed = 1; seed <= SCHEDULES; seed++) {
        const schedule = new Schedule(world(), await begin(world(), seed), seed);
        await schedule.run();
        held += schedule.held;
      }
      expect(held).toBeGreaterThan(SCHEDULES / 10);
    },
    SCHEDULES * 5_000,
  );
});

async function begin(world: World, seed: number): Promise<string> {
  const begun = await world.run("aut", (context) =>
    startCourse(context, {
      code: `LOST-${seed}`,
      title: "Words that help",
      organizationId: "juniper",
      college: "Juniper",
    }),
  );
  if (!begun.ok) throw new Error(begun.reason);
  const { draftId } = begun.value;
  const file = await newestOf(world.app.db, draftId, PATH);
  const text =
    "---\ncourse: A\n---\n\nOne two.\n\nThree four.\n\n## Five\n\nSix seven.\n\nEight.\n";
  const saved = await world.run("aut", (context) =>
    saveDraft(context, {
      draftId,
      editKey: `begin-${seed}`,
      kind: "save",
      why: null,
      changes: [{ path: PATH, baseSeq: file?.seq ?? null, text }],
    }),
  );
  if (!saved.ok) throw new Error(saved.reason);
  return draftId;
}
