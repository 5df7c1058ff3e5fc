import type { Block } from "../../catalog/block";
import { alike, wordsOf } from "../compare/block-match";

/** A piece of a rendered lesson, and the block of its source that it came from; null: from none of them. */
export interface PlacedPiece {
  piece: Block;
  block: number | null;
}

/** Beyond this many comparisons a lesson is shown without the place of each piece. */
const MOST_PAIRS = 200_000;

/**
 * Parts a rendered lesson into pieces and finds the source block of each, in order: the way through both
 * that has the most words in common. A question that the source does not place has no block.
 *
 * @param source the lesson's file, parted by `blocksOf`
 */
export function placesOf(source: readonly string[], blocks: readonly Block[]): PlacedPiece[] {
  const pieces = blocks.flatMap((block) =>
    block.type === "prose"
      ? elementsOf(block.html).map((html): Block => ({ type: "prose", html }))
      : [block],
  );
  const whole = source.join("");
  const isPlaced = (piece: Block) => piece.type !== "item" || whole.includes(piece.id);
  const placed = pieces.filter(isPlaced);
  const text = source.map((block, at) => (at === 0 && isHead(block) ? "" : block));
  const found = placed.length * text.length > MOST_PAIRS ? [] : wayThrough(placed, text);
  return pieces.map((piece) => {
    const block = isPlaced(piece) ? found[placed.indexOf(piece)] : undefined;
    return { piece, block: block ?? null };
  });
}

function isHead(block: string): boolean {
  return /^---\s*\n/.test(block);
}

/** For each piece a block, never before that of the piece before it. */
function wayThrough(pieces: readonly Block[], source: readonly string[]): number[] {
  const of = source.map(wordsOf);
  let sums = source.map(() => 0);
  const ways: number[][] = [];
  for (const piece of pieces) {
    const words = wordsOf(saidIn(piece));
    const from: number[] = [];
    let best = 0;
    sums = of.map((block, at) => {
      if ((sums[at] ?? 0) > (sums[best] ?? 0)) best = at;
      from.push(best);
      return (sums[best] ?? 0) + alike(words, block);
    });
    ways.push(from);
  }
  let at = sums.indexOf(Math.max(...sums));
  const found: number[] = [];
  for (const from of ways.reverse()) {
    found.unshift(at);
    at = from[at] ?? 0;
  }
  return found;
}

function saidIn(piece: Block): string {
  switch (piece.type) {
    case "prose":
      return plainText(piece.html);
    case "scenario":
      return [
        `Scenario ${piece.id} ${piece.title} ${piece.setting}`,
        plainText(piece.prompt),
        ...piece.choices.flatMap(({ id, verdict, text, why }) => [
          `${id} ${verdict}`,
          plainText(text),
          plainText(why),
        ]),
      ].join(" ");
    case "reflect":
      return `Reflect ${piece.id} ${piece.prompt}`;
    case "item":
      return `Item id ${piece.id}`;
    case "state-card":
      return "StateCard";
    case "contacts":
      return "Contacts";
  }
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** Elements that hold nothing and are not closed. */
const EMPTY = new Set(["br", "hr", "img", "input", "wbr", "col"]);

/** The elements at the root of HTML that our own renderer wrote; HTML that does not add up is left whole. */
export function elementsOf(html: string): string[] {
  const elements: string[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^>]*?(\/?)>/g)) {
    const [text, closes, name = "", closesItself] = tag;
    if (closes) depth--;
    else if (!closesItself && !EMPTY.has(name)) depth++;
    if (depth < 0) return [html];
    if (depth > 0) continue;
    const end = tag.index + text.length;
    elements.push(html.slice(start, end));
    start = end;
  }
  if (depth !== 0) return [html];
  const rest = html.slice(start);
  if (rest.trim() === "") return elements;
  return elements.length === 0 ? [html] : [...elements, rest];
}
