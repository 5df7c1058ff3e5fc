import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../gate/days";
import { businessDaysAfter, isOverdue } from "./contest";

test.each([
  ["2026-11-02", 10, "2026-11-16"],
  ["2026-11-06", 1, "2026-11-09"],
  ["2026-11-07", 1, "2026-11-09"],
  ["2026-12-30", 3, "2027-01-04"],
  ["2028-02-28", 2, "2028-03-01"],
])("from %s, %i business days end on %s", (day, n, last) => {
  expect(businessDaysAfter(day, n)).toBe(last);
});

test("it ends on a working day, with exactly that many on the way", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 40 }), (from, n) => {
      const day = addDays("2024-01-01", from);
      const last = businessDaysAfter(day, n);
      let working = 0;
      for (let one = addDays(day, 1); one <= last; one = addDays(one, 1))
        if (![0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay())) working++;
      expect(working).toBe(n);
      expect([0, 6]).not.toContain(new Date(`${last}T00:00:00Z`).getUTCDay());
    }),
  );
});

test("the last day is still in time, and what was answered is never late", () => {
  const answer = { outcome: "upheld", by: "lead", at: 0, said: null } as const;
  expect(isOverdue({ answer: null, dueOn: "2026-11-16" }, "2026-11-16")).toBe(false);
  expect(isOverdue({ answer: null, dueOn: "2026-11-16" }, "2026-11-17")).toBe(true);
  expect(isOverdue({ answer, dueOn: "2026-11-16" }, "2026-12-01")).toBe(false);
});
