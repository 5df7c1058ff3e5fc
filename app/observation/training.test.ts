import { expect, test } from "vitest";
import { judgeMinutes, minutesIn } from "./training";

const NINE = Date.UTC(2026, 10, 2, 16);
const session = { startsAt: NINE, minutes: 240 };

test.each([
  [0, NINE, true],
  [240, NINE, true],
  [241, NINE, "bad-minutes"],
  [-1, NINE, "bad-minutes"],
  [12.5, NINE, "bad-minutes"],
  [Number.NaN, NINE, "bad-minutes"],
  [240, NINE - 1, "not-begun"],
])("%d minutes at %d: %s", (minutes, now, answer) => {
  const judged = judgeMinutes(session, minutes, now);
  expect(judged.ok ? true : judged.reason).toBe(answer);
});

test("minutes online do not count as minutes in one room", () => {
  const attended = [
    { mode: "in_person", minutes: 240 },
    { mode: "online", minutes: 90 },
    { mode: "in_person", minutes: 200 },
  ] as const;
  expect(minutesIn("in_person", attended)).toBe(440);
  expect(minutesIn("online", attended)).toBe(90);
  expect(minutesIn("online", [])).toBe(0);
});
