/** What a page carries besides its words: nothing of it is text. */
const WITHOUT_WORDS = /<(script|style|template|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<[a-z][^>]*>/gi;
const LOADS = /^<(link|meta|base|object|embed|iframe|img|video|audio|source|svg)\b/i;

/**
 * HTML from a clipboard, as far as it is words and what they look like: nothing in it runs, loads or styles,
 * even in a document that is only read. What a style said of a stretch stands in `data-style`.
 */
export function inertHtml(html: string): string {
  return html
    .replace(WITHOUT_WORDS, "")
    .replace(TAG, (tag) =>
      LOADS.test(tag)
        ? ""
        : tag.replace(
            /([\s"'/])(style|on\w+|src|srcset|background|action|formaction)(?=\s*=)/gi,
            "$1data-$2",
          ),
    );
}

/** Does a style say that words are bold, or italic? Null: it says nothing of it. */
export function saysOf(style: string | null, mark: "bold" | "italic"): boolean | null {
  const name = mark === "bold" ? "font-weight" : "font-style";
  const value = new RegExp(`${name}\\s*:\\s*([\\w-]+)`, "i").exec(style ?? "")?.[1]?.toLowerCase();
  if (value === undefined) return null;
  return mark === "bold" ? /^(bold|bolder|[6-9]\d\d)$/.test(value) : value === "italic";
}
