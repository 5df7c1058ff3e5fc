import { setTimeout } from "node:timers/promises";

/** A server that is never idle lets a job work all the same: a slice in every so many milliseconds. */
export const PATIENCE_MS = 400;
const LOOK_EVERY_MS = 5;

/**
 * How a job rests between two slices: as long as it worked, and then until nobody waits for an answer.
 * Whoever comes while a slice is under way waits for the end of it, and for nothing more; the job's
 * patience has an end too.
 */
export function restBeside(isBusy: () => boolean): (workedMs: number) => Promise<void> {
  return async (workedMs) => {
    const until = performance.now() + PATIENCE_MS;
    await setTimeout(workedMs);
    while (isBusy() && performance.now() < until) await setTimeout(LOOK_EVERY_MS);
  };
}
