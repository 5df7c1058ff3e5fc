import { expect, test } from "vitest";
import { byteRange } from "./byte-range";

test.each([
  [null, "whole"],
  ["", "whole"],
  ["bytes=0-", { from: 0, to: 100 }],
  ["bytes=0-0", { from: 0, to: 1 }],
  ["bytes=10-19", { from: 10, to: 20 }],
  ["BYTES=10-19", { from: 10, to: 20 }],
  ["bytes=90-4000", { from: 90, to: 100 }],
  ["bytes=-5", { from: 95, to: 100 }],
  ["bytes=-4000", { from: 0, to: 100 }],
  ["bytes=100-", "outside"],
  ["bytes=100-200", "outside"],
  ["bytes=-0", "outside"],
  ["bytes=999999999999999-", "outside"],
  ["bytes=20-10", "whole"],
  ["bytes=0-1,5-6", "whole"],
  ["bytes=a-b", "whole"],
  ["bytes=-", "whole"],
  ["bytes=1e3-", "whole"],
  ["bytes=9999999999999999999999-", "whole"],
  ["seconds=0-1", "whole"],
])("%s of 100 bytes", (header, expected) => {
  expect(byteRange(header, 100)).toEqual(expected);
});
