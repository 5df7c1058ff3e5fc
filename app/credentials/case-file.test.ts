import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedMaterial } from "../../tests/shared-material";
import { caseFile, runCase } from "./case-file";

const path = sharedMaterial("credentials/cases.json");

test.skipIf(path === null)("every shared case gets its verdict and code", async () => {
  const file = caseFile.parse(JSON.parse(readFileSync(path ?? "", "utf8")));
  const results = await Promise.all(file.cases.map((entry, index) => runCase(file, entry, index)));
  expect(results.filter((result) => "problem" in result || result.met !== true)).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(16);
});

test("an unreadable case has its own line", async () => {
  const file = {
    at: "2026-11-21T18:00:00Z",
    base: "https://a.example",
    dids: {},
    lists: {},
    trust: [],
  };
  const read = caseFile.parse({ ...file, cases: [{ name: "odd" }, 7] });
  expect(await runCase(read, read.cases[0], 0)).toMatchObject({ name: "odd" });
  expect(await runCase(read, read.cases[1], 1)).toMatchObject({ name: "case 2" });
  expect(await runCase(read, { name: "junk", raw: "%" }, 2)).toEqual({
    name: "junk",
    verdict: "invalid",
    code: "FORMAT",
    met: null,
  });
});
