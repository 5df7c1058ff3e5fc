import { describe, expect, it } from "vitest";
import { sittingMs } from "../mastery/weight";
import { nextPractice } from "./next-practice";

const now = 1_000_000_000;
const item = (
  itemVersionId: string,
  objectiveId: string,
  count = 0,
  lastAt = 0,
  falselySure = false,
) => ({
  itemVersionId,
  objectiveId,
  count,
  lastAt,
  falselySure,
});

describe("the next practice question", () => {
  it("is a new one, of the objective with the fewest answers", () => {
    const items = [item("a1", "A", 1, now), item("a2", "A"), item("b1", "B"), item("b2", "B")];
    for (const seed of ["1", "2", "3"])
      expect(nextPractice(items, now, seed)?.objectiveId).toBe("B");
  });

  it("is the same for the same seed, and every new one comes up", () => {
    const items = ["a", "b", "c"].map((id) => item(id, "A"));
    const drawn = Array.from({ length: 50 }, (_, i) => nextPractice(items, now, `${i}`));
    expect(nextPractice(items, now, "0")).toBe(drawn[0]);
    expect(new Set(drawn).size).toBe(3);
  });

  it("comes back after a rest, the oldest first, and never within a sitting", () => {
    const rested = item("a1", "A", 1, now - sittingMs);
    const older = item("a2", "A", 2, now - sittingMs - 1);
    const recent = item("a3", "A", 1, now - sittingMs + 1);
    expect(nextPractice([recent, rested, older], now, "s")).toBe(older);
    expect(nextPractice([recent], now, "s")).toBeNull();
    const sure = item("a4", "A", 1, now - sittingMs, true);
    expect(nextPractice([older, sure, rested], now, "s")).toBe(sure);
    expect(nextPractice([item("a5", "A", 1, now, true), older], now, "s")).toBe(older);
    expect(nextPractice([], now, "s")).toBeNull();
  });
});
