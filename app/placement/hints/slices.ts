/** What happens between two slices of work, after so many milliseconds of it. */
export type Rest = (workedMs: number) => Promise<unknown>;

/** So long work goes on before anything else gets its turn. */
export const SLICE_MS = 10;

/**
 * Cuts work into slices: what it gives is called as often as the work can stop, and rests whenever a
 * slice is over. `clock` gives milliseconds.
 */
export function inSlices(
  rest: Rest,
  clock: () => number = () => performance.now(),
): () => Promise<void> {
  let began = clock();
  return async () => {
    const worked = clock() - began;
    if (worked < SLICE_MS) return;
    await rest(worked);
    began = clock();
  };
}
