import { heard, normalRuns, type Run } from "./runs";

export interface Paragraph {
  type: "paragraph";
  runs: Run[];
}
export interface List {
  type: "list";
  ordered: boolean;
  /** The first number of a numbered list. */
  start: number;
  /** Are its entries set apart like paragraphs? */
  loose: boolean;
  /** Each entry begins with a paragraph. */
  items: Flow[][];
}
export interface Quote {
  type: "quote";
  flow: Flow[];
}

/** A piece of running text, as parts of a lesson hold it. */
export type Flow = Paragraph | List | Quote;

/**
 * Brings running text to the one form in which a lesson can hold it: nothing empty, entries that begin
 * with words, neighboring lists of a kind as one, and entries set apart where they must be. Again changes
 * nothing.
 */
export function normalFlow(flow: readonly Flow[]): Flow[] {
  return joined(flow, false);
}

function joined(flow: readonly Flow[], quoted: boolean): Flow[] {
  const out: Flow[] = [];
  for (const piece of flow.flatMap(normalPiece)) {
    const last = out.at(-1);
    const isOne = piece.type === "list" && last?.type === "list";
    if (isOne && (quoted || last.ordered === piece.ordered)) {
      const loose = last.loose || piece.loose;
      out[out.length - 1] = spaced({ ...last, loose, items: [...last.items, ...piece.items] });
    } else out.push(piece);
  }
  return out;
}

function normalPiece(piece: Flow): Flow[] {
  switch (piece.type) {
    case "paragraph": {
      const runs = normalRuns(piece.runs);
      return runs.length > 0 ? [{ type: "paragraph", runs }] : [];
    }
    case "quote": {
      const flow = joined(withoutQuotes(piece.flow), true);
      return flow.length > 0 ? [{ type: "quote", flow }] : [];
    }
    case "list": {
      const items = piece.items
        .map((item) => normalFlow(item))
        .filter((item) => item.length > 0)
        .flatMap(beginsWithWords);
      const start = piece.ordered ? Math.min(Math.max(Math.trunc(piece.start), 0), 999) : 1;
      return items.length > 0 ? [spaced({ ...piece, start, items })] : [];
    }
  }
}

/** Quotations in quotations, and lists after lists in them, are read in more than one way. */
function withoutQuotes(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((piece) => {
    if (piece.type === "quote") return withoutQuotes(piece.flow);
    return piece.type === "list" ? [{ ...piece, items: piece.items.map(withoutQuotes) }] : [piece];
  });
}

/**
 * What running text says and how it is built, to see whether a normal form keeps it whole.
 */
export function shapeOf(flow: readonly Flow[]): string {
  return flow
    .map((piece) => {
      if (piece.type === "paragraph") return `<p>${heard(piece.runs)}`;
      if (piece.type === "quote") return `<q>${shapeOf(piece.flow)}</q>`;
      const { ordered, start, loose, items } = piece;
      return `<l ${ordered} ${start} ${loose}>${items.map((item) => `<i>${shapeOf(item)}`).join("")}</l>`;
    })
    .join("");
}

/** An entry without words of its own gives way to what it holds. */
function beginsWithWords(item: Flow[]): Flow[][] {
  const [first, ...rest] = item;
  if (first?.type === "paragraph") return [item];
  const inside = first?.type === "list" ? first.items : first ? beginsWithWords(first.flow) : [];
  const last = inside.at(-1);
  return last ? [...inside.slice(0, -1), normalFlow([...last, ...rest])] : [];
}

function spaced(list: List): List {
  const apart = list.items.some((item) => item.length > 1);
  const must = list.items.some(
    ([, second, third]) =>
      third !== undefined ||
      (second !== undefined && !(second.type === "list" && second.start === 1)),
  );
  return { ...list, loose: must || (list.loose && (apart || list.items.length > 1)) };
}
