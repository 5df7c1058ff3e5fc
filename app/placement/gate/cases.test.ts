import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Case } from "./case";
import { caseLine, differences, type Expectation } from "./cases";

interface CaseFile {
  rulesets: Record<string, unknown>;
  cases: ({ id: string; title: string; expect: Expectation } & Case)[];
}

const file: CaseFile = JSON.parse(
  readFileSync(new URL("./gate-cases.json", import.meta.url), "utf8"),
);

test.each(file.cases.map((one) => [one.id, one.title, one] as const))("%s %s", (id, _, one) => {
  expect(differences(caseLine(one, file.rulesets, id), one.expect)).toEqual([]);
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
