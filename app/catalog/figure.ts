import type { Drawing } from "../assessment/items/figure";
import { type ProblemList, quoted } from "./problem";
import { placesIn, refuseHiddenCharacters } from "./text";

const ELEMENTS = new Set(
  "svg g path circle ellipse rect line polyline polygon text tspan title desc".split(" "),
);
const NUMBER = /^-?\d{0,5}(\.\d{1,4})?(px|em|%)?$/;
const NUMBERS = /^[\d\s.,-]{1,2000}$/;
const PAINT = /^(none|currentColor|var\(--(blaze|hole|paper|sheet|ink|soft|line|lake|moss)\))$/;
const WORD = /^[a-z-]{1,20}$/;

/** Every attribute that a drawing may have, and what it may hold. No address, style, class, id or handler. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  viewBox: NUMBERS,
  d: /^[MmLlHhVvCcSsQqTtAaZz\d\s.,-]{1,8000}$/,
  points: NUMBERS,
  transform: /^((translate|rotate|scale)\([\d\s.,-]{1,60}\)\s*){1,4}$/,
  fill: PAINT,
  stroke: PAINT,
  "stroke-linecap": WORD,
  "stroke-linejoin": WORD,
  "stroke-dasharray": NUMBERS,
  "text-anchor": WORD,
  "font-weight": /^(bold|[1-9]00)$/,
  "font-style": WORD,
  ...Object.fromEntries(
    "x y x1 y1 x2 y2 cx cy r rx ry dx dy width height font-size stroke-width opacity fill-opacity stroke-opacity"
      .split(" ")
      .map((name) => [name, NUMBER]),
  ),
};
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};
const LIMITS = { characters: 60_000, depth: 12, elements: 600 };

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*"([^"<]*)"/g;

/**
 * Reads an SVG file as a drawing: listed elements with listed attributes, double-quoted, and text. No
 * declarations, comments, entities beyond the five, addresses, styles, scripts or handlers exist here, so
 * what is not listed is an error with its place rather than something to clean.
 *
 * @returns undefined when there was any problem
 */
export function readDrawing(svg: string, problems: ProblemList): Drawing | undefined {
  const text = svg.trimEnd();
  const placeOf = placesIn(text);
  const refuse = (offset: number, message: string, fix: string): undefined => {
    problems.error(placeOf(offset), message, fix);
    return undefined;
  };
  if (text.length > LIMITS.characters) {
    return refuse(
      0,
      `This drawing is larger than ${LIMITS.characters / 1000} KB.`,
      "Draw it with fewer, simpler shapes.",
    );
  }
  refuseHiddenCharacters(text, problems, placeOf);
  if (problems.failed) return undefined;

  const top: Drawing = { name: "", attributes: {}, children: [] };
  const open = [top];
  let elements = 0;
  let at = 0;
  while (at < text.length) {
    const holder = open.at(-1) ?? top;
    const next = text.indexOf("<", at);
    const words = text.slice(at, next < 0 ? undefined : next);
    if (words.trim() !== "") {
      const plain = decoded(words);
      if (plain === null || !["text", "tspan", "title", "desc"].includes(holder.name)) {
        return refuse(
          at,
          "These words cannot stand here.",
          "Put words in <text>, <title> or <desc>, and write & as &amp;.",
        );
      }
      holder.children.push(plain);
    }
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(text);
    if (!tag) {
      return refuse(
        next,
        `"${quoted(text.slice(next, next + 30))}" cannot be read as part of a drawing.`,
        "Use plain elements with attributes in double quotes; delete declarations and comments.",
      );
    }
    const [whole, closing, name = "", attributes = "", selfClosing] = tag;
    if (closing) {
      if (holder.name !== name || holder === top)
        return refuse(
          next,
          `</${name}> closes nothing here.`,
          "Close each element where it was opened.",
        );
      open.pop();
    } else {
      const drawing = element(name, attributes, next, refuse);
      if (!drawing) return undefined;
      const misplaced = name === "svg" ? holder !== top || top.children.length > 0 : holder === top;
      if (misplaced || open.length > LIMITS.depth || ++elements > LIMITS.elements) {
        return refuse(
          next,
          `<${name}> cannot stand here.`,
          "Draw one <svg> that holds everything, not deeply nested.",
        );
      }
      holder.children.push(drawing);
      if (!selfClosing) open.push(drawing);
    }
    at = next + whole.length;
  }
  const [drawing] = top.children;
  if (open.length > 1 || drawing === undefined || typeof drawing === "string") {
    return refuse(
      0,
      "This drawing is not one closed <svg> element.",
      "Draw one <svg>, closed at the end.",
    );
  }
  if (!drawing.attributes.viewBox)
    return refuse(0, "This drawing has no viewBox.", 'Add viewBox="0 0 width height".');
  return drawing;
}

function element(
  name: string,
  source: string,
  offset: number,
  refuse: (offset: number, message: string, fix: string) => undefined,
): Drawing | undefined {
  if (!ELEMENTS.has(name)) {
    return refuse(
      offset,
      `<${quoted(name)}> is not drawn here.`,
      `Use only ${[...ELEMENTS].join(", ")}.`,
    );
  }
  const attributes: Record<string, string> = {};
  for (const [, attribute = "", value = ""] of source.matchAll(ATTRIBUTE)) {
    if (attribute === "xmlns" && value === "http://www.w3.org/2000/svg") continue;
    const rule = Object.hasOwn(ATTRIBUTES, attribute) ? ATTRIBUTES[attribute] : undefined;
    if (!rule)
      return refuse(
        offset,
        `<${name}> cannot have ${quoted(attribute)}.`,
        "Delete it; colors go in fill and stroke, sizes in numbers.",
      );
    if (Object.hasOwn(attributes, attribute))
      return refuse(offset, `<${name}> has ${attribute} twice.`, "Keep one of the two.");
    if (!rule.test(value)) {
      return refuse(
        offset,
        `${attribute}="${quoted(value)}" cannot be used.`,
        attribute === "fill" || attribute === "stroke"
          ? "Use currentColor, none, var(--blaze), var(--hole) or another of our colors."
          : "Write plain numbers or one of the known words.",
      );
    }
    attributes[attribute] = value;
  }
  return { name, attributes, children: [] };
}

/** Words with the five entities decoded; null when there is another. */
function decoded(words: string): string | null {
  let known = true;
  const plain = words.replace(/&[^;\s]*;?/g, (entity) => {
    const character = Object.hasOwn(ENTITIES, entity) ? ENTITIES[entity] : undefined;
    if (character === undefined) known = false;
    return character ?? "";
  });
  return known ? plain.replace(/\s+/g, " ") : null;
}
