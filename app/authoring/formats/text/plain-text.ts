import { isElement, type XmlElement, type XmlNode } from "../xml/xml";

/** What plain text cannot hold, by the name in `messages` of what is said of it. */
export const messages = {
  picture: "a picture ({of}); its description was kept in words, when it had one",
  table: "the layout of a table; its words were kept",
  list: "the layout of a list; its words were kept",
  formula: "a formula ({of}); its characters were kept in one line",
  formatting: "formatting (bold, italics, colors or sizes); its words were kept",
  link: "the address of a link ({of}); its words were kept",
  media: "audio, video or an embedded object ({of})",
  program: "a program or a style sheet inside the text",
  field: "a form field inside the text",
} as const;

export interface PlainText {
  text: string;
  /** Sentences' ends, each naming something dropped. */
  dropped: string[];
}

const FORMATTING = new Set(
  "b strong i em u s strike del ins font big small mark cite code kbd samp var q".split(" "),
);
const INLINE = new Set("span a sub sup abbr acronym bdo label printedvariable".split(" "));
const MEDIA = new Set("audio video object embed iframe applet canvas svg source".split(" "));
const SKIPPED = new Set("script style template noscript".split(" "));
const FIELDS = new Set("input select textarea button".split(" "));
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Collects marked-up text, piece by piece. */
function collector() {
  const pieces: string[] = [];
  const dropped = new Map<string, string>();
  const stack: string[] = [];
  const drop = (what: keyof typeof messages, of = "") => {
    const sentence = messages[what].replace("{of}", of.slice(0, 80) || "no name");
    dropped.set(sentence, sentence);
  };
  return {
    open(tag: string, attribute: (name: string) => string) {
      const name = tag.toLowerCase();
      stack.push(name);
      if (FORMATTING.has(name)) drop("formatting");
      else if (name === "img") {
        drop("picture", attribute("src"));
        pieces.push(" ", attribute("alt"), " ");
      } else if (MEDIA.has(name)) drop("media", attribute("src") || attribute("data"));
      else if (SKIPPED.has(name)) drop("program");
      else if (FIELDS.has(name)) drop("field");
      else if (name === "table") drop("table");
      else if (name === "ul" || name === "ol") drop("list");
      else if (name === "math") drop("formula", attribute("alttext"));
      else if (name === "a" && attribute("href")) drop("link", attribute("href"));
      if (!FORMATTING.has(name) && !INLINE.has(name)) pieces.push(" ");
    },
    close(tag: string) {
      const name = tag.toLowerCase();
      const at = stack.lastIndexOf(name);
      if (at >= 0) stack.length = at;
      if (!FORMATTING.has(name) && !INLINE.has(name)) pieces.push(" ");
    },
    text(text: string) {
      const within = stack.at(-1);
      if (within === "sup" && /^\s*\d+\s*$/.test(text))
        pieces.push(text.trim().replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit));
      else pieces.push(text);
    },
    drop,
    done: (): PlainText => ({ text: tidy(pieces.join("")), dropped: [...dropped.values()] }),
  };
}

/** Text with single spaces, without characters that nobody sees. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** The words of marked-up nodes. `instead` may give the words for an element; null keeps its own. */
export function textOfNodes(
  nodes: readonly XmlNode[],
  instead: (element: XmlElement) => string | null = () => null,
): PlainText {
  const words = collector();
  const walk = (node: XmlNode) => {
    if (typeof node === "string") return words.text(node);
    if (!isElement(node)) return;
    const other = instead(node);
    if (other !== null) return words.text(other);
    words.open(node.name, (name) => node.attributes.get(name) ?? "");
    if (!SKIPPED.has(node.name.toLowerCase())) node.children.forEach(walk);
    words.close(node.name);
  };
  nodes.forEach(walk);
  return words.done();
}

const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})/;
const ATTRIBUTE = /([a-zA-Z-]{1,20})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const EMPTY = new Set("br img hr input source embed col wbr meta link".split(" "));

/** The words of a piece of HTML, as broken as it may be. Runs once over the text. */
export function textOfHtml(html: string): PlainText {
  const words = collector();
  for (let at = 0; at < html.length; ) {
    const start = html.indexOf("<", at);
    if (start < 0) {
      words.text(decoded(html.slice(at)));
      break;
    }
    if (start > at) words.text(decoded(html.slice(at, start)));
    if (html.startsWith("<!--", start)) {
      const end = html.indexOf("-->", start);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const [tag, closing, name = ""] = TAG.exec(html.slice(start, start + 40)) ?? [];
    const end = tag === undefined ? -1 : html.indexOf(">", start);
    if (end < 0) {
      words.text("<");
      at = start + 1;
      // No tag ends after this: what is left is words.
      if (tag !== undefined) {
        words.text(decoded(html.slice(at)));
        break;
      }
      continue;
    }
    at = end + 1;
    if (closing) words.close(name);
    else {
      const held = attributesOf(html.slice(start, Math.min(end, start + 4000)));
      words.open(name, (key) => held.get(key) ?? "");
      const lower = name.toLowerCase();
      if (SKIPPED.has(lower)) {
        const close = new RegExp(`</${lower}`, "gi");
        close.lastIndex = at;
        const found = close.exec(html);
        if (!found) break;
        at = found.index;
      } else if (EMPTY.has(lower) || html[end - 1] === "/") words.close(name);
    }
  }
  return words.done();
}

function attributesOf(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name = "", a, b, c]) => [
      name.toLowerCase(),
      decoded(a ?? b ?? c ?? ""),
    ]),
  );
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    hellip: "…",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
    bull: "•",
    middot: "·",
    deg: "°",
    times: "×",
    divide: "÷",
    plusmn: "±",
    minus: "−",
    frac12: "½",
    frac14: "¼",
    frac34: "¾",
    sup2: "²",
    sup3: "³",
    le: "≤",
    ge: "≥",
    ne: "≠",
    pi: "π",
    infin: "∞",
    euro: "€",
    pound: "£",
    cent: "¢",
    sect: "§",
    copy: "©",
    reg: "®",
    aacute: "á",
    eacute: "é",
    iacute: "í",
    oacute: "ó",
    uacute: "ú",
    ntilde: "ñ",
    uuml: "ü",
    Aacute: "Á",
    Eacute: "É",
    Iacute: "Í",
    Oacute: "Ó",
    Uacute: "Ú",
    Ntilde: "Ñ",
    iquest: "¿",
    iexcl: "¡",
    ouml: "ö",
    auml: "ä",
    ccedil: "ç",
    egrave: "è",
    agrave: "à",
  }),
);

function decoded(text: string): string {
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,15});/gi,
    (whole, name: string) => {
      if (!name.startsWith("#")) return NAMED.get(name) ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : "";
    },
  );
}
