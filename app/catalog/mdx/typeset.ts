import type { MdxNode } from "./tree";

const OPENS_AFTER = /[\s([{\u2014\u2013/“‘]/;

/**
 * Sets straight quotes as people print them: “so”, ‘so’ and so’s.
 * @param before the character that stands before the text; empty at the start of a block
 */
export function curlQuotes(text: string, before = ""): string {
  let last = before;
  let set = "";
  for (const character of text) {
    const opens = last === "" || OPENS_AFTER.test(last);
    if (character === '"') last = opens ? "“" : "”";
    else if (character === "'") last = opens ? "‘" : "’";
    else last = character;
    set += last;
  }
  return set;
}

/** The kinds of node whose words are read as one run. */
const RUNS = new Set(["paragraph", "heading", "tableCell"]);

/** Sets the quotes of every run of words in a lesson; code keeps its own. */
export function typesetTree(node: MdxNode): void {
  let last = "";
  const set = (inner: MdxNode): void => {
    if (inner.type === "text" && inner.value !== undefined) {
      inner.value = curlQuotes(inner.value, last);
      last = inner.value.at(-1) ?? last;
    } else if (inner.type === "inlineCode") {
      last = "x";
    }
    for (const child of inner.children ?? []) set(child);
  };
  if (RUNS.has(node.type)) set(node);
  else for (const child of node.children ?? []) typesetTree(child);
}
