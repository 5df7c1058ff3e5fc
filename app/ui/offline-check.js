/**
 * The page for the school door: <offline-check data-checker data-decoder data-worker> keeps this page,
 * the issuers' keys and their withdrawals on the device while there is internet, and checks passes with
 * them when there is none. All its words stand in the page, hidden until they are true.
 */

const CACHE = "muster-door";
const PAGE = "/verify/offline";
const PACK = "/trust/pack.json";
const OLD_SECONDS = 24 * 3600;

/**
 * @typedef {import("./check-in-browser.js").TrustPack} TrustPack
 * @typedef {typeof import("./check-in-browser.js")} Checker
 */

class OfflineCheck extends HTMLElement {
  /** @type {TrustPack | null} */
  #pack = null;
  /** Whether the device would show this page with no internet. */
  #isKept = false;

  connectedCallback() {
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#check();
    });
    this.#part("again").hidden = false;
    this.#part("again").addEventListener("click", () => void this.#read());
    addEventListener("hashchange", () => this.#takeFromAddress());
    void this.#read().then(() => this.#takeFromAddress());
  }

  /** Reads what is new, or failing that what was kept, and says which. */
  async #read() {
    this.#show("state", "reading");
    try {
      await this.#keep();
      this.#isKept = true;
    } catch {
      this.#isKept = "caches" in globalThis && (await caches.match(PAGE)) !== undefined;
    }
    this.#pack = await this.#readPack();
    if (this.#pack === null) return this.#show("state", "nothing");
    const { at } = this.#pack;
    this.#fill({ known: at / 1000 });
    const isOld = Date.now() / 1000 - at / 1000 > OLD_SECONDS;
    this.#show("state", isOld ? "old" : this.#isKept ? "ready" : "online");
  }

  async #keep() {
    const { worker = "", checker = "", decoder = "" } = this.dataset;
    await navigator.serviceWorker.register(worker, { scope: "/verify/" });
    const own = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
    const files = own
      .filter(({ origin, pathname }) => origin === location.origin && /\.\w+$/.test(pathname))
      .map(({ pathname }) => pathname)
      .filter((path) => path !== PACK && path !== worker);
    const wanted = new Set([PAGE, PACK, checker, decoder, ...files]);
    const cache = await caches.open(CACHE);
    // Without cookies: what is kept on a shared device is nobody's page.
    await cache.addAll(
      [...wanted].map((path) => new Request(path, { credentials: "omit", cache: "no-cache" })),
    );
    for (const { url } of await cache.keys())
      if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
  }

  /** @returns {Promise<TrustPack | null>} */
  async #readPack() {
    const kept = "caches" in globalThis ? await caches.match(PACK) : undefined;
    if (this.#isKept && kept) return kept.json();
    try {
      const answer = await fetch(PACK, { credentials: "omit" });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  /** A phone's own scanner opens the pass's address: it is checked, and its words leave the address. */
  #takeFromAddress() {
    if (location.hash.length < 2 || !location.hash.includes(".")) return;
    this.#field().value = location.hash.slice(1);
    history.replaceState(null, "", PAGE);
    void this.#check();
  }

  async #check() {
    const text = this.#field().value.trim();
    const token = text.slice(text.indexOf("#") + 1);
    /** @type {Checker} */
    const { checkPass } = await import(this.dataset.checker ?? "");
    const pack = this.#pack ?? { at: 0, issuers: [], lists: [] };
    let said;
    try {
      said = await checkPass(token, { now: Date.now() / 1000, pack });
    } catch {
      return this.#answer("unreadable");
    }
    const { answer, pass, issuer, listed } = said;
    this.#fill({
      name: pass?.name ?? "",
      title: pass?.title ?? "",
      issuer: issuer ?? "",
      until: pass?.until ?? "",
      made: pass?.iat ?? 0,
      end: pass?.exp ?? 0,
    });
    this.#part("facts").hidden = pass === null;
    this.#answer(answer === "valid" && !listed ? "unlisted" : answer);
  }

  /** @param {string} answer */
  #answer(answer) {
    if (answer === "unreadable") this.#part("facts").hidden = true;
    this.#part("answer").hidden = false;
    this.#show("answer", answer);
    this.#part("answer").scrollIntoView({ block: "nearest" });
  }

  /**
   * Shows the one of these that is true.
   * @param {string} group
   * @param {string} value
   */
  #show(group, value) {
    for (const one of this.querySelectorAll(`[data-${group}]`))
      one.toggleAttribute("hidden", one.getAttribute(`data-${group}`) !== value);
  }

  /**
   * Writes values into their places: texts as they are, numbers as instants (in seconds) of this device.
   * @param {Record<string, string | number>} values
   */
  #fill(values) {
    const { days, times } = this.dataset;
    const day = new Intl.DateTimeFormat(days, { dateStyle: "long" });
    const civilDay = new Intl.DateTimeFormat(days, { dateStyle: "long", timeZone: "UTC" });
    const time = new Intl.DateTimeFormat(times, { timeStyle: "short" });
    /** @param {number} instant */
    const words = (instant) =>
      `${day.format(instant * 1000)}, ${time.format(instant * 1000).toLowerCase()}, ${ago(instant)}`;
    for (const [name, value] of Object.entries(values))
      for (const place of this.querySelectorAll(`[data-field="${name}"]`)) {
        place.textContent =
          typeof value === "number"
            ? words(value)
            : /^\d{4}-\d\d-\d\d$/.test(value)
              ? civilDay.format(Date.parse(value))
              : value;
        place.closest("dl > div")?.toggleAttribute("hidden", value === "");
      }
  }

  #field() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
  }

  /**
   * @param {string} name
   * @returns {HTMLElement}
   */
  #part(name) {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof HTMLElement)) throw new Error(`offline-check has no ${name}`);
    return part;
  }
}

/**
 * How long ago, or how soon, in words. `instant` in seconds.
 * @param {number} instant
 */
function ago(instant) {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  const minutes = Math.round((instant - Date.now() / 1000) / 60);
  if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48
    ? words.format(hours, "hour")
    : words.format(Math.round(hours / 24), "day");
}

customElements.define("offline-check", OfflineCheck);
