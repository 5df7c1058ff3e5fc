import { belief, logOdds } from "./belief";

/** A check on items of one kind, and a person who answers each right with probability `trueP`. */
export interface CurveCase {
  guess: number;
  slip: number;
  prior: number;
  least: number;
  most: number;
  threshold: number;
  trueP: number;
}

/**
 * The chance that the person passes, and how many items are asked on average, by exact enumeration
 * of the number right. After each item from `least` on, pass at once at the threshold, else go on to
 * `most`. There is no early failure stop, which would not change who passes.
 */
export function operatingPoint(at: CurveCase): { passProbability: number; meanItems: number } {
  const up = Math.log((1 - at.slip) / at.guess);
  const down = Math.log(at.slip / (1 - at.guess));
  const start = logOdds(belief(at.prior));
  const bar = Math.log(at.threshold / (1 - at.threshold));
  /** alive[r]: the chance of r right so far and not yet passed. */
  let alive = [1];
  let passProbability = 0;
  let meanItems = 0;
  for (let n = 1; n <= at.most; n++) {
    const next = new Array<number>(n + 1).fill(0);
    for (const [right, chance] of alive.entries()) {
      meanItems += chance;
      next[right] = (next[right] ?? 0) + chance * (1 - at.trueP);
      next[right + 1] = (next[right + 1] ?? 0) + chance * at.trueP;
    }
    for (const [right, chance] of next.entries()) {
      if (n < at.least || start + right * up + (n - right) * down + 1e-12 < bar) continue;
      passProbability += chance;
      next[right] = 0;
    }
    alive = next;
  }
  return { passProbability, meanItems };
}
