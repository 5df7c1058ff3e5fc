import type { Completions } from "./completions";
import { type EditState, openedFile, typed } from "./edit-queue";
import { EditSession } from "./edit-session.page";
import { EditStore } from "./edit-store.page";
import type { EditorSaying, EditorWords } from "./editor-data";
import { LivePreview } from "./live-preview.page";
import type { Note } from "./note";
import type { SyncAnswer } from "./send-edit.page";
import { SourceView } from "./source-view.page";
import { filled, StatusLine } from "./status-line.page";
import { type TakenUp, takeUp } from "./take-up.page";

/**
 * The page of one file of a draft, with a script: complete without it, and with it an editor that saves by
 * itself, keeps what cannot be sent, takes in what others write and shows the lesson as it is typed.
 */
class LessonEditor extends HTMLElement {
  #words!: EditorWords;
  #status!: StatusLine;
  #view!: SourceView;
  #preview!: LivePreview;
  #session: EditSession | null = null;

  connectedCallback() {
    // What the browser keeps is asked first: until then the page is about to change.
    this.ariaBusy = "true";
    void this.#begin().finally(() => {
      this.ariaBusy = null;
    });
  }

  async #begin() {
    const { words = "{}", times, mayEdit, notes = "[]" } = this.dataset;
    this.#words = JSON.parse(words);
    const place = this.querySelector("[data-part=status]");
    this.#status = new StatusLine(place instanceof HTMLElement ? place : null, this.#words, times);
    const opened = this.#opened();
    const store = mayEdit === undefined ? null : await this.#store();
    const taken = store && (await this.#takeUp(store, opened));
    const state = taken?.unsent?.state ?? typed(opened, this.#source.value);

    const source = this.#source;
    this.#view = this.#showSource(state, taken);
    this.#preview = new LivePreview(this, this.#form, (found) => this.#view.say(found));
    this.#preview.know(source.defaultValue, JSON.parse(notes) as Note[]);
    this.#write(state);
    if (state.text !== source.defaultValue) this.#preview.soon();
    this.addEventListener("click", (event) => this.#clicked(event));
    this.#form.addEventListener("submit", (event) => this.#submitted(event));
    if (mayEdit === undefined) return;
    this.#session = this.#sessionOf(state, store, taken);
    if (taken?.unsent) this.#status.say("found");
    this.#session.begin();
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector("form#edit");
    if (!(form instanceof HTMLFormElement)) throw new Error("the page has no form to edit in");
    return form;
  }

  get #source(): HTMLTextAreaElement {
    const source = this.#form.querySelector("textarea");
    if (!source) throw new Error("the form has no source");
    return source;
  }

  #field(name: string): HTMLInputElement | null {
    const field = this.#form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field : null;
  }

  /**
   * The file as the page came. A text that came back unsaved was typed on the revision that its form says,
   * whose own text is not here: only the server puts the two together.
   */
  #opened(): EditState {
    const { path = "", seq } = this.dataset;
    const { value } = this.#source;
    if (this.dataset.typed === undefined)
      return openedFile(path, { seq: numberIn(seq), text: value });
    return typed(openedFile(path, { seq: numberIn(this.#field("base")?.value), text: "" }), value);
  }

  async #store(): Promise<EditStore | null> {
    const { owner = "", storeKey = "" } = this.dataset;
    return EditStore.open(owner, storeKey);
  }

  async #takeUp(store: EditStore, { path, text }: EditState): Promise<TakenUp> {
    const { draft: draftId = "", typed: isTyped } = this.dataset;
    return takeUp(store, { draftId, path, text, isTyped: isTyped !== undefined });
  }

  #showSource({ path, text }: EditState, taken: TakenUp | null): SourceView {
    const source = this.#source;
    const host = document.createElement("div");
    host.className = "source-view";
    source.before(host);
    const view = new SourceView(host, {
      path,
      text,
      lang: source.lang || document.documentElement.lang,
      mayEdit: this.dataset.mayEdit !== undefined,
      words: this.#words,
      completions: JSON.parse(this.dataset.completions ?? "{}") as Completions,
      undo: taken?.undo ?? null,
      onTyped: (now) => {
        this.#source.value = now;
        this.#session?.typed(now);
        this.#preview.soon();
      },
      onBlur: () => void this.#session?.flush(),
    });
    const isWriting = document.activeElement === source;
    source.hidden = true;
    // Someone who began before this script did goes on where they are.
    if (isWriting) view.focus(source.selectionStart);
    return view;
  }

  #sessionOf(state: EditState, store: EditStore | null, taken: TakenUp | null): EditSession {
    const { draft: draftId = "", sync = "", owner = "" } = this.dataset;
    return new EditSession({
      draftId,
      sync,
      owner,
      state,
      store,
      row: taken?.row ?? "",
      undo: () => this.#view.undo,
      onState: (now) => this.#write(now),
      onAnswer: (answer) => this.#showPresent(answer),
      say: (what, { answer, aloud, why } = {}) => {
        const link = this.#linkFor(what);
        if (aloud && what !== "refused") this.#clearWhy();
        this.#status.say(what, {
          ...(answer && { at: answer.at, seq: answer.seq }),
          ...(aloud !== undefined && { aloud }),
          ...(why !== undefined && { why }),
          ...(link && { link }),
        });
      },
    });
  }

  /** Writes the text, and what the form would send without this script, into the page. */
  #write({ text, base }: EditState) {
    const isNew = this.#view.text !== text || this.#source.value !== text;
    this.#view.takeIn(text);
    this.#source.value = text;
    const field = this.#field("base");
    if (field) field.value = String(base.seq ?? "");
    if (isNew) this.#preview.soon();
  }

  #clicked(event: Event) {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const line = target.closest("[data-line]");
    const isLabel = target.closest("label[for=text]") !== null;
    if (!isLabel && !(line instanceof HTMLElement)) return;
    event.preventDefault();
    if (line instanceof HTMLElement) this.#view.goTo(Number(line.dataset.line));
    else this.#view.focus();
  }

  /** Every button of the form does here what it would do on the way to the server and back. */
  #submitted(event: SubmitEvent) {
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    event.preventDefault();
    if (button?.name === "view") this.#preview.show(button.value);
    else if (button?.name === "fix") this.#fix(button.value);
    else if (button?.value === "preview" || !this.#session) this.#preview.now();
    else void this.#session.save(this.#field("why")?.value ?? "");
  }

  #fix(key: string) {
    const note = this.#preview.notesOf(this.#view.text)?.find((one) => one.key === key);
    if (note?.edit) this.#view.apply(note.edit);
    else this.#preview.now();
  }

  /** What was said of a change that is saved is not said of the next. */
  #clearWhy() {
    const why = this.#field("why");
    if (why) why.value = "";
  }

  #showPresent({ present }: SyncAnswer) {
    const place = document.getElementById("saved");
    if (!place) return;
    // What the page said of the draft as it came is said of the file by now.
    for (const old of place.querySelectorAll(".soft, .saved")) old.remove();
    for (const { name, path } of present) {
      const line = document.createElement("span");
      line.className = "small soft";
      line.textContent = filled(this.#words.present, { name, path });
      place.append(line);
    }
  }

  /** The way to what there is to do about it. */
  #linkFor(what: EditorSaying): { href: string; words: string } | null {
    const { signInLink, heldLink } = this.#words;
    const next = encodeURIComponent(location.pathname);
    if (what === "signIn") return { href: `/sign-in?next=${next}`, words: signInLink };
    const held = this.#session?.state.held;
    if (!held || (what !== "held" && what !== "closed")) return null;
    const id = encodeURIComponent(held.heldId);
    return { href: `/studio/${this.dataset.draft}/held/${id}`, words: heldLink };
  }
}

function numberIn(text: string | undefined): number | null {
  return text ? Number(text) : null;
}

customElements.define("lesson-editor", LessonEditor);
