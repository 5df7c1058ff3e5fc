import type { Note } from "./note";

/** How long after the last letter a text is shown. */
const REST_MS = 150;
/** How long after the answer that too many wait it is asked for again. */
const PATIENCE_MS = 2_000;
/** The parts of the page that say something of the text; the answer brings them anew. */
const PARTS = ["preview", "notes", "lines"];

/** Shows a text as it is typed: the page's own form is sent, and what the answer says of it taken over. */
export class LivePreview {
  readonly #page: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #onNotes: (notes: Note[]) => void;
  #timer = 0;
  #asked: AbortController | null = null;
  #view: string;
  #noted: { text: string; notes: Note[] } | null = null;

  constructor(page: HTMLElement, form: HTMLFormElement, onNotes: (notes: Note[]) => void) {
    this.#page = page;
    this.#form = form;
    this.#onNotes = onNotes;
    const shown = page.querySelector(".preview");
    this.#view = (shown instanceof HTMLElement && shown.dataset.view) || "phone";
  }

  soon() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.now(), REST_MS);
  }

  show(view: string) {
    this.#view = view;
    this.now();
  }

  /** Takes what the page came with: what was found in its text. */
  know(text: string, notes: Note[]) {
    this.#noted = { text, notes };
    this.#onNotes(notes);
  }

  /** What was found in exactly this text; null when it was not examined yet. */
  notesOf(text: string): Note[] | null {
    return this.#noted?.text === text ? this.#noted.notes : null;
  }

  now() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#asked = new AbortController();
    void this.#ask(this.#asked.signal);
  }

  async #ask(signal: AbortSignal) {
    const body = new URLSearchParams({ view: this.#view, act: "preview" });
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === "string" && name !== "act") body.append(name, value);
    try {
      const answer = await fetch(location.pathname, { method: "POST", body, signal });
      if (answer.status === 503 && !signal.aborted)
        this.#timer = window.setTimeout(() => this.now(), PATIENCE_MS);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!signal.aborted) this.#take(page, body.get("text") ?? "");
    } catch (error) {
      // Without a connection, or with a newer text under way, the page stays as it is.
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    }
  }

  #take(page: Document, text: string) {
    const fresh = page.getElementById(this.#page.id);
    if (!fresh) return;
    for (const id of PARTS) {
      const now = document.getElementById(id);
      const next = page.getElementById(id);
      if (now && next && !isBroken(now, next)) replace(now, next);
    }
    this.know(text, JSON.parse(fresh.dataset.notes ?? "[]"));
  }
}

/** In the middle of a word there may be nothing to show: then what was shown last is better. */
function isBroken(now: HTMLElement, next: HTMLElement): boolean {
  const [before, after] = [now, next].map((one) => one.querySelector(".preview"));
  const isSameView = before?.getAttribute("data-view") === after?.getAttribute("data-view");
  return (
    isSameView &&
    after?.querySelector(".guide") === null &&
    before?.querySelector(".guide") !== null
  );
}

/** Puts a part in the place of the same part, with the reader where they were in it. */
function replace(now: HTMLElement, next: HTMLElement) {
  const scrolled = now.querySelector(".preview")?.scrollTop ?? 0;
  const isOpen = now.querySelector("details")?.open === true;
  const focused = document.activeElement;
  const button = focused instanceof HTMLButtonElement && now.contains(focused) ? focused : null;
  now.replaceWith(document.adoptNode(next));
  const details = next.querySelector("details");
  if (next.id === "lines" && details) details.open = isOpen;
  next.querySelector(".preview")?.scrollTo({ top: scrolled });
  if (button)
    for (const one of next.querySelectorAll("button"))
      if (one.name === button.name && one.value === button.value) one.focus();
}
