/** Numbers from a seed, so that a schedule that fails can be run again. */
export interface Numbers {
  /** A whole number from 0, below `most`. */
  below: (most: number) => number;
  chance: (share: number) => boolean;
}

export function numbersFrom(seed: number): Numbers {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (most) => Math.floor(next() * most),
    chance: (share) => next() < share,
  };
}

/** The seeds that a test of random schedules runs: `usual` of them, or as many as asked, or the one asked for. */
export function seedsFor({ usual, deep }: { usual: number; deep: number }): number[] {
  const { MUSTER_SEED: only, MUSTER_DEEP: isDeep } = process.env;
  if (only !== undefined) return [Number(only)];
  return Array.from({ length: isDeep === "1" ? deep : usual }, (_, at) => at + 1);
}
