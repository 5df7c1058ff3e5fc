import { fill } from "../foreign";

const messages = {
  formatting: "formatting ({names})",
  picture: "a picture",
  pictureNamed: "a picture ({alt})",
  link: "the address of a link",
  media: "a sound, film or page that was built in",
  table: "the lines of a table",
  script: "a script or style",
};

const FORMATTING: Record<string, string> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  s: "strikethrough",
  sub: "subscript",
  sup: "superscript",
  code: "code",
  pre: "code",
  font: "font",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  blockquote: "quotation",
};
const BLOCK = /^(p|div|br|li|ul|ol|tr|table|h[1-6]|pre|blockquote|hr|section|article|dl|dt|dd)$/;
const SILENT = /^(span|p|div|br|li|ul|ol|hr|section|article|tbody|thead|html|body|dl|dt|dd|wbr)$/;
const MEDIA = /^(iframe|object|embed|audio|video|svg|math|canvas|form|input|button|source)$/;
const TABLE = /^(table|tr|td|th)$/;
const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  times: "×",
  divide: "÷",
  deg: "°",
  frac12: "½",
  eacute: "é",
  ntilde: "ñ",
  aacute: "á",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
};

/** HTML of another tool as plain text. What is dropped is named in `lost`. Tags that are none stay. */
export function htmlToText(html: string, lost: Set<string>): string {
  const formats = new Set<string>();
  const bare = without(
    without(without(html, "<!--", "-->", null), "<script", "</script>", lost),
    "<style",
    "</style>",
    lost,
  );
  const text = bare.replace(/<\/?([a-z][a-z0-9]*)\b([^<>]*)>/gi, (tag, written, attributes) => {
    const name = String(written).toLowerCase();
    // “a <b and c> d” holds no tag: attributes have values.
    if (!/^\s*\/?$|=/.test(attributes)) return tag;
    const format = FORMATTING[name];
    if (format) formats.add(format);
    else if (name === "img") return ` ${picture(String(attributes), lost)} `;
    else if (name === "a") {
      if (/href/i.test(attributes)) lost.add(messages.link);
      return "";
    } else if (MEDIA.test(name)) lost.add(messages.media);
    else if (TABLE.test(name)) lost.add(messages.table);
    else if (!SILENT.test(name)) return tag;
    if (name === "li") return tag.startsWith("</") ? "\n" : "\n- ";
    if (name === "td" || name === "th") return " ";
    return BLOCK.test(name) ? "\n" : "";
  });
  if (formats.size > 0) lost.add(fill(messages.formatting, { names: [...formats].join(", ") }));
  return spaced(decoded(text));
}

/** Markdown of another tool as plain text: marks of stress, headings, links and code are taken out. */
export function markdownToText(markdown: string, lost: Set<string>): string {
  const formats = new Set<string>();
  const unmarked = markdown
    .replace(/!\[([^[\]\n]*)\]\([^()\n]*\)/g, (_, alt) => named(alt, lost))
    .replace(/\[([^[\]\n]*)\]\([^()\n]*\)/g, (_, words) => {
      lost.add(messages.link);
      return words;
    })
    .replace(/^#{1,6}[ \t]+/gm, () => marked("heading"))
    .replace(/`([^`\n]+)`/g, (_, words) => marked("code") + words);
  const text = [1, 2, 3].reduce(
    // One kind of stress may stand within another.
    (inner) =>
      inner
        .replace(/(\*\*|__)(?=\S)([^*_\n]+)\1/g, (_, _mark, words) => marked("bold") + words)
        .replace(
          /(?<!\w)([*_])(?=\S)([^*_\n]+)\1(?!\w)/g,
          (_, _mark, words) => marked("italic") + words,
        ),
    unmarked,
  );
  if (formats.size > 0) lost.add(fill(messages.formatting, { names: [...formats].join(", ") }));
  return text.trim();

  function marked(format: string): string {
    formats.add(format);
    return "";
  }
}

function picture(attributes: string, lost: Set<string>): string {
  return named(/\balt\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1] ?? "", lost);
}

function named(alt: string, lost: Set<string>): string {
  const words = decoded(alt).trim();
  lost.add(words === "" ? messages.picture : fill(messages.pictureNamed, { alt: words }));
  return "";
}

/** The text without everything from `open` to `close`; an end that never comes is the end of the text. */
function without(text: string, open: string, close: string, lost: Set<string> | null): string {
  const lower = text.toLowerCase();
  // Few characters change their length in lower case; a text that holds one is searched as it is.
  const searched = lower.length === text.length ? lower : text;
  let kept = "";
  let from = 0;
  for (let at = searched.indexOf(open); at >= 0; at = searched.indexOf(open, from)) {
    kept += text.slice(from, at);
    lost?.add(messages.script);
    const end = searched.indexOf(close, at + open.length);
    if (end < 0) return kept;
    from = end + close.length;
  }
  return kept + text.slice(from);
}

/** Character references as characters, once: what they spell is never read again. */
function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z0-9]{2,8}));/gi,
    (all, decimal, hex, name) => {
      if (name) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? all) : all;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isText && !(code >= 0x7f && code <= 0x9f) ? String.fromCodePoint(code) : "";
    },
  );
}

function spaced(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
