import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test.each([
  ["/courses/rel-1?from=home", "/courses/rel-1?from=home"],
  ["/people/a%20b", "/people/a%20b"],
  ["/", "/"],
  ["/a#b", "/a"],
  ["/a/../b", "/b"],
])("%s leads to %s", (asked, expected) => {
  expect(nextPath(asked)).toBe(expected);
});

test.each([
  null,
  undefined,
  "",
  "courses",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "%2f%2fevil.example",
  "/%2f%2fevil.example",
  "/%2fevil.example",
  "/%5cevil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "https:evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/%zz",
  "/a%00b",
  "/a%0d%0aSet-Cookie:x",
  `/${"a".repeat(3000)}`,
])("%j leads home", (asked) => {
  expect(nextPath(asked)).toBe("/");
});
