import type { EditorSaying, EditorWords } from "./editor-data";

/** How a text fares, in one line: read out when that changes, silent when it is only saved again. */
export class StatusLine {
  readonly #place: HTMLElement | null;
  readonly #words: EditorWords;
  readonly #times: string | undefined;
  #said: EditorSaying | null = null;

  constructor(place: HTMLElement | null, words: EditorWords, times: string | undefined) {
    this.#place = place;
    this.#words = words;
    this.#times = times;
  }

  /**
   * @param more.at when, in epoch milliseconds; now unless told
   * @param more.aloud somebody asked for it: it is read out even if it is as before
   */
  say(
    what: EditorSaying,
    more: {
      at?: number;
      seq?: number;
      why?: string;
      aloud?: boolean;
      link?: { href: string; words: string };
    } = {},
  ) {
    const place = this.#place;
    if (!place) return;
    const { at = Date.now(), seq, why, aloud, link } = more;
    const time = new Intl.DateTimeFormat(this.#times, { hour: "numeric", minute: "2-digit" });
    const isNews = aloud || (what !== "saving" && what !== this.#said);
    place.setAttribute("aria-live", isNews ? "polite" : "off");
    if (what !== "saving") this.#said = what;
    const words = filled(this.#words[what], { time: time.format(at), seq: String(seq ?? "") });
    place.textContent = why === undefined ? words : `${words} ${why}`;
    place.dataset.state = what;
    place.hidden = false;
    if (!link) return;
    const way = document.createElement("a");
    way.href = link.href;
    way.textContent = link.words;
    place.append(" ", way);
  }
}

/** Words with their places filled in. */
export function filled(words: string, values: Record<string, string>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
