import { expect, test } from "vitest";
import { kindOf, rowsIn, rowVerdict } from "./bulk-check";
import { askedAbout } from "./bulk-receipt";

test("rows are lines, trimmed, without a spreadsheet's quotes", () => {
  expect(rowsIn('\uFEFF a@b.example \r\n\n"c@d.example"\n"{""a"":1}"')).toEqual([
    "a@b.example",
    "c@d.example",
    '{"a":1}',
  ]);
});

test.each([
  ["a@b.example", "email"],
  ["https://a.example/x@y", "link"],
  ['{"a":"x@y"}', "file"],
  ["aa.bb.cc", "file"],
  ["m-1042", "member"],
])("%s is asked for as %s", (row, kind) => {
  expect(kindOf(row)).toBe(kind);
});

test("the best of what was found stands for the row, and nothing is unknown", () => {
  const of = (...verdicts: ("valid" | "invalid" | "unknown" | "untrusted")[]) =>
    rowVerdict(verdicts.map((verdict) => ({ verdict })));
  expect(of("invalid", "valid", "unknown")).toBe("valid");
  expect(of("invalid", "unknown")).toBe("unknown");
  expect(of("invalid")).toBe("invalid");
  expect(of()).toBe("unknown");
});

test("a file is told by its hash alone", () => {
  expect(askedAbout('{"name":"Dalia"}')).toMatch(/^sha256:[0-9a-f]{16}$/);
});
