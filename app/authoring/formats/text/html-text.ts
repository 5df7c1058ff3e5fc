import { readXml } from "../xml/xml";
import {
  attributeIn,
  type Dropped,
  formulasIn,
  type PlainText,
  tidy,
  Writing,
} from "./html-writing";
import { mathText } from "./math-text";

/** Elements that are dropped with all that they hold. */
export const WHOLE = new Map<string, Dropped>([
  ["script", "script"],
  ["style", "style"],
  ["iframe", "frame"],
  ["frame", "frame"],
  ["noscript", "frame"],
  ["template", "embedded"],
  ["object", "embedded"],
  ["applet", "embedded"],
  ["svg", "drawing"],
  ["canvas", "drawing"],
  ["math", "math"],
  ["audio", "sound"],
  ["video", "film"],
  ["select", "form"],
  ["textarea", "form"],
  ["button", "form"],
  ["title", "head"],
  ["xmp", "embedded"],
]);
/** Names that people put between “<” and “>” without meaning a tag are words; these mean one. */
const TAGS = new Set(
  "a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select slot small source span strike strong style sub summary sup table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr".split(
    " ",
  ),
);
const longestFormula = 20_000;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/y;

/**
 * Takes HTML as authors' tools write it, whole or broken; returns the text that a reader would see, with
 * a line for each block, and names what it drops. Nothing of a tag reaches the text: no script can.
 */
export function htmlText(html: string): PlainText {
  const writing = new Writing();
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    if (next < 0) break;
    writing.words(html.slice(at, next));
    at = next;
    if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      at = afterMark(html, at);
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    const end = tag ? endOfTag(html, TAG.lastIndex) : -1;
    if (!tag || end < 0) {
      writing.words("<");
      at += 1;
      if (tag) break;
      continue;
    }
    const name = (tag[2] ?? "").toLowerCase();
    const whole = WHOLE.get(name);
    const opens = tag[1] === "";
    const inside = html.slice(TAG.lastIndex, end);
    if (!whole && !isTag(name, inside)) {
      writing.words("<");
      at += 1;
      continue;
    }
    at = end + 1;
    if (whole) {
      writing.drop(whole);
      if (opens && !(inside.endsWith("/") && name === "svg")) at = afterElement(html, name, at);
      if (opens && name === "math") writing.plain(formulaIn(html.slice(next, at)));
    } else if (opens) writing.open(name, (wanted) => attributeIn(inside, wanted));
    else writing.close(name);
  }
  writing.words(html.slice(at));
  return writing.done();
}

/** “a <b and c> d” and “<name>” hold no tag: attributes have values, and tags have known names. */
function isTag(name: string, inside: string): boolean {
  if (/[:-]/.test(name)) return true;
  if (!TAGS.has(name)) return false;
  return name.length > 1 || /^[\s/]*$|=/.test(inside);
}

/** Text that was never HTML, in the same form. */
export function plainText(text: string): PlainText {
  return { text: tidy(text), dropped: formulasIn(text) };
}

/** The formula on one line; nothing where it is broken. */
function formulaIn(math: string): string {
  const { root, refused } = readXml(math.slice(0, longestFormula));
  return root && !refused ? mathText(root) : "";
}

/** Where the tag's “>” stands, past any in quotes; -1 when the tag never ends. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at++) {
    const sign = html.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === ">") return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return html.indexOf(">", from);
}

/** Past a comment, a declaration or an instruction; to the end when it never ends. */
function afterMark(html: string, at: number): number {
  const close = html.startsWith("<!--", at) ? "-->" : ">";
  const end = html.indexOf(close, at + 2);
  return end < 0 ? html.length : end + close.length;
}

/** Past the end tag of an element that is dropped whole; to the end when it has none. */
function afterElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  const end = found ? html.indexOf(">", close.lastIndex) : -1;
  return end < 0 ? html.length : end + 1;
}
