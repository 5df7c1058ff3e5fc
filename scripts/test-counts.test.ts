import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  countPlaywright,
  countVitest,
  NONE,
  type Outcome,
  oneCheck,
  plus,
  settled,
} from "./test-counts";

test("vitest: tests are counted, skipped and unfinished ones are named", () => {
  const counts = countVitest([
    { name: "a.test.ts: one", state: "passed" },
    { name: "a.test.ts: two", state: "failed", why: "\u001b[31mnot so\u001b[39m\nsecond line" },
    { name: "a.test.ts: three", state: "skipped" },
    { name: "a.test.ts: four", state: "pending" },
  ]);
  expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: 2 });
  expect(counts.skippedNames).toEqual(["a.test.ts: three", "a.test.ts: four"]);
  expect(counts.failedNames).toEqual(["a.test.ts: two: not so"]);
});

test("vitest: a file that cannot be loaded, or whose hook fails, is a failure that says why", () => {
  const folder = mkdtempSync(join(tmpdir(), "muster-report-"));
  const hook = `import { beforeAll, describe, test } from "vitest";
    describe("inner", () => { beforeAll(() => { throw new Error("no room"); }); test("x", () => {}); });`;
  writeFileSync(join(folder, "hook.test.ts"), hook);
  writeFileSync(join(folder, "load.test.ts"), `throw new Error("no such thing");`);
  writeFileSync(
    join(folder, "stray.test.ts"),
    `import { test } from "vitest"; test("y", () => { Promise.reject(new Error("lost")); });`,
  );
  const report = join(folder, "report.json");
  const vitest = join(process.cwd(), "node_modules/.bin/vitest");
  const reporter = `--reporter=${join(process.cwd(), "scripts/vitest-report.ts")}`;
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  spawnSync(vitest, ["run", "--root", folder, reporter], {
    cwd: folder,
    env: { ...process.env, MUSTER_TEST_REPORT: report },
  });
  const counts = countVitest(JSON.parse(readFileSync(report, "utf8")) as Outcome[]);
  rmSync(folder, { recursive: true });
  expect(counts).toMatchObject({ passed: 1, failed: 3, skipped: 1 });
  expect(counts.failedNames.sort()).toEqual([
    "hook.test.ts: inner: no room",
    "load.test.ts: no such thing",
    "outside every test: lost",
  ]);
});

test("playwright: a flaky test and an error outside the tests are failures", () => {
  const one = (title: string, status: string) => ({
    title,
    tests: [{ projectName: "chromium", status }],
  });
  const counts = countPlaywright({
    suites: [
      {
        title: "walk.spec.ts",
        specs: [one("a", "expected"), one("b", "flaky")],
        suites: [{ title: "inner", specs: [one("c", "unexpected"), one("d", "skipped")] }],
      },
    ],
    errors: [{ message: "no server" }],
  });
  expect(counts).toMatchObject({ passed: 1, failed: 3, skipped: 1 });
  expect(counts.skippedNames).toEqual(["walk.spec.ts › inner › d [chromium]"]);
});

test("a runner that crashed or ran nothing is never green", () => {
  expect(settled("unit", { ...NONE, passed: 3 }, 1).failed).toBe(1);
  expect(settled("unit", { ...NONE, passed: 3 }, null).failed).toBe(1);
  expect(settled("unit", NONE, 0).failed).toBe(1);
  expect(settled("unit", { ...NONE, passed: 3 }, 0)).toMatchObject({ passed: 3, failed: 0 });
  expect(settled("unit", plus(NONE, oneCheck("x", false)), 1).failed).toBe(1);
});
