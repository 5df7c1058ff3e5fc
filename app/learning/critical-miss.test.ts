import { describe, expect, it } from "vitest";
import {
  isMendable,
  type ParallelAnswer,
  type ParallelState,
  parallelState,
} from "./critical-miss";

const zone = "America/Phoenix";
const at = Date.UTC(2026, 10, 2, 17); // 10 am in Phoenix
const hour = 3_600_000;
const miss = { parallelId: "p", at };
const answer = (hours: number, score: number): ParallelAnswer => ({
  seq: 1,
  score,
  at: at + hours * hour,
});

describe("the parallel question of a critical miss", () => {
  it.each<[string, ParallelAnswer | null, number, ParallelState]>([
    ["waits at once", null, 0, "waiting"],
    ["waits until the day ends", null, 14 - 1 / 60, "waiting"],
    ["is late after midnight", null, 14, "late"],
    ["was right", answer(3, 1), 100, "right"],
    ["was missed", answer(3, 0), 3, "missed"],
    ["was partly right", answer(3, 0.5), 3, "missed"],
    ["was right a day too late", answer(15, 1), 15, "late"],
  ])("%s", (_, given, hours, state) => {
    expect(parallelState(miss, given, at + hours * hour, zone)).toBe(state);
  });

  it("leaves two hours to a check that ends just before midnight", () => {
    const late = { ...miss, at: at + 13.9 * hour };
    expect(parallelState(late, null, late.at + 1.9 * hour, zone)).toBe("waiting");
    expect(parallelState(late, null, late.at + 2 * hour, zone)).toBe("late");
  });

  it("is none where the bank holds no other", () => {
    expect(parallelState({ ...miss, parallelId: null }, null, at, zone)).toBe("none");
  });
});

it.each([
  ["not-yet", 0.96, true],
  ["not-yet", 0.94, false],
  ["shown", 0.96, false],
  ["not-kept", 0.96, true],
  ["not-kept", 0.94, false],
  ["kept", 0.96, false],
  [null, null, false],
] as const)("a try that ended %s at %s is mendable: %s", (outcome, k, mendable) => {
  expect(isMendable({ outcome, k })).toBe(mendable);
});
