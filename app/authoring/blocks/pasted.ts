/** What a page carries besides its words: nothing up to its end is text. */
const WITHOUT_WORDS =
  /^(script|style|template|title|textarea|xmp|iframe|noembed|noframes|plaintext)$/;
const LOADS = /^(link|meta|base|object|embed|img|video|audio|source|svg|math)$/;
const UNSAFE = /^(style|on.*|src|srcset|srcdoc|background|action|formaction|is)$/;
/** A comment, a mark that no browser shows, or a tag with all that stands in it. */
const PIECE =
  /<!--[\s\S]*?(?:--!?>|$)|<(?:[!?]|\/(?![a-z]))[^>]*(?:>|$)|<(\/?)([a-z][^\s/>]*)((?:=\s*(?:"[^"]*"|'[^']*')|[^>])*)(?:>|$)/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * HTML from a clipboard, as far as it is words and what they look like: nothing in it runs, loads or styles,
 * even in a document that is only read. What a style said of a stretch stands in `data-style`. All of it is
 * written anew, so that no browser can read it in another way than we did.
 */
export function inertHtml(html: string): string {
  const written: string[] = [];
  let at = 0;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(html); piece; piece = PIECE.exec(html)) {
    const [whole, slash = "", named, inside = ""] = piece;
    written.push(wordsOf(html.slice(at, piece.index)));
    at = piece.index + whole.length;
    if (named === undefined) continue;
    const name = named.toLowerCase();
    if (WITHOUT_WORDS.test(name)) at = slash ? at : endOf(html, name, at);
    else if (!LOADS.test(name) && /^[a-z][\w:-]*$/.test(name))
      written.push(slash ? `</${name}>` : `<${name}${attributesOf(inside)}>`);
    PIECE.lastIndex = at;
  }
  written.push(wordsOf(html.slice(at)));
  return written.join("");
}

const wordsOf = (text: string) => text.replaceAll("<", "&lt;");

/** Where an element without words ends; the end of all where it is never closed. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?![\\w-])[^>]*(?:>|$)`, "gi");
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}

function attributesOf(inside: string): string {
  return [...inside.matchAll(ATTRIBUTE)]
    .map(([, name = "", double, single, bare]) => {
      const safe = name.toLowerCase().replace(UNSAFE, "data-$1");
      const value = (double ?? single ?? bare ?? "").replaceAll('"', "&quot;");
      return ` ${safe}="${wordsOf(value)}"`;
    })
    .join("");
}

/** Does a style say that words are bold, or italic? Null: it says nothing of it. */
export function saysOf(style: string | null, mark: "bold" | "italic"): boolean | null {
  const name = mark === "bold" ? "font-weight" : "font-style";
  const value = new RegExp(`${name}\\s*:\\s*([\\w-]+)`, "i").exec(style ?? "")?.[1]?.toLowerCase();
  if (value === undefined) return null;
  return mark === "bold" ? /^(bold|bolder|[6-9]\d\d)$/.test(value) : value === "italic";
}
