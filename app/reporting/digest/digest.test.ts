import { expect, test } from "vitest";
import { type DigestLine, linesOf, MOST_LINES } from "./digest";

const line = (event: string, changes: Partial<DigestLine> = {}): DigestLine => ({
  event,
  kind: "ends",
  person: "Ana",
  about: "Reading tutor",
  day: "2026-11-10",
  ...changes,
});
const none = new Set<string>();

test.each<[what: string, found: DigestLine[], told: Set<string>, said: string[]]>([
  ["nothing to say", [], none, []],
  ["what was said before", [line("a")], new Set(["a"]), []],
  ["one event found twice", [line("a"), line("a")], none, ["a"]],
  [
    "what waits on the reader first",
    [
      line("later", { kind: "ends-later" }),
      line("decide", { kind: "decide" }),
      line("now", { kind: "fails", day: null }),
    ],
    none,
    ["now", "decide", "later"],
  ],
  [
    "the first to end first",
    [line("b", { day: "2026-11-12" }), line("a", { day: "2026-11-11" })],
    none,
    ["a", "b"],
  ],
])("%s", (_, found, told, said) => {
  expect(linesOf(found, told)).toEqual({ lines: expect.anything(), more: 0 });
  expect(linesOf(found, told).lines.map(({ event }) => event)).toEqual(said);
});

test("what does not fit is left for the next letter", () => {
  const found = Array.from({ length: MOST_LINES + 3 }, (_, n) => line(`event ${n}`));
  const { lines, more } = linesOf(found, none);
  expect([lines.length, more]).toEqual([MOST_LINES, 3]);
  const told = new Set(lines.map(({ event }) => event));
  expect(linesOf(found, told).lines).toHaveLength(3);
});
