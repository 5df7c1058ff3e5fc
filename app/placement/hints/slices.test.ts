import { describe, expect, test } from "vitest";
import { inSlices, SLICE_MS } from "./slices";

describe("work in slices", () => {
  const work = (steps: readonly number[]) => {
    let now = 0;
    const rests: number[] = [];
    const pause = inSlices(
      async (worked) => {
        rests.push(worked);
        now += 1000;
      },
      () => now,
    );
    return steps.reduce(async (before, ms) => {
      await before;
      now += ms;
      await pause();
      return rests;
    }, Promise.resolve(rests));
  };

  test.each([
    ["nothing to rest from", [1, 1, 1], []],
    ["a slice of many steps", [4, 4, 4, 4, 4, 4], [12, 12]],
    ["a step that is a slice", [SLICE_MS, 1, SLICE_MS], [SLICE_MS, SLICE_MS + 1]],
    ["a step longer than a slice", [90, 3], [90]],
  ])("%s", async (_name, steps, rests) => {
    expect(await work(steps)).toEqual(rests);
  });
});
