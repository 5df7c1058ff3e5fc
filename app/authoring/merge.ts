import {
  areAlike,
  type Block,
  type BlockChange,
  changesOf,
  type Parted,
  parted,
} from "./block-changes";

/** A stretch of a text that two people changed: all the same, or each side's own words for it. */
export type Stretch =
  | { kind: "same"; text: string }
  | { kind: "both"; base: string; mine: string; theirs: string };

export type Merged =
  | { kind: "merged"; text: string }
  /** Both changed the same block: its stretches in order, to be shown side by side. */
  | { kind: "conflict"; stretches: Stretch[] };

/** A text with what came before it, for merging; null where the file was not there, or was taken away. */
export interface ThreeTexts {
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

/**
 * Merges two changes of one file block by block. What only one side changed is taken; what both changed
 * in the same way is taken once; a block that both changed in different ways is never guessed at. A block
 * put between two others is no change of either; where both put one at the same place, both stay, theirs
 * first, unless one may be the other written on: then they are shown side by side.
 * Every character that either side typed is in the result, merged or side by side.
 *
 * @param path the file's path in its course, which says how it parts into blocks
 */
export function mergeTexts(path: string, { base, mine, theirs }: ThreeTexts): Merged | "removed" {
  if (mine === theirs || theirs === base) return whole(mine);
  if (mine === base) return whole(theirs);
  if (mine === null || theirs === null || base === null)
    return {
      kind: "conflict",
      stretches: [{ kind: "both", base: base ?? "", mine: mine ?? "", theirs: theirs ?? "" }],
    };
  const texts: Three = {
    base: parted(path, ended(base)),
    mine: parted(path, ended(mine)),
    theirs: parted(path, ended(theirs)),
  };
  const pieces = piecesOf(texts);
  const stretches = written(pieces, {
    between: path.endsWith(".yaml") ? "\n" : "\n\n",
    end: gapOf(texts.mine.end, texts.base.end, texts.theirs.end) ?? "",
  });
  if (stretches.some(({ kind }) => kind === "both")) return { kind: "conflict", stretches };
  return whole(stretches.map((one) => (one.kind === "same" ? one.text : "")).join(""));
}

interface Three {
  base: Parted;
  mine: Parted;
  theirs: Parted;
}

/** Blocks of the result, or both sides' blocks for one place. */
type Piece =
  | { kind: "same"; blocks: Block[] }
  | { kind: "both"; base: Block[]; mine: Block[]; theirs: Block[] };

/** A stretch of the base with what each side has there; `changes` are those that made it. */
interface Region {
  from: number;
  to: number;
  mine: BlockChange[];
  theirs: BlockChange[];
}

function piecesOf({ base, mine, theirs }: Three): Piece[] {
  const pieces: Piece[] = [];
  const offset = { mine: 0, theirs: 0 };
  let at = 0;
  const keepTo = (end: number) => {
    const kept = base.blocks.slice(at, end).map(({ words, gap }, index): Block => {
      const [my, their] = [mine, theirs].map(({ blocks }, side) => {
        const place = at + index + (side === 0 ? offset.mine : offset.theirs);
        return blocks[place]?.gap ?? null;
      });
      return { words, gap: gapOf(my ?? null, gap, their ?? null) };
    });
    if (kept.length > 0) pieces.push({ kind: "same", blocks: kept });
    at = end;
  };
  for (const region of regionsOf(base, mine, theirs)) {
    keepTo(region.from);
    const sideOf = (side: "mine" | "theirs", { blocks }: Parted) => {
      const start = region.from + offset[side];
      offset[side] += grown(region[side]);
      return blocks.slice(start, region.to + offset[side]);
    };
    const sides = { mine: sideOf("mine", mine), theirs: sideOf("theirs", theirs) };
    pieces.push(resolved(region, { base: base.blocks.slice(region.from, region.to), ...sides }));
    at = region.to;
  }
  keepTo(base.blocks.length);
  return pieces;
}

/** The changes of both sides, those together that cannot be taken one without the other. */
function regionsOf(base: Parted, mine: Parted, theirs: Parted): Region[] {
  const changes = [
    ...changesOf(base.blocks, mine.blocks).map((change) => ({ change, side: "mine" as const })),
    ...changesOf(base.blocks, theirs.blocks).map((change) => ({ change, side: "theirs" as const })),
  ].sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to);
  const added = (side: "mine" | "theirs", of: readonly BlockChange[]) =>
    of.flatMap(({ start, end }) => (side === "mine" ? mine : theirs).blocks.slice(start, end));
  const regions: Region[] = [];
  for (const { change, side } of changes) {
    const last = regions.at(-1);
    const other = side === "mine" ? "theirs" : "mine";
    const isSamePlace = last?.from === change.from && last.to === change.to;
    const mayRepeat =
      last?.to === change.from &&
      grown([change]) > 0 &&
      grown(last[other]) > 0 &&
      areAlike(added(side, [change]), added(other, last[other]));
    if (last && (change.from < last.to || isSamePlace || mayRepeat)) {
      last.to = Math.max(last.to, change.to);
      last[side].push(change);
    } else {
      const region: Region = { from: change.from, to: change.to, mine: [], theirs: [] };
      region[side].push(change);
      regions.push(region);
    }
  }
  return regions;
}

/** How many blocks more there are after some changes. */
function grown(changes: readonly BlockChange[]): number {
  return changes.reduce((sum, { from, to, start, end }) => sum + end - start - (to - from), 0);
}

/** The blocks of a region in each text. */
type Sides = Record<"base" | "mine" | "theirs", Block[]>;

function resolved(region: Region, { base, mine, theirs }: Sides): Piece {
  if (region.theirs.length === 0 || areEqual(mine, theirs)) return { kind: "same", blocks: mine };
  if (region.mine.length === 0) return { kind: "same", blocks: theirs };
  const one = eachItsOwn({ base, mine, theirs }) ?? bothAdded({ base, mine, theirs });
  return one ? { kind: "same", blocks: one } : { kind: "both", base, mine, theirs };
}

/**
 * Blocks that both put at one place: what is the same on both sides once, then theirs, then mine. Null
 * where a block of the base is not changed in the same way by both, or one side's may be the other's.
 */
function bothAdded({ base, mine, theirs }: Sides): Block[] | null {
  const least = Math.min(mine.length, theirs.length);
  let head = 0;
  while (head < least && mine[head]?.words === theirs[head]?.words) head++;
  let tail = 0;
  while (tail < least - head && mine.at(-1 - tail)?.words === theirs.at(-1 - tail)?.words) tail++;
  const own = mine.slice(head, mine.length - tail);
  const others = theirs.slice(head, theirs.length - tail);
  const old = new Set(base.map(({ words }) => words));
  const isAdded = ![...own, ...others].some(({ words }) => old.has(words));
  if (base.length > head + tail || !isAdded) return null;
  if (own.length > 0 && others.length > 0 && areAlike(own, others)) return null;
  return [...mine.slice(0, head), ...others, ...own, ...mine.slice(mine.length - tail)];
}

/** Blocks that stand side by side, each changed by one side alone; null when any was changed by both. */
function eachItsOwn({ base, mine, theirs }: Sides): Block[] | null {
  if (base.length === 0 || mine.length !== base.length || theirs.length !== base.length)
    return null;
  const blocks = base.flatMap(({ words }, at): Block[] => {
    const [my, their] = [mine[at], theirs[at]];
    if (!my || !their) return [];
    if (their.words === words || my.words === their.words) return [my];
    return my.words === words ? [their] : [];
  });
  return blocks.length === base.length ? blocks : null;
}

function areEqual(mine: readonly Block[], theirs: readonly Block[]): boolean {
  return (
    mine.length === theirs.length && mine.every(({ words }, at) => words === theirs[at]?.words)
  );
}

/** What stands behind a block: as the side that changed it has it, the longer where both did. */
function gapOf(mine: string | null, base: string | null, theirs: string | null): string | null {
  if (mine === null || theirs === null) return mine ?? theirs ?? base;
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  return mine.length > theirs.length ? mine : theirs;
}

/** The pieces as text. A block that was the last of its text is set apart from what follows it now. */
function written(
  pieces: readonly Piece[],
  { between, end }: { between: string; end: string },
): Stretch[] {
  return pieces.map((piece, at): Stretch => {
    const after = pieces.slice(at + 1).some((one) => one.kind === "both" || one.blocks.length > 0);
    const text = (blocks: readonly Block[]) =>
      blocks
        .map(({ words, gap }, index) => {
          const isLast = !after && index === blocks.length - 1;
          return words + (isLast ? end : (gap ?? between));
        })
        .join("");
    if (piece.kind === "same") return { kind: "same", text: text(piece.blocks) };
    return {
      kind: "both",
      base: text(piece.base),
      mine: text(piece.mine),
      theirs: text(piece.theirs),
    };
  });
}

function whole(text: string | null): Merged | "removed" {
  return text === null ? "removed" : { kind: "merged", text };
}

/** A last line without its end would differ from the same line with more after it. */
function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
