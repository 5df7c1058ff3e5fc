/** What a file of ours ends with, and what asks for a page's data. */
const KIND = /\.(?:csv|css|data|ico|jpg|js|json|jwt|map|pdf|png|svg|txt|webp|woff2|yaml|zip)$/;
/** First words of what is no page. */
const OWN = ["assets", "healthz", "readyz", "__manifest", "_root"];

/** The words that stand in the addresses of an app's routes, from their patterns: ids are not among them. */
export function pathWords(patterns: Iterable<string>): ReadonlySet<string> {
  const words = [...patterns].flatMap((pattern) => pattern.split("/"));
  return new Set([...OWN, ...words.filter((word) => !/[:*]/.test(word)).map(plain)]);
}

/**
 * A request's path as the log may hold it: the words of our own addresses, and `:id` for everything
 * else, since anything may be typed there. No query; at most 300 characters.
 */
export function pathForLog(path: string, words: ReadonlySet<string>): string {
  const parts = path
    .split("/")
    .map((part) =>
      part === "" || words.has(plain(part)) ? part : `:id${KIND.exec(part)?.[0] ?? ""}`,
    );
  return parts.join("/").slice(0, 300);
}

function plain(word: string): string {
  return word.replace(KIND, "");
}
