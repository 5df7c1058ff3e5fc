/** Stands still this long before what is typed is kept. */
const TYPED_AT_REST_MS = 1500;

type State = "unsaved" | "saving" | "failed" | "kept";

/**
 * The form of a question, with scripts: rows come and go where they stand, what is typed is kept after a
 * pause, and the notes and the preview follow. Without it every button posts and comes back.
 */
class ItemForm extends HTMLElement {
  #timer = 0;
  #busy = false;
  #again = false;
  #held = false;

  connectedCallback(): void {
    this.addEventListener("input", this);
    this.addEventListener("click", this);
    this.addEventListener("submit", this);
    addEventListener("pagehide", this);
  }

  handleEvent(event: Event): void {
    if (event.type === "pagehide") this.#leave();
    else if (event.type === "submit") this.dataset.state = "saving";
    else if (event.type === "input") this.#typed(event);
    else this.#pressed(event);
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector("form");
  }

  #typed(event: Event): void {
    const { target } = event;
    if (target instanceof Element && target.closest("#preview")) return;
    if (this.#held) return;
    this.#say("unsaved");
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#keep(), TYPED_AT_REST_MS);
  }

  /** Buttons of rows and of the preview are answered where they stand; the others post as ever. */
  #pressed(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.name !== "do") return;
    const isRow = /^(add|remove|up|down):/.test(button.value);
    if (!isRow && button.value !== "answer" && button.value !== "look") return;
    event.preventDefault();
    void this.#ask(button.value, isRow);
  }

  async #keep(): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    this.#say("saving");
    try {
      const page = await this.#send("autosave");
      this.#follow(page, ["beside"]);
      if (this.dataset.state === "saving") this.#say("kept");
      this.#held = page.querySelector("[href*='/held/']") !== null;
      const outcome = page.querySelector(".panel[data-t=amber]");
      if (this.#held && outcome) this.prepend(document.adoptNode(outcome));
      this.#take(page, "saved");
    } catch {
      this.#say("failed");
    } finally {
      this.#busy = false;
      if (this.#again) {
        this.#again = false;
        void this.#keep();
      }
    }
  }

  async #ask(what: string, withRows: boolean): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const page = await this.#send(what);
      this.#follow(page, withRows ? ["fields", "beside"] : ["beside"]);
      if (withRows) this.#afterRows(what);
    } catch {
      this.#form?.submit();
    } finally {
      this.#busy = false;
    }
  }

  #afterRows(what: string): void {
    const [, list = "", place = ""] = /^\w+:(.*?)(?:\.(\d+))?$/.exec(what) ?? [];
    const rows = this.querySelectorAll(`[id="${CSS.escape(list)}"] > .row-of`);
    const row =
      place === "" ? rows[rows.length - 1] : rows[Math.min(Number(place), rows.length - 1)];
    const field = row?.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select");
    (field ?? document.getElementById(list))?.focus();
    this.#say("unsaved");
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#keep(), TYPED_AT_REST_MS);
  }

  /** Posts the form as a browser would, and reads the page that comes back. */
  async #send(what: string): Promise<Document> {
    const form = this.#form;
    if (!form) throw new Error("no form");
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string") body.append(name, value);
    body.set("do", what);
    const answer = await fetch(location.pathname, {
      method: "POST",
      body,
      headers: { accept: "text/html" },
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector("item-form")) throw new Error("another page came back");
    const unseen = page.querySelectorAll<HTMLInputElement>("item-form input[type=hidden]");
    for (const { name, value } of unseen) {
      const mine = form.elements.namedItem(name);
      if (mine instanceof HTMLInputElement) mine.value = value;
    }
    return page;
  }

  /** Takes parts of the page that came back; where someone is typing, they are left alone. */
  #follow(page: Document, parts: readonly string[]): void {
    for (const id of parts) {
      const [mine, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (!mine || !fresh) continue;
      if (id === "beside" && mine.contains(document.activeElement)) {
        const [notes, others] = [mine.querySelector("#notes"), fresh.querySelector("#notes")];
        if (notes && others) notes.replaceWith(document.adoptNode(others));
        if (document.activeElement instanceof HTMLButtonElement)
          mine.replaceWith(document.adoptNode(fresh));
      } else mine.replaceWith(document.adoptNode(fresh));
    }
  }

  #take(page: Document, id: string): void {
    const [mine, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (mine && fresh) mine.replaceWith(document.adoptNode(fresh));
  }

  /** What was typed last goes on its way as the page is left. */
  #leave(): void {
    const form = this.#form;
    if (!form || this.dataset.state !== "unsaved" || this.#held) return;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string") body.append(name, value);
    body.set("do", "autosave");
    navigator.sendBeacon(location.pathname, body);
  }

  #say(state: State): void {
    this.dataset.state = state;
    const place = document.getElementById("state");
    if (place) place.textContent = this.dataset[state] ?? "";
  }
}

customElements.define("item-form", ItemForm);

export {};
