import type { KeptForm } from "../editor/edit-store.page";
import { isNewBlock, sendLeft } from "../editor/left-forms.page";
import type { BlockSaying, EditorWords } from "./block-editor-words";
import { lead, placeIn, standing, takeOver, takePlace, takeSaved } from "./block-list.page";
import { anew, isOfBlock, isWritten, keptOf, REFUSED, typedIn } from "./form-fields.page";
import { KeptPage } from "./kept-page.page";
import { enrichIn } from "./rich-text.page";
import { type Answer, Away, ask, begunAgain, isSignedOut, problemIn, send } from "./send-form.page";

const IDLE_MS = 1500;
const AGAIN_MS = 4000;
const OF_WINDOW = ["beforeunload", "online", "pagehide"];

/** The page of a lesson's blocks, with a script: saved while writing, without loading pages. */
class BlockEditor extends HTMLElement {
  #dirty = new Set<HTMLFormElement>();
  /** Forms that stand nowhere on the page: a closed tab left them, or their block is not there as it was. */
  #left: KeptForm[] = [];
  #kept: KeptPage | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #line: Promise<unknown> = Promise.resolve();
  /** What each form held when it was shown or saved. */
  #shown = new WeakMap<HTMLFormElement, string>();
  /** Somebody's blocks are no longer those that are shown: shown anew when the writer pauses. */
  #isStale = false;

  connectedCallback() {
    this.addEventListener("toggle", this, true);
    for (const type of ["input", "submit", "focusout", "click"]) this.addEventListener(type, this);
    for (const type of OF_WINDOW) addEventListener(type, this);
    this.#begin();
    if (this.dataset.mayEdit !== undefined) this.#queue(() => this.#takeUp());
  }

  disconnectedCallback() {
    for (const type of OF_WINDOW) removeEventListener(type, this);
    clearTimeout(this.#timer);
  }

  handleEvent(event: Event) {
    const { target, type } = event;
    if (type === "beforeunload" && this.#dirty.size > 0) event.preventDefault();
    else if (type === "online" || type === "pagehide") this.#queue(() => this.#saveAll());
    else if (type === "toggle" && target instanceof HTMLDetailsElement) {
      if (target.open) this.#enrichIn(target);
    } else if (type === "focusout") {
      setTimeout(() => this.#showAnew(), 0);
    } else if (type === "submit" && target instanceof HTMLFormElement) {
      event.preventDefault();
      const { submitter } = event as SubmitEvent;
      this.#queue(() => this.#submit(target, submitter));
    } else if (type === "input" && target instanceof HTMLElement) {
      const form = target.closest("form");
      if (form) this.#note(form);
    } else if (type === "click" && target instanceof Element) {
      // Whoever chooses another kind of block leaves the form of this one behind.
      if (target.closest("#add a")) this.#keep(true);
    }
  }

  /** The writer, under the name that the page was given for them. */
  get #owner(): string {
    return this.dataset.owner ?? "";
  }

  get #words(): EditorWords {
    return JSON.parse(this.dataset.words ?? "{}");
  }

  /** @param staying forms that someone goes on in: they are as they were */
  #begin(staying: readonly HTMLFormElement[] = []) {
    for (const form of this.querySelectorAll("form")) {
      if (staying.includes(form)) continue;
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
    if (isOfBlock(form)) {
      this.#dirty.add(form);
      this.#say("unsaved");
      this.#soon(IDLE_MS);
    }
    this.#keep();
  }

  #soon(after: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#queue(() => this.#saveAll()), after);
  }

  /** Keeps in this browser what was typed and is not saved: this tab may be closed before it is. */
  #keep(isNewGone = false) {
    const adding = this.querySelector<HTMLFormElement>("#add form");
    const isBegun = adding && !isNewGone && (isWritten(adding) || adding.matches(REFUSED));
    const forms = [...this.#dirty, ...(isBegun ? [adding] : [])];
    this.#kept?.keep([...this.#left, ...forms.map(keptOf)]);
  }

  /** One thing after another: each needs the revision that the one before made. */
  #queue(work: () => Promise<void>) {
    this.#line = this.#line.then(work).catch((error: unknown) => {
      this.#waitFor("failed");
      if (!(error instanceof Away)) throw error;
    });
  }

  #say(state: BlockSaying, more = "") {
    const place = this.querySelector<HTMLElement>("[data-part=status]");
    if (!place) return;
    place.hidden = false;
    place.textContent = more || this.#words[state];
  }

  #waitFor(state: "failed" | "signIn") {
    this.#say(state);
    this.#soon(AGAIN_MS);
  }

  /** Takes up what a closed tab left of this page: what it could not save, then the block it began. */
  async #takeUp() {
    const given = { owner: this.#owner, storeKey: this.dataset.storeKey ?? "" };
    const opened = await KeptPage.open(given, location.pathname);
    if (!opened) return;
    this.#kept = opened.kept;
    this.#left = opened.left;
    if (this.#left.length === 0) return this.#keep();
    await this.#sendLeft();
    const begun = this.#left.filter(isNewBlock).at(-1);
    if (begun) {
      this.#left = this.#left.filter((one) => one !== begun);
      await this.#swap(await begunAgain(begun));
    }
    this.#say("found");
  }

  /** Sends the forms that stand nowhere on the page, and shows what came of them. */
  async #sendLeft() {
    const leaving = this.#left.filter((form) => !isNewBlock(form));
    let held = "";
    for (const form of leaving) {
      const fared = await sendLeft(location.pathname, form, this.#owner);
      if (fared.kind === "away") throw new Away("a form that was left");
      if (fared.kind === "signed-out") return this.#waitFor("signIn");
      this.#left = this.#left.filter((one) => one !== form);
      this.#keep();
      if (fared.kind === "held") held = fared.at;
      if (fared.kind === "refused") return this.#swap(fared);
    }
    if (held) return location.assign(held);
    if (leaving.length > 0) await this.#swap(await ask(location.pathname));
  }

  async #saveAll(but?: HTMLFormElement) {
    if (this.#left.some((form) => !isNewBlock(form))) await this.#sendLeft();
    for (const form of [...this.#dirty]) if (form !== but) await this.#autosave(form);
  }

  async #autosave(form: HTMLFormElement) {
    this.#say("saving");
    const typed = typedIn(form);
    const answer = await send(form, { work: "autosave", owner: this.#owner });
    const fresh = answer.page.getElementById("block-editor");
    if (isSignedOut(answer)) return this.#waitFor("signIn");
    const isHeld = answer.url.pathname.includes("/held/");
    if (!isHeld && (answer.status >= 400 || !fresh)) return this.#say("failed", problemIn(answer));
    if (typedIn(form) === typed) this.#dirty.delete(form);
    this.#shown.set(form, typed);
    this.#keep();
    if (isHeld || !fresh) return location.assign(answer.url);
    this.#say("saved");
    if (answer.url.searchParams.get("done") === "merged") await this.#swap(answer);
    else {
      if (takeOver(this, { form, fresh, shown: this.#shown })) this.#isStale = true;
      this.#keep();
    }
    if (this.#dirty.size > 0) this.#soon(IDLE_MS);
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
    const submitter = pressed ? standing(this, pressed) : null;
    if (pressed && !submitter) return;
    const form = submitter instanceof HTMLButtonElement ? (submitter.form ?? sent) : sent;
    this.#say("saving");
    const typed = typedIn(form);
    const answer = await send(form, { owner: this.#owner }, submitter);
    if (isSignedOut(answer)) return this.#waitFor("signIn");
    const isSame = typedIn(form) === typed;
    if (answer.status >= 400 && !isSame) return this.#say("failed", problemIn(answer));
    if (isSame) this.#dirty.delete(form);
    this.#shown.set(form, typed);
    this.#keep();
    if (answer.url.pathname !== location.pathname) return location.assign(answer.url);
    await this.#swap(answer, form);
  }

  /**
   * Shows the answer in place of the blocks, and leads to the block, or to what is wrong with it. A form
   * that someone writes in goes on in its place; one whose block is not there as it was is sent by itself.
   */
  async #swap({ page, url, status }: Answer, sent: HTMLFormElement | null = null) {
    const fresh = page.getElementById("block-editor");
    if (!fresh) return location.reload();
    const focused = this.querySelector<HTMLFormElement>("form:focus-within");
    const caret = document.activeElement;
    const said = page.querySelector(".saved")?.textContent ?? "";
    const written = new Set(this.#dirty);
    if (focused && focused !== sent && isOfBlock(focused)) written.add(focused);
    const staying = [...written].filter((form) =>
      takePlace(form, fresh, this.#shown.get(form) ?? ""),
    );
    const gone = [...this.#dirty].filter((form) => !staying.includes(form));
    this.#left.push(...gone.map((form) => anew(keptOf(form))));
    this.#dirty = new Set(staying.filter((form) => this.#dirty.has(form)));
    this.#isStale = staying.length > 0;
    this.replaceChildren(...document.adoptNode(fresh).childNodes);
    takeSaved(page);
    this.#begin(staying);
    // What came back is in no other place than here.
    for (const again of this.querySelectorAll<HTMLFormElement>(`li.block ${REFUSED}`))
      this.#dirty.add(again);
    this.#keep();
    if (gone.length > 0) this.#soon(IDLE_MS);
    if (focused && staying.includes(focused) && caret instanceof HTMLElement)
      caret.focus({ preventScroll: true });
    else lead(this, placeIn(url) ?? focused?.closest("li.block")?.id);
    if (status < 400) this.#say("saved", said);
  }
}

customElements.define("block-editor", BlockEditor);
