import { expect, test } from "vitest";
import { countPlaywright, countVitest, NONE, oneCheck, plus, settled } from "./test-counts";

test("vitest: tests are counted, skipped and unfinished ones are named", () => {
  const counts = countVitest({
    testResults: [
      {
        name: "a.test.ts",
        status: "failed",
        assertionResults: [
          { fullName: "one", status: "passed" },
          { fullName: "two", status: "failed" },
          { fullName: "three", status: "pending" },
          { fullName: "four", status: "todo" },
        ],
      },
    ],
  });
  expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: 2 });
  expect(counts.skippedNames).toEqual(["a.test.ts: three", "a.test.ts: four"]);
  expect(counts.failedNames).toEqual(["a.test.ts: two"]);
});

test("vitest: a file that cannot be loaded, or whose hook fails, is a failure", () => {
  const broken = { name: "b.test.ts", status: "failed", assertionResults: [] };
  const hook = {
    name: "c.test.ts",
    status: "failed",
    assertionResults: [{ fullName: "x", status: "skipped" }],
  };
  expect(countVitest({ testResults: [broken, hook] })).toMatchObject({ failed: 2, skipped: 1 });
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
