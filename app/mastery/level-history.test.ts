import fc from "fast-check";
import { expect, test } from "vitest";
import { levelOf, levels } from "./level";
import { type LevelEvent, levelHistory } from "./level-history";
import { replayPractice } from "./replay";

const answer = (at: number, x: 0 | 1, weight = 1): LevelEvent => ({
  at,
  kind: "practiced",
  evidence: { guess: 0.25, slip: 0.1, learn: 0.15, x, weight },
});
const told = (events: readonly LevelEvent[]) =>
  levelHistory(events).map(({ at, level }) => `${at} ${level}`);

test.each<[string, LevelEvent[], string[]]>([
  ["nothing yet", [], []],
  ["an answer that counts for nothing", [answer(1, 1, 0)], []],
  ["one answer", [answer(1, 0)], ["1 practicing"]],
  [
    "right again and again",
    [answer(1, 1), answer(2, 1), answer(3, 1), answer(4, 1)],
    ["1 practicing", "4 ready"],
  ],
  ["a check without practice", [{ at: 5, kind: "try-opened" }], ["5 practicing"]],
  [
    "a check that shows it, whatever practice says later",
    [{ at: 6, kind: "shown" }, { at: 5, kind: "try-opened" }, answer(7, 0)],
    ["5 practicing", "6 shown"],
  ],
  [
    "a retention check that keeps it",
    [
      { at: 5, kind: "try-opened" },
      { at: 6, kind: "shown" },
      { at: 9, kind: "kept" },
    ],
    ["5 practicing", "6 shown", "9 kept"],
  ],
  [
    "a retention check that is missed, and the check after it",
    [
      { at: 6, kind: "shown" },
      { at: 9, kind: "not-kept" },
      { at: 12, kind: "shown" },
    ],
    ["6 shown", "9 practicing", "12 shown"],
  ],
])("%s", (_, events, expected) => {
  expect(told(events)).toEqual(expected);
});

test("the last change is the level that the rules give now, and no change repeats a level", () => {
  const event = fc.oneof(
    fc.record({
      at: fc.nat(100),
      kind: fc.constant("practiced" as const),
      evidence: fc.record({
        guess: fc.constant(0.25),
        slip: fc.constant(0.1),
        learn: fc.constantFrom(0.15, 0.3),
        x: fc.constantFrom(0, 1),
        weight: fc.constantFrom(0, 0.5, 1),
      }),
    }),
    fc.record({ at: fc.nat(100), kind: fc.constantFrom("try-opened" as const, "shown" as const) }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const changes = levelHistory(events);
      const log = [...events]
        .sort((a, b) => a.at - b.at)
        .flatMap((one) => (one.kind === "practiced" ? [{ ...one.evidence, critical: false }] : []));
      const counted = log.some(({ weight }) => weight > 0);
      const now = levelOf(counted ? replayPractice(log) : null, {
        begun: events.some(({ kind }) => kind === "try-opened"),
        shown: events.some(({ kind }) => kind === "shown"),
        retention: null,
      });
      expect(changes.at(-1)?.level ?? "not-started").toBe(now);
      for (const [at, { level }] of changes.entries()) {
        expect(levels).toContain(level);
        expect(level).not.toBe(changes[at - 1]?.level);
      }
    }),
    { numRuns: 1000 },
  );
});
