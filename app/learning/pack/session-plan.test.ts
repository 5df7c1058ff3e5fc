import { describe, expect, test } from "vitest";
import { planSession, sessionMinutes } from "./session-plan";

const whole = { hasExample: true, cards: 5, reflections: 5, task: 12 };
const bare = { hasExample: false, cards: 0, reflections: 0, task: null };

describe("a session in a room", () => {
  test.each([
    [
      "everything",
      whole,
      "opening 0+5, example 5+8, cards 13+20, writing 33+3, task 36+15, close 51+5",
      56,
    ],
    [
      "many cards: five at most",
      { ...whole, cards: 9 },
      "opening 0+5, example 5+8, cards 13+20, writing 33+3, task 36+15, close 51+5",
      56,
    ],
    [
      "one card",
      { ...whole, cards: 1 },
      "opening 0+5, example 5+8, cards 13+4, writing 17+3, task 20+15, close 35+5",
      40,
    ],
    [
      "no practice task",
      { ...whole, task: null },
      "opening 0+5, example 5+8, cards 13+20, writing 33+3, close 36+5",
      41,
    ],
    [
      "a task without steps",
      { ...whole, task: 0 },
      "opening 0+5, example 5+8, cards 13+20, writing 33+3, close 36+5",
      41,
    ],
    ["only words", bare, "opening 0+5, close 5+5", 10],
  ])("of a course with %s", (_, course, steps, minutes) => {
    const plan = planSession(course);
    expect(plan.map((one) => `${one.part} ${one.from}+${one.minutes}`).join(", ")).toBe(steps);
    expect(sessionMinutes(plan)).toBe(minutes);
  });
});
