import { describe, expect, test } from "vitest";
import { PATIENCE_MS, restBeside } from "./rest-beside";

async function rested(workedMs: number, isBusy: () => boolean): Promise<number> {
  const from = performance.now();
  await restBeside(isBusy)(workedMs);
  return performance.now() - from;
}

describe("a job beside requests", () => {
  test("rests as long as it worked when nobody waits", async () => {
    expect(await rested(60, () => false)).toBeGreaterThanOrEqual(59);
    expect(await rested(0, () => false)).toBeLessThan(PATIENCE_MS);
  });

  test("rests until whoever waits has an answer", async () => {
    const from = performance.now();
    const isBusy = () => performance.now() - from < 120;
    expect(await rested(1, isBusy)).toBeGreaterThanOrEqual(119);
  });

  test("goes on all the same where somebody always waits", async () => {
    let looks = 0;
    const took = await rested(1, () => {
      looks += 1;
      return true;
    });
    expect(took).toBeGreaterThanOrEqual(PATIENCE_MS - 1);
    expect(looks).toBeGreaterThan(1);
  });
});
