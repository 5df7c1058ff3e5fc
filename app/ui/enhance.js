/**
 * The one script that documents carry. Everything works without it: a form inside
 * <post-in-place id> posts and redirects as any other. With it, the form is sent where it stands,
 * its element is replaced by the same element of the answer, and the reader keeps their place.
 */

class PostInPlace extends HTMLElement {
  #busy = false;

  connectedCallback() {
    this.addEventListener("input", this);
    this.addEventListener("submit", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "input") this.#say("unsaved");
    else if (event instanceof SubmitEvent && event.target instanceof HTMLFormElement) {
      event.preventDefault();
      if (!this.#busy) void this.#send(event.target, event.submitter);
    }
  }

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement | null} submitter
   */
  async #send(form, submitter) {
    this.#busy = true;
    this.#say("saving");
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter))
      if (typeof value === "string") body.append(name, value);
    try {
      const answer = await fetch(form.getAttribute("action") ?? location.href, {
        method: "POST",
        body,
        headers: { accept: "text/html" },
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(this.id);
      if (fresh) this.#replaceWith(fresh);
      else if (answer.ok) location.assign(answer.url);
      else if (answer.status === 401) this.#askWhoThisIs(page);
      else this.#say("failed");
    } catch {
      this.#say("failed");
    } finally {
      this.#busy = false;
    }
  }

  /**
   * The session has ended: the answer asks for the password and holds the form, so show it.
   * @param {Document} page
   */
  #askWhoThisIs(page) {
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    document.getElementById("main")?.focus();
  }

  /** @param {HTMLElement} fresh */
  #replaceWith(fresh) {
    const focused = document.activeElement?.id;
    this.replaceWith(document.adoptNode(fresh));
    const same = focused ? fresh.querySelector(`#${CSS.escape(focused)}`) : null;
    (same instanceof HTMLElement ? same : fresh).focus({ preventScroll: same !== null });
    announce(fresh.querySelector("[role=status], [role=alert]")?.textContent ?? "");
  }

  /**
   * Says the state of the form beside its button, in the words that the page brought.
   * @param {"unsaved" | "saving" | "failed"} state
   */
  #say(state) {
    const words = this.dataset[state];
    const button = this.querySelector("[type=submit]");
    if (!words || !button) return;
    let place = this.querySelector("[data-state]");
    if (!place) {
      this.querySelector("form [role=status]")?.remove();
      place = document.createElement("span");
      place.className = "saved";
      place.setAttribute("role", "status");
      button.after(place);
    }
    place.setAttribute("data-state", state);
    if (place.textContent !== words) place.textContent = words;
  }
}

/** How long a page stands still before the place is kept. */
const READ_AT_REST_MS = 1_000;

/** Keeps where a lesson was read to, so that "Continue" comes back to it on any device. */
class KeepPlace extends HTMLElement {
  #timer = 0;
  #kept = 0;

  connectedCallback() {
    this.#kept = place();
    addEventListener("scroll", this, { passive: true });
    addEventListener("pagehide", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    clearTimeout(this.#timer);
    if (event.type === "pagehide") void this.#keep();
    else this.#timer = window.setTimeout(() => this.#keep(), READ_AT_REST_MS);
  }

  /** What does not arrive is sent again when the page next stands still. */
  async #keep() {
    const block = place();
    if (block === this.#kept) return;
    const body = new URLSearchParams({ part: "place", block: String(block) });
    const sent = {
      method: "POST",
      body,
      keepalive: true,
      redirect: /** @type {const} */ ("manual"),
    };
    const answer = await fetch(location.pathname, sent).catch(() => null);
    if (answer?.type === "opaqueredirect") this.#kept = block;
  }
}

/** The part worked in, while it is in view; else the last that begins in the upper quarter. From 0. */
function place() {
  const parts = [...document.querySelectorAll("[id^=part-]")];
  const inUse = parts.findIndex((part) => part.contains(document.activeElement) && inView(part));
  const begun = parts.filter((part) => part.getBoundingClientRect().top < innerHeight / 4);
  return inUse >= 0 ? inUse : Math.max(0, begun.length - 1);
}

/** @param {Element} element */
function inView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

/** @param {string} words */
function announce(words) {
  let live = document.getElementById("live");
  if (!live) {
    live = document.createElement("p");
    live.id = "live";
    live.className = "vh";
    live.setAttribute("role", "status");
    document.body.append(live);
  }
  live.textContent = words;
}

/** A button that reads the page aloud and stops again; nothing where the browser cannot. */
class ReadAloud extends HTMLElement {
  connectedCallback() {
    if (!("speechSynthesis" in window)) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn two";
    /** @param {boolean} reading */
    const say = (reading) => {
      button.textContent = (reading ? this.dataset.stop : this.dataset.start) ?? "";
    };
    button.addEventListener("click", () => {
      const wasReading = speechSynthesis.speaking;
      speechSynthesis.cancel();
      say(!wasReading);
      if (wasReading) return;
      const main = document.getElementById("main");
      const said = main ? passages(main) : [];
      for (const [at, { lang, text }] of said.entries()) {
        const words = new SpeechSynthesisUtterance(text);
        words.lang = lang;
        if (at === said.length - 1) words.addEventListener("end", () => say(false));
        speechSynthesis.speak(words);
      }
    });
    say(false);
    this.replaceChildren(button);
  }
}

/**
 * What can be seen in an element, in order, cut where its language changes.
 * @param {HTMLElement} within
 */
function passages(within) {
  /** @type {{ lang: string, text: string }[]} */
  const found = [];
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement: around, nodeValue } = texts.currentNode;
    if (!around?.checkVisibility() || !nodeValue?.trim()) continue;
    const lang = around.closest("[lang]")?.getAttribute("lang") ?? "";
    const last = found.at(-1);
    if (last?.lang === lang) last.text += ` ${nodeValue}`;
    else found.push({ lang, text: nodeValue });
  }
  return found;
}

// A change of language comes back to the furthest part read: the redirect takes the fragment along.
let furthest = 0;
addEventListener("scrollend", () => {
  furthest = Math.max(furthest, place());
});
addEventListener("submit", ({ target }) => {
  if (!(target instanceof HTMLFormElement) || target.getAttribute("action") !== "/language") return;
  const part = document.querySelectorAll("[id^=part-]")[furthest];
  target.action = `/language${part && furthest > 0 ? `#${part.id}` : location.hash}`;
});

customElements.define("post-in-place", PostInPlace);
customElements.define("keep-place", KeepPlace);
customElements.define("read-aloud", ReadAloud);

// A form that came back with problems: start reading at the list of them.
const problem = document.getElementById("problem");
if (problem && !location.hash) problem.focus();
