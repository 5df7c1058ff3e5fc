import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { caseFile, runCase } from "./case-file";

// Shared test material; it is not part of the repository. `MUSTER_CASES` names another folder.
const path = `${process.env.MUSTER_CASES ?? "/work/shared/credentials"}/cases.json`;
const present = existsSync(path);
if (!present) console.error(`No ${path}: the shared credential cases are skipped.`);

test.skipIf(!present)("every shared case gets its verdict and code", async () => {
  const file = caseFile.parse(JSON.parse(readFileSync(path, "utf8")));
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
