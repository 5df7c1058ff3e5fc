import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Case } from "./case";
import { caseLine, differences, type Expectation } from "./cases";

interface CaseFile {
  rulesets: Record<string, unknown>;
  cases: ({ id: string; title: string; expect: Expectation } & Case)[];
}

function read(name: string): CaseFile {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}
const file = read("./gate-cases.json");
const tables = [file, read("./hard-cases.json")].flatMap(({ cases, rulesets }) =>
  cases.map((one) => [one.id, one.title, one, rulesets] as const),
);

test.each(tables)("%s %s", (id, _, one, rulesets) => {
  expect(differences(caseLine(one, rulesets, id), one.expect)).toEqual([]);
});

test("a line that differs says where", () => {
  const line = caseLine(file.cases[0], file.rulesets, "G01");
  expect(
    differences(line, { outcome: "INELIGIBLE", until: "2026-09-30", flags: ["late"] }),
  ).toEqual([
    "outcome: expected INELIGIBLE, got ELIGIBLE",
    "until: expected 2026-09-30, got none",
    "flags: expected [late], got []",
  ]);
});

test("an expected entry that is named twice does not stand for another", () => {
  const line = { ...caseLine(file.cases[0], file.rulesets, "G01"), failing: ["a: x", "b: y"] };
  expect(differences(line, { outcome: "ELIGIBLE", failing: ["a: x", "a: x"] })).toEqual([
    "failing: expected [a: x; a: x], got [a: x; b: y]",
  ]);
});
