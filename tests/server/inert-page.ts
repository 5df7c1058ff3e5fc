import rehypeParse from "rehype-parse";
import { unified } from "unified";

interface Node {
  type: string;
  value?: string | undefined;
  tagName?: string | undefined;
  properties?: Record<string, unknown> | undefined;
  children?: Node[] | undefined;
  /** What stands in a template. */
  content?: Node | undefined;
}
interface Element extends Node {
  tagName: string;
  properties: Record<string, unknown>;
}
const isElement = (node: Node): node is Element => node.type === "element";

/** A page as a browser would read it: its elements, and the words between them. */
export interface ReadPage {
  elements: Element[];
  words: string;
}

let newest: { html: string; read: ReadPage } | undefined;

/** Reads HTML as every browser does, whatever it holds; the same page again is not read again. */
export function readPage(html: string): ReadPage {
  if (newest?.html !== html) newest = { html, read: readAnew(html) };
  return newest.read;
}

function readAnew(html: string): ReadPage {
  const read: ReadPage = { elements: [], words: "" };
  const root: Node = unified().use(rehypeParse).parse(html);
  const open = [root];
  const words: string[] = [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text") words.push(node.value ?? "");
    if (isElement(node)) read.elements.push(node);
    for (const child of [...(node.children ?? [])].reverse()) open.push(child);
    if (node.content) open.push(node.content);
  }
  read.words = words.join("");
  return read;
}

const LIVE =
  /^(iframe|frame|frameset|object|embed|applet|base|portal|style|foreignobject|animate|animatetransform|set|math|marquee|template|audio|video|source|track|fencedframe)$/i;
const HANDLER = /^on[a-z]/i;
const FORBIDDEN = new Set(["style", "srcDoc", "is", "ping", "background", "http-equiv"]);
/** What a browser fetches or sends to by itself or for a press; only our own address may stand there. */
const LOADS = new Set([
  "src",
  "srcSet",
  "action",
  "formAction",
  "poster",
  "data",
  "cite",
  "xLinkHref",
]);
const LEADS = /^(https:|mailto:)/;

/** What of a page could run, load or lead somewhere; empty for a page of plain words. */
export function liveIn(html: string, origin: string, policy: string): string[] {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  return readPage(html).elements.flatMap((element) =>
    liveOf(element, origin, nonce).map((what) => `<${element.tagName}> ${what}`),
  );
}

function liveOf({ tagName, properties }: Element, origin: string, nonce: string): string[] {
  const live: string[] = LIVE.test(tagName) ? ["stands in the page"] : [];
  for (const [name, value] of Object.entries(properties)) {
    const said = Array.isArray(value) ? value.join(" ") : String(value);
    if (HANDLER.test(name)) live.push(`has ${name}=${said}`);
    if (FORBIDDEN.has(name) || name === "httpEquiv") live.push(`has ${name}=${said}`);
    if (LOADS.has(name) && !isOurs(said, origin)) live.push(`has ${name}=${said}`);
    if (name === "href" && !isOurs(said, origin) && !(tagName === "a" && leads(said)))
      live.push(`leads to ${said}`);
  }
  if (tagName === "script") {
    const isData = /^application\/(ld\+)?json$/.test(String(properties.type ?? ""));
    if (!isData && properties.nonce !== nonce) live.push("is a script of nobody");
    if (!isData && properties.src === undefined) live.push("is a script in the page");
  }
  return live;
}

function isOurs(address: string, origin: string): boolean {
  return URL.canParse(address, origin) && new URL(address, origin).origin === origin;
}

/** A link that a reader may follow: to another site over https, or to a letter. */
function leads(address: string): boolean {
  return LEADS.test(address) && URL.canParse(address) && new URL(address).username === "";
}
