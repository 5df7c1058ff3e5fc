import { expect, test } from "vitest";
import { addressIn, withoutTwice } from "./rows";
import { tally } from "./run";

test.each([
  ["Ana@Mesa.example ", "ana@mesa.example"],
  ["ana.b+c@x.mesa.example", "ana.b+c@x.mesa.example"],
  ["Ana Ruiz", null],
  ["ana@mesa", null],
  ["a b@mesa.example", null],
  ["Ana <ana@mesa.example>", null],
  [`${"a".repeat(250)}@mesa.example`, null],
])("%s is the address %s", (line, address) => {
  const row = addressIn(line, 7);
  const problem = address === null ? "no-address" : null;
  expect(row).toEqual({ line: 7, problem, personId: null, subject: address });
});

test("a row that says what stands above it does nothing", () => {
  const row = { line: 1, problem: null, personId: "ana", subject: null };
  const other = { ...row, subject: "p1" };
  const nobody = { ...row, problem: "nobody" as const, personId: null };
  expect(
    withoutTwice([row, row, other, nobody, nobody, row]).map(({ row, problem }) => [row, problem]),
  ).toEqual([
    [1, null],
    [2, "twice"],
    [3, null],
    [4, "nobody"],
    [5, "nobody"],
    [6, "twice"],
  ]);
});

test("what many rows come to", () => {
  const no = { problem: null, said: { ok: false, why: "reminded" } } as const;
  const yes = { problem: null, said: { ok: true } } as const;
  expect(tally([yes, no, { ...yes, problem: "twice" }, no, yes])).toEqual({
    through: 2,
    not: [
      { why: "reminded", n: 2 },
      { why: "twice", n: 1 },
    ],
  });
});
