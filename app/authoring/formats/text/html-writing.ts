import { Losses, type Said, said } from "../said";
import { decodeEntities } from "./html-entity";

/** Marked-up text as plain text, and what of it has no place there, each once. */
export interface PlainText {
  text: string;
  dropped: Said[];
}

/** What has no place in plain text and is named without more words. */
export type Dropped =
  | "script"
  | "style"
  | "head"
  | "frame"
  | "embedded"
  | "form"
  | "sound"
  | "film"
  | "drawing"
  | "math"
  | "odd-link"
  | "table"
  | "type"
  | "raised";

/** Elements that hold nothing, and are dropped. */
const EMPTY = new Map<string, Dropped>([
  ["embed", "embedded"],
  ["link", "head"],
  ["meta", "head"],
  ["base", "head"],
  ["input", "form"],
]);
const BLOCKS = new Set(
  "p div section article header footer main aside nav figure figcaption blockquote pre ul ol dl dt dd h1 h2 h3 h4 h5 h6 table tbody thead tfoot caption form fieldset hr address center prompt rubricblock".split(
    " ",
  ),
);
const TYPE = new Set("b strong i em u s strike del mark".split(" "));
const mostRaised = 200;
const RAISED = new Map(
  [..."0123456789+-=()n"].map((plain, at) => [plain, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][at]]),
);
const LOWERED = new Map(
  [..."0123456789+-=()"].map((plain, at) => [plain, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][at]]),
);

/** Text that is being made from HTML, tag by tag. */
export class Writing {
  private out = "";
  private readonly lists: number[] = [];
  /** Where the type that is being raised or lowered begins. */
  private readonly raised: number[] = [];
  private readonly dropped = new Losses();

  words(raw: string): void {
    this.plain(decodeEntities(raw));
  }

  /** Words whose references were read already. */
  plain(words: string): void {
    this.out += words.replace(/[\s\u00a0]+/g, " ");
  }

  drop(what: Dropped): void {
    this.dropped.add(said(`formats.text.${what}`));
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    const empty = EMPTY.get(name);
    if (empty) this.drop(empty);
    if (TYPE.has(name)) this.drop("type");
    if (BLOCKS.has(name)) this.out += "\n\n";
    if (name === "ul" || name === "ol") this.lists.push(name === "ol" ? 1 : 0);
    if (name === "table") this.drop("table");
    if (name === "br" || name === "tr") this.out += "\n";
    if (name === "td" || name === "th") this.out += this.out.endsWith("\n") ? "" : " | ";
    if (name === "li") this.out += `\n${this.bullet()} `;
    if (name === "sup" || name === "sub") this.raised.push(this.out.length);
    if (name === "img") this.picture(attribute);
    if (name === "a") this.link(attribute("href"));
  }

  close(name: string): void {
    if (BLOCKS.has(name)) this.out += "\n\n";
    if (name === "ul" || name === "ol") this.lists.pop();
    if (name === "sup" || name === "sub") this.raise(name);
  }

  done(): PlainText {
    const text = tidy(this.out);
    this.dropped.addAll(formulasIn(text));
    return { text, dropped: [...this.dropped] };
  }

  private bullet(): string {
    const number = this.lists.at(-1) ?? 0;
    if (number === 0) return "-";
    this.lists[this.lists.length - 1] = number + 1;
    return `${number}.`;
  }

  /** x<sup>2</sup> is x², and never x2. */
  private raise(name: "sup" | "sub"): void {
    const from = this.raised.pop();
    if (from === undefined) return;
    if (this.out.length - from > mostRaised) {
      this.drop("raised");
      return;
    }
    const held = this.out.slice(from).trim();
    const signs = name === "sup" ? RAISED : LOWERED;
    const written = [...held.replace(/[\u2212\u2013]/g, "-")].map((sign) => signs.get(sign));
    if (held === "") return;
    const every = written.every((sign) => sign !== undefined);
    if (!every) this.drop("raised");
    this.out = `${this.out.slice(0, from)}${every ? written.join("") : `${name === "sup" ? "^" : "_"}(${held})`}`;
  }

  private picture(attribute: (name: string) => string | undefined): void {
    const source = (attribute("src") ?? "").trim();
    const file = /^data:/i.test(source) ? "" : (source.split(/[?#]/)[0]?.split("/").at(-1) ?? "");
    const alt = (attribute("alt") ?? "").replace(/\s+/g, " ").trim();
    const name = excerpt(unescaped(file));
    if (name === "")
      this.dropped.add(said(`formats.text.nameless-picture${alt === "" ? "" : "-described"}`));
    else this.dropped.add(said(`formats.text.picture${alt === "" ? "" : "-described"}`, { name }));
    if (alt !== "") this.out += `[${alt}]`;
  }

  private link(address: string | undefined): void {
    const target = address?.trim() ?? "";
    if (target === "") return;
    if (/^(https?:\/\/|mailto:)/i.test(target))
      this.dropped.add(said("formats.text.link", { address: excerpt(target) }));
    else this.drop("odd-link");
  }
}

/** The first words of a text, to name it by. */
export function excerpt(text: string, most = 60): string {
  const flat = [...text.slice(0, 2000).replace(/\s+/g, " ").trim()];
  return flat.length > most ? `${flat.slice(0, most - 1).join("")}…` : flat.join("");
}

/** With one space between words, no empty line twice, and no control characters. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** What to say of TeX between \( \), \[ \] or $$ $$, as Moodle's filters read it. */
export function formulasIn(text: string): Said[] {
  const opened = text.indexOf("$$");
  const tex = /\\[([]/.test(text) || (opened >= 0 && text.indexOf("$$", opened + 2) > opened);
  return tex ? [said("formats.text.formula")] : [];
}

/** The value of an attribute in the inside of a tag. */
export function attributeIn(inside: string, wanted: string): string | undefined {
  for (const [, name, , double, single, bare] of inside.matchAll(
    /([^\s"'<>/=]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  ))
    if (name?.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? "");
  return undefined;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
