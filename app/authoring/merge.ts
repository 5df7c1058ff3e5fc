import { diff3Merge } from "node-diff3";
import { blocksOf } from "./text-blocks";

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
 * in the same way is taken once; a block that both changed in different ways is never guessed at.
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
  const parts = diff3Merge(
    blocksOf(path, ended(mine)),
    blocksOf(path, ended(base)),
    blocksOf(path, ended(theirs)),
    { excludeFalseConflicts: true },
  );
  const stretches = parts.map(({ ok, conflict }): Stretch => {
    if (ok) return { kind: "same", text: ok.join("") };
    if (!conflict) throw new Error("a part of a merge is neither agreed nor in conflict");
    const text = neighborsOf(conflict);
    if (text !== null) return { kind: "same", text };
    return {
      kind: "both",
      base: conflict.o.join(""),
      mine: conflict.a.join(""),
      theirs: conflict.b.join(""),
    };
  });
  if (stretches.some(({ kind }) => kind === "both")) return { kind: "conflict", stretches };
  return whole(stretches.map((one) => (one.kind === "same" ? one.text : "")).join(""));
}

/** Blocks that stand side by side, each changed by one side alone; null when any was changed by both. */
function neighborsOf({ a, o, b }: { a: string[]; o: string[]; b: string[] }): string | null {
  if (a.length !== o.length || b.length !== o.length) return null;
  const blocks = o.map((base, at) => {
    const [mine, theirs] = [a[at], b[at]];
    if (theirs === base || mine === theirs) return mine;
    return mine === base ? theirs : null;
  });
  return blocks.every((block) => typeof block === "string") ? blocks.join("") : null;
}

function whole(text: string | null): Merged | "removed" {
  return text === null ? "removed" : { kind: "merged", text };
}

/** A last line without its end would differ from the same line with more after it. */
function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
