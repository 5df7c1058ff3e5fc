import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** A node of parsed HTML, as far as we read it. */
export interface HtmlNode {
  type: string;
  tagName?: string | undefined;
  value?: string | undefined;
  properties?: Readonly<Record<string, unknown>> | undefined;
  children?: HtmlNode[] | undefined;
}

/** Why HTML was not read. */
export type HtmlRefusal = "too-large" | "deep";

const LIMITS = {
  characters: 8_000_000,
  tags: 400_000,
  formatting: 60,
  formattedTags: 3_000_000,
  depth: 300,
};
/** Elements that a parser opens again in each new block until they are closed, which multiplies them. */
const FORMATTING = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));
const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;

/** Parses HTML of unknown origin within bounds that keep any text fast and shallow. */
export function readHtml(
  html: string,
): { ok: true; root: HtmlNode } | { ok: false; reason: HtmlRefusal } {
  if (html.length > LIMITS.characters) return { ok: false, reason: "too-large" };
  const refused = countTags(html);
  if (refused) return { ok: false, reason: refused };
  try {
    const root: HtmlNode = unified().use(rehypeParse, { fragment: true }).parse(html);
    return isDeep(root) ? { ok: false, reason: "deep" } : { ok: true, root };
  } catch (error) {
    // The parser calls itself for each level, so only the stack says that there were too many.
    if (error instanceof RangeError) return { ok: false, reason: "deep" };
    throw error;
  }
}

function countTags(html: string): HtmlRefusal | null {
  const open = new Map<string, number>();
  let tags = 0;
  let now = 0;
  let most = 0;
  for (const [, closing, written = ""] of html.matchAll(TAG)) {
    tags++;
    const name = written.toLowerCase();
    if (!FORMATTING.has(name)) continue;
    const before = open.get(name) ?? 0;
    const after = closing ? Math.max(0, before - 1) : before + 1;
    open.set(name, after);
    now += after - before;
    most = Math.max(most, now);
  }
  if (tags > LIMITS.tags) return "too-large";
  return most > LIMITS.formatting && most * tags > LIMITS.formattedTags ? "deep" : null;
}

function isDeep(root: HtmlNode): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.depth) return true;
    level = level.flatMap(({ children }) => children ?? []);
  }
  return false;
}

/** An attribute as text; a list of class names with spaces between them. */
export function attributeOf({ properties }: HtmlNode, name: string): string {
  const value = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The words of a node, as its source has them. */
export function htmlWords(node: HtmlNode): string {
  return node.value !== undefined && node.type === "text"
    ? node.value
    : (node.children ?? []).map(htmlWords).join("");
}

/** What the style of an element, with that of its classes, says of its words. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  raised?: "sup" | "sub";
  hidden?: boolean;
}

/** Reads the few declarations that mean something: weight, slant, strike, raised, hidden. */
export function lookOf(style: string): Look {
  const look: Look = {};
  for (const declaration of style.toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).trim();
    if (name === "font-weight") look.bold = /^(bold|bolder|[6-9]00)/.test(value);
    else if (name === "font-style") look.italic = /^(italic|oblique)/.test(value);
    else if (name === "text-decoration" || name === "text-decoration-line")
      look.struck = /line-through/.test(value);
    else if (name === "vertical-align" && /^(super|sub)\b/.test(value))
      look.raised = value.startsWith("super") ? "sup" : "sub";
    else if (name === "display" && value === "none") look.hidden = true;
    else if (name === "visibility" && value === "hidden") look.hidden = true;
    else if (name === "mso-hide" && value === "all") look.hidden = true;
  }
  return look;
}

const RULE = /\.([\w-]{1,60})\s*\{([^{}]{0,4000})\}/g;
const MOST_RULES = 2_000;

/** The looks that a page's own `<style>` gives to its classes: Google's HTML download says all in it. */
export function classLooks(root: HtmlNode): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  const visit = (node: HtmlNode): void => {
    if (node.tagName === "style")
      for (const [, name = "", rules = ""] of htmlWords(node).matchAll(RULE)) {
        if (looks.size >= MOST_RULES) return;
        looks.set(name, { ...looks.get(name), ...lookOf(rules) });
      }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return looks;
}
