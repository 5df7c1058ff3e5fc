import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oracle } from "../../tests/oracle";
import { daysBetween, daysLater } from "../record/civil-day";
import {
  type Memory,
  type Recall,
  type Review,
  recallOn,
  remembered,
  retentionDay,
  reviewed,
} from "./retention";

interface ScheduleCase {
  name: string;
  steps: {
    day: string;
    /** 1 again, 2 hard, 3 good, 4 easy. */
    rating: number;
    /** The chance of recall just before, where the tool told it. */
    recall?: number;
    stability: number;
    difficulty: number;
    interval: number;
  }[];
}

const recalls: readonly (Recall | undefined)[] = [undefined, "again", "hard", "good", "easy"];

describe("against py-fsrs, on whole UTC days (fsrs)", () => {
  const cases = oracle<ScheduleCase>("fsrs");

  it("holds 5 synthetic cases and 150 real ones", () => {
    expect(cases.length).toBe(155);
  });

  it.each(cases)("$name", ({ steps }) => {
    let memory: Memory | null = null;
    for (const { day, rating, stability, difficulty, interval, recall: chance } of steps) {
      const recall = recalls[rating];
      if (!recall) throw new Error(`No answer is rated ${rating}.`);
      if (memory && chance !== undefined)
        expect(Math.abs(recallOn(memory, day) / chance - 1)).toBeLessThanOrEqual(1e-6);
      memory = reviewed(memory, { day, recall });
      expect(Math.abs(memory.stability / stability - 1)).toBeLessThanOrEqual(1e-6);
      expect(Math.abs(memory.difficulty / difficulty - 1)).toBeLessThanOrEqual(1e-6);
      expect(daysBetween(day, memory.due)).toBe(interval);
    }
  });
});

const reviews = fc
  .array(fc.record({ gap: fc.nat(120), recall: fc.constantFrom<Recall>("again", "hard", "good") }))
  .map((list) => {
    let day = "2026-01-01";
    return list.map(({ gap, recall }): Review => {
      day = daysLater(day, gap);
      return { day, recall };
    });
  });

describe("the schedule", () => {
  it("always asks again on a later day, and later after a better answer", () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 1, max: 120 }), (past, gap) => {
        const before = remembered(past);
        const day = before ? daysLater(before.day, gap) : "2026-01-01";
        const dues = (["again", "hard", "good"] as const).map(
          (recall) => reviewed(before, { day, recall }).due,
        );
        expect(dues[0]! > day).toBe(true);
        expect(dues).toEqual([...dues].sort());
      }),
      { numRuns: 1_000 },
    );
  });

  it("counts the first review of a day only", () => {
    const day = "2026-01-01";
    const once = remembered([{ day, recall: "again" }]);
    const twice: Review[] = [
      { day, recall: "again" },
      { day, recall: "good" },
    ];
    expect(remembered(twice)).toEqual(once);
    expect(remembered([])).toBeNull();
  });

  it("refuses a review before the last one", () => {
    const memory = reviewed(null, { day: "2026-01-02", recall: "good" });
    expect(() => reviewed(memory, { day: "2026-01-01", recall: "good" })).toThrow(RangeError);
  });
});

it.each([
  ["the same day everywhere", "2026-05-03", "2026-05-03", "2026-05-06"],
  ["an evening in Phoenix", "2026-05-03", "2026-05-04", "2026-05-06"],
  ["a morning in Guam", "2026-05-04", "2026-05-03", "2026-05-07"],
  ["over the end of a year", "2026-12-30", "2026-12-30", "2027-01-02"],
])("a retention check opens 3 days on: %s", (_, shownOn, utcDay, expected) => {
  expect(retentionDay(shownOn, utcDay)).toBe(expected);
});
