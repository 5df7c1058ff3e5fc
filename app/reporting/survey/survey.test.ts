import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOf } from "./survey";

// Newcombe (1998), Statistics in Medicine 17, table I: Wilson's interval without correction.
test.each([
  [81, 263, 0.308, 0.2553, 0.3662],
  [15, 148, 0.1014, 0.0624, 0.1605],
  [0, 20, 0, 0, 0.1611],
  [1, 29, 0.0345, 0.0061, 0.1718],
])("%i of %i is %f, between %f and %f", (some, all, share, low, high) => {
  const found = shareOf(some, all);
  expect(found?.share).toBeCloseTo(share, 4);
  expect(found?.low).toBeCloseTo(low, 4);
  expect(found?.high).toBeCloseTo(high, 4);
});

test("no answers have no share", () => {
  expect(shareOf(0, 0)).toBeNull();
});

test("the share lies between its bounds, which narrow with more answers", () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 200 }), (some, more) => {
      const all = some + more;
      const [one, ten] = [shareOf(some, all), shareOf(some * 10, all * 10)];
      if (!one || !ten) throw new Error("a share of some is there");
      expect(one.low).toBeLessThanOrEqual(one.share + 1e-12);
      expect(one.high).toBeGreaterThanOrEqual(one.share - 1e-12);
      expect(ten.high - ten.low).toBeLessThan(one.high - one.low);
    }),
  );
});
