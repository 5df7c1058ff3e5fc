import { expect, test } from "vitest";
import { laterVersion } from "./version";

test.each([
  ["1.0.1", "1.0.0", true],
  ["1.10.0", "1.9.9", true],
  ["2.0.0", "1.99.99", true],
  ["1.0.0", "1.0.0", false],
  ["1.9.0", "1.10.0", false],
])("%s after %s: %s", (a, b, later) => expect(laterVersion(a, b)).toBe(later));
