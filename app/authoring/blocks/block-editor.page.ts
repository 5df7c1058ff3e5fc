import type { EditorWords } from "./block-editor-words";
import { enrichIn } from "./rich-text.page";

const IDLE_MS = 1500;

/** The answer to a form that was sent: the page as it is now, and where it stands. */
interface Answer {
  page: Document;
  url: URL;
  status: number;
}

/** The page of a lesson's blocks, with a script: saved while writing, without loading pages. */
class BlockEditor extends HTMLElement {
  #dirty = new Set<HTMLFormElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #line: Promise<unknown> = Promise.resolve();
  /** What each form held when it was shown or saved. */
  #shown = new WeakMap<HTMLFormElement, string>();
  /** Somebody's blocks are no longer those that are shown: shown anew when the writer pauses. */
  #isStale = false;

  connectedCallback() {
    this.addEventListener("toggle", this, true);
    this.addEventListener("input", this);
    this.addEventListener("submit", this);
    this.addEventListener("focusout", this);
    addEventListener("beforeunload", this);
    this.#begin();
  }

  disconnectedCallback() {
    removeEventListener("beforeunload", this);
    clearTimeout(this.#timer);
  }

  handleEvent(event: Event) {
    const { target } = event;
    if (event.type === "beforeunload") {
      if (this.#dirty.size > 0) event.preventDefault();
    } else if (event.type === "toggle" && target instanceof HTMLDetailsElement) {
      if (target.open) this.#enrichIn(target);
    } else if (event.type === "focusout") {
      setTimeout(() => this.#showAnew(), 0);
    } else if (event.type === "submit" && target instanceof HTMLFormElement) {
      event.preventDefault();
      const { submitter } = event as SubmitEvent;
      this.#queue(() => this.#submit(target, submitter));
    } else if (event.type === "input" && target instanceof HTMLElement) {
      const form = target.closest("form");
      if (form) this.#note(form);
    }
  }

  get #words(): EditorWords {
    return JSON.parse(this.dataset.words ?? "{}");
  }

  #begin() {
    for (const form of this.querySelectorAll("form")) {
      this.#shown.set(form, typedIn(form));
      if (isWritten(form)) this.#note(form);
    }
    for (const details of this.querySelectorAll("details[open]")) this.#enrichIn(details);
    const adding = this.querySelector("#add");
    if (adding) this.#enrichIn(adding);
  }

  #enrichIn(part: Element) {
    enrichIn(part, { words: this.#words, facts: JSON.parse(this.dataset.facts ?? "[]") });
  }

  #note(form: HTMLFormElement) {
    if (!form.elements.namedItem("count")) return;
    this.#dirty.add(form);
    this.#say("unsaved");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#queue(() => this.#saveAll()), IDLE_MS);
  }

  /** One thing after another: each needs the revision that the one before made. */
  #queue(work: () => Promise<void>) {
    this.#line = this.#line.then(work).catch((error: unknown) => {
      this.#say("failed");
      if (!(error instanceof TypeError)) throw error;
    });
  }

  #say(state: "unsaved" | "saving" | "saved" | "failed" | "signIn", more = "") {
    const place = this.querySelector<HTMLElement>("[data-part=status]");
    if (!place) return;
    place.hidden = false;
    place.textContent = more || this.#words[state];
  }

  async #saveAll(but?: HTMLFormElement) {
    for (const form of [...this.#dirty]) if (form !== but) await this.#autosave(form);
  }

  async #autosave(form: HTMLFormElement) {
    this.#say("saving");
    const typed = typedIn(form);
    const answer = await send(form, { work: "autosave" });
    const fresh = answer.page.getElementById("block-editor");
    if (answer.status === 401) return this.#say("signIn");
    if (answer.url.pathname.includes("/held/")) return location.assign(answer.url);
    if (answer.status >= 400 || !fresh) {
      const problem = answer.page.querySelector(".problem li")?.textContent ?? "";
      return this.#say("failed", problem);
    }
    if (typedIn(form) === typed) this.#dirty.delete(form);
    this.#shown.set(form, typed);
    this.#say("saved");
    if (answer.url.searchParams.get("done") === "merged") return this.#swap(answer);
    this.#takeOver(form, fresh);
  }

  /** Takes what a save changed around the form that was saved, and leaves what is being typed. */
  #takeOver(form: HTMLFormElement, fresh: HTMLElement) {
    const before = this.querySelectorAll("li.block");
    const after = fresh.querySelectorAll("li.block");
    const more = after.length - before.length;
    const at = numberIn(form, "block");
    if (more !== 0) {
      setNumber(form, "count", numberIn(form, "count") + more);
      this.#isStale = true;
    }
    for (const other of this.querySelectorAll("form")) {
      const place = numberIn(other, "block");
      const moved = other !== form && place > at ? place + more : place;
      setNumber(other, "block", moved);
      setValue(other, "seq", fieldIn(fresh.querySelector("form"), "seq"));
      setValue(other, "editKey", crypto.randomUUID());
      const same = fresh.querySelector<HTMLFormElement>(`#b${moved} form:has([name=count])`);
      if (other === form || !other.elements.namedItem("count")) continue;
      if (!same || typedIn(same) !== this.#shown.get(other)) this.#isStale = true;
    }
    if (more === 0) for (const [place, item] of before.entries()) takeNotes(item, after[place]);
    const preview = this.querySelector("#preview");
    const shown = fresh.querySelector("#preview");
    if (preview && shown) preview.replaceWith(document.adoptNode(shown));
    this.#takeSaved(fresh.ownerDocument);
  }

  #takeSaved(page: Document) {
    const saved = page.getElementById("saved");
    if (saved) document.getElementById("saved")?.replaceWith(document.adoptNode(saved));
  }

  #showAnew() {
    if (!this.#isStale || this.querySelector("form:focus-within")) return;
    this.#isStale = false;
    this.#queue(async () => {
      await this.#saveAll();
      await this.#swap(await ask(location.pathname));
    });
  }

  async #submit(sent: HTMLFormElement, pressed: HTMLElement | null) {
    await this.#saveAll(sent);
    const submitter = pressed ? this.#standing(pressed) : null;
    if (pressed && !submitter) return;
    const form = submitter instanceof HTMLButtonElement ? (submitter.form ?? sent) : sent;
    this.#say("saving");
    const answer = await send(form, {}, submitter);
    if (answer.status === 401) return this.#say("signIn");
    if (answer.url.pathname !== location.pathname) return location.assign(answer.url);
    this.#dirty.delete(form);
    await this.#swap(answer);
  }

  /** A button of a note goes with its note, which a save may have shown anew; null when it said no more. */
  #standing(pressed: HTMLElement): HTMLElement | null {
    if (pressed.isConnected || !(pressed instanceof HTMLButtonElement)) return pressed;
    const key = CSS.escape(pressed.value);
    return this.querySelector<HTMLElement>(`button[name=fix][value="${key}"]`);
  }

  /** Shows the answer in place of the blocks, and leads to the block, or to what is wrong with it. */
  async #swap({ page, url, status }: Answer) {
    const fresh = page.getElementById("block-editor");
    if (!fresh) return location.reload();
    const focused = this.querySelector("form:focus-within")?.closest("li.block")?.id;
    const said = page.querySelector(".saved")?.textContent ?? "";
    this.#dirty.clear();
    this.#isStale = false;
    this.replaceChildren(...document.adoptNode(fresh).childNodes);
    this.#takeSaved(page);
    const to = this.querySelector("#problem, [role=alert]") ?? byId(placeIn(url) ?? focused);
    const block = to?.querySelector(":scope > details > summary") ?? to;
    if (block instanceof HTMLElement) {
      block.focus({ preventScroll: true });
      block.scrollIntoView({ block: "nearest" });
    }
    this.#begin();
    if (status < 400) this.#say("saved", said);
  }
}

function byId(id: string | undefined): HTMLElement | null {
  return id ? document.getElementById(id) : null;
}

/** The block that an answer leads to: what stands behind `#` is not told of an answer. */
function placeIn(url: URL): string | null {
  const place = url.searchParams.get("b");
  return place === null ? null : `b${place}`;
}

function takeNotes(item: Element, fresh: Element | undefined) {
  for (const part of ["summary", ".block-notes"]) {
    const from = fresh?.querySelector(part);
    const to = item.querySelector(part);
    if (from && to) to.replaceChildren(...document.adoptNode(from).childNodes);
    else if (to && part !== "summary") to.remove();
    else if (from) item.querySelector("details > div")?.prepend(document.adoptNode(from));
  }
}

const UNSEEN = new Set(["seq", "editKey", "block", "count", "work"]);

/** What a person typed into a form, as one text. */
function typedIn(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([name]) => !UNSEEN.has(name));
  return JSON.stringify(fields);
}

/** Someone wrote in the form before this script came, or came back to it with what they had written. */
function isWritten(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
}

function fieldIn(form: HTMLFormElement | null, name: string): string {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
}

function numberIn(form: HTMLFormElement, name: string): number {
  return Number(fieldIn(form, name));
}

function setValue(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function setNumber(form: HTMLFormElement, name: string, value: number) {
  setValue(form, name, String(value));
}

async function send(
  form: HTMLFormElement,
  extra: Record<string, string>,
  submitter: HTMLElement | null = null,
): Promise<Answer> {
  const body = new URLSearchParams(extra);
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === "string") body.append(name, value);
  return ask(location.pathname, { method: "POST", body });
}

async function ask(address: string, sent: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(address, { ...sent, headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { page, url: new URL(answer.url), status: answer.status };
}

customElements.define("block-editor", BlockEditor);
