import { mergeTexts, type Stretch, type ThreeTexts } from "../merge";

/** Whose words are taken where two people changed the same block. */
export const heldPicks = ["mine", "theirs", "both"] as const;
export type HeldPick = (typeof heldPicks)[number];

/** One block that both changed. */
export interface HeldRow {
  /** Its line in the file as it is now, from 1. */
  line: number;
  base: string;
  mine: string;
  theirs: string;
}

/** The blocks of a held text that stand against the file as it is; none when the two go together. */
export function heldRows(path: string, texts: ThreeTexts): HeldRow[] {
  let line = 1;
  return stretchesOf(path, texts).flatMap((stretch) => {
    const at = line;
    line += newLines(stretch.kind === "same" ? stretch.text : stretch.theirs);
    return stretch.kind === "same"
      ? []
      : [{ line: at, base: stretch.base, mine: stretch.mine, theirs: stretch.theirs }];
  });
}

/**
 * The file after someone chose, block by block; null takes it away.
 *
 * @param picks one for each row of `heldRows`; the last holds for the rest, `mine` when there is none
 */
export function chosenText(
  path: string,
  texts: ThreeTexts,
  picks: readonly HeldPick[],
): string | null {
  const { mine, theirs } = texts;
  const pick = picks[0] ?? "mine";
  if (mine === null || theirs === null) {
    if (pick === "both") return mine ?? theirs;
    return pick === "mine" ? mine : theirs;
  }
  let row = 0;
  return stretchesOf(path, texts)
    .map((stretch) => {
      if (stretch.kind === "same") return stretch.text;
      const chosen = picks[row++] ?? picks.at(-1) ?? "mine";
      return chosen === "both" ? bothOf(stretch) : stretch[chosen];
    })
    .join("");
}

function bothOf({ mine, theirs }: Extract<Stretch, { kind: "both" }>): string {
  const gap = mine === "" || mine.endsWith("\n\n") ? "" : mine.endsWith("\n") ? "\n" : "\n\n";
  return mine + gap + theirs;
}

function stretchesOf(path: string, texts: ThreeTexts): Stretch[] {
  const merged = mergeTexts(path, texts);
  if (merged === "removed") return [];
  return merged.kind === "conflict" ? merged.stretches : [{ kind: "same", text: merged.text }];
}

function newLines(text: string): number {
  return text.split("\n").length - 1;
}
