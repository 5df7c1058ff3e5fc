import {
  answered,
  type EditState,
  heardOf,
  isUnsent,
  refused,
  settled,
  typed,
  withNextSent,
} from "./edit-queue";
import type { EditStore } from "./edit-store.page";
import type { EditorSaying } from "./editor-data";
import { type NamedSave, type Sent, type SyncAnswer, send } from "./send-edit.page";

/** How long after the last letter a text is saved, and at most after the first. */
const REST_MS = 1_500;
const LONGEST_UNSAVED_MS = 10_000;
/** How often an open page says that it is there and hears what is new, and tries what did not go out. */
const LISTEN_MS = 20_000;
const AGAIN_MS = 4_000;

interface SessionParts {
  draftId: string;
  sync: string;
  /** The writer, under the name that the page was given for them. */
  owner: string;
  state: EditState;
  /** Null where this browser keeps nothing. */
  store: EditStore | null;
  /** The row of this tab in it. */
  row: string;
  /** What can be undone now. */
  undo: () => unknown;
  /** The text or its base is another after an answer of the server. */
  onState: (state: EditState) => void;
  onAnswer: (answer: SyncAnswer) => void;
  /** How the text fares; `why` where it was refused. */
  say: (what: EditorSaying, more?: { answer?: SyncAnswer; aloud?: boolean; why?: string }) => void;
}

/** One file as it is written in one tab: kept here at every letter, and sent whenever that can be done. */
export class EditSession {
  readonly #parts: SessionParts;
  #state: EditState;
  #store: EditStore | null;
  /** When to send next, on a clock that nobody sets; 0 while nothing waits. */
  #sendAt = 0;
  #unsavedSince = 0;
  #sending: Promise<void> | null = null;
  /** The text was refused as it is: it waits for the next letter. */
  #isStopped = false;
  #named: NamedSave | null = null;
  #keeping: Promise<void> | null = null;
  #keepAgain = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#state = parts.state;
    this.#store = parts.store;
  }

  get state(): EditState {
    return this.#state;
  }

  begin() {
    if (isUnsent(this.#state)) void this.flush();
    else void this.listen();
    window.setInterval(() => this.#tick(), 500);
    window.setInterval(() => document.visibilityState === "visible" && this.listen(), LISTEN_MS);
    document.addEventListener("visibilitychange", () =>
      document.visibilityState === "hidden" ? this.#leave() : this.listen(),
    );
    addEventListener("pagehide", () => this.#leave());
    addEventListener("online", () => this.flush());
  }

  typed(text: string) {
    this.#state = typed(this.#state, text);
    this.#isStopped = false;
    this.#sendAt = performance.now() + REST_MS;
    if (this.#unsavedSince === 0) this.#parts.say("saving");
    this.#unsavedSince ||= performance.now();
    void this.#keep();
  }

  /** Saves at once, under a reason. */
  async save(why: string): Promise<void> {
    this.#named = { why };
    this.#isStopped = false;
    this.#parts.say("saving");
    await this.#sending;
    await this.flush();
  }

  /** Sends what is new; again, the same change as long as it has no answer. */
  async flush(): Promise<void> {
    if (this.#isStopped || (!isUnsent(this.#state) && !this.#named)) return;
    this.#sending ??= this.#sendNext().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
  }

  async #sendNext() {
    // What has no answer yet goes first, as it was: the name is for what is typed now.
    const named = this.#state.sending === null ? this.#named : null;
    this.#state = withNextSent(this.#state, crypto.randomUUID(), named !== null);
    const { sending, path, base } = this.#state;
    await this.#keep();
    const sent = await send(
      this.#parts.sync,
      { path, baseSeq: base.seq, owner: this.#parts.owner },
      sending,
      named,
    );
    await this.#took(sent, sending?.editKey ?? null, named);
    if (this.#sendAt === 0 && !this.#isStopped && (isUnsent(this.#state) || this.#named)) {
      this.#sendAt = performance.now() + REST_MS;
    }
  }

  async #took(sent: Sent, editKey: string | null, named: NamedSave | null) {
    if (sent.kind === "away" || sent.kind === "signed-out") {
      this.#sendAt = performance.now() + AGAIN_MS;
      this.#unsavedSince = performance.now();
      this.#parts.say(sent.kind === "away" ? "offline" : "signIn");
      return;
    }
    this.#sendAt = 0;
    this.#unsavedSince = 0;
    if (named !== null && this.#named === named) this.#named = null;
    if (sent.kind === "refused") {
      this.#state = refused(this.#state);
      this.#isStopped = true;
      void this.#keep();
      this.#parts.say("refused", { why: sent.message });
      return;
    }
    const { file } = sent.answer;
    if (editKey !== null && file) this.#state = answered(this.#state, editKey, file);
    await this.#heard(sent.answer, named !== null);
  }

  /** Says that this page is open, and takes in what others saved. */
  async listen(): Promise<void> {
    if (this.#sending || isUnsent(this.#state)) return;
    const { path, base, held } = this.#state;
    const { owner } = this.#parts;
    const about = { path, baseSeq: base.seq, heldId: held?.heldId, owner };
    const sent = await send(this.#parts.sync, about, null);
    if (this.#sending) return;
    if (sent.kind === "signed-out") this.#parts.say("signIn");
    if (sent.kind !== "answer") return;
    const { file, isSettled } = sent.answer;
    if (!file) return this.#parts.onAnswer(sent.answer);
    this.#state =
      isSettled && held ? settled(this.#state, held.heldId, file) : heardOf(this.#state, file);
    await this.#heard(sent.answer, false);
  }

  /** A text is said to be saved when this browser, too, knows that: whoever signs out then leaves nothing. */
  async #heard(answer: SyncAnswer, aloud: boolean) {
    this.#parts.onState(this.#state);
    this.#parts.onAnswer(answer);
    await this.#keep();
    const isTypedSince = this.#unsavedSince > 0;
    if (isTypedSince && !aloud) return;
    if (this.#state.held) this.#parts.say(answer.open ? "held" : "closed", { answer, aloud });
    else this.#parts.say(answer.file?.outcome === "merged" ? "merged" : "saved", { answer, aloud });
  }

  #tick() {
    const now = performance.now();
    const isLong = this.#unsavedSince > 0 && now - this.#unsavedSince >= LONGEST_UNSAVED_MS;
    if (this.#sendAt > 0 && (now >= this.#sendAt || isLong)) void this.flush();
  }

  /** Keeps the text as it is now; while it is being written, once more after that. */
  async #keep(): Promise<void> {
    if (!this.#store) return;
    this.#keepAgain = true;
    this.#keeping ??= this.#keepOn(this.#store).finally(() => {
      this.#keeping = null;
    });
    await this.#keeping;
  }

  async #keepOn(store: EditStore) {
    const { draftId, row, undo } = this.#parts;
    try {
      while (this.#keepAgain) {
        this.#keepAgain = false;
        const kept = { draftId, state: this.#state, undo: undo() };
        await store.put(row, kept, isUnsent(kept.state));
      }
    } catch (error) {
      // The browser gives no room any more: what is typed then lives in this tab.
      if (!(error instanceof DOMException)) throw error;
      this.#store = null;
    }
  }

  async #leave() {
    await Promise.all([this.#keep(), this.flush()]);
  }
}
