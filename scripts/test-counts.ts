/** How one part of the test run came out. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of what was skipped, so that it can be said aloud. */
  skippedNames: string[];
  /** Names of what failed. */
  failedNames: string[];
}

export const NONE: Counts = {
  passed: 0,
  failed: 0,
  skipped: 0,
  skippedNames: [],
  failedNames: [],
};

/** A check that is one pass or one failure, such as the type check. */
export function oneCheck(name: string, passed: boolean): Counts {
  return passed ? { ...NONE, passed: 1 } : { ...NONE, failed: 1, failedNames: [name] };
}

/** The sum of two parts. */
export function plus(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    skippedNames: [...a.skippedNames, ...b.skippedNames],
    failedNames: [...a.failedNames, ...b.failedNames],
  };
}

/**
 * A runner that ended badly without naming a failed test (a crash, an error outside every test, no
 * report) or that ran no test at all counts as one failure.
 */
export function settled(name: string, counts: Counts, exitCode: number | null): Counts {
  if (counts.failed > 0) return counts;
  if (exitCode !== 0) return plus(counts, oneCheck(`${name}: ended with ${exitCode}`, false));
  if (counts.passed === 0) return plus(counts, oneCheck(`${name}: no test ran`, false));
  return counts;
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** Counts a vitest JSON report; a file that failed outside its tests counts as one failure. */
export function countVitest(report: VitestReport): Counts {
  let counts = NONE;
  for (const file of report.testResults) {
    let failedHere = false;
    for (const { fullName, status } of file.assertionResults) {
      failedHere ||= status === "failed";
      counts = plus(counts, countOne(`${file.name}: ${fullName}`, status));
    }
    if (file.status === "failed" && !failedHere)
      counts = plus(counts, oneCheck(`${file.name}: the file itself`, false));
  }
  return counts;
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; tests: { projectName: string; status: string }[] }[];
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

const PLAYWRIGHT_STATUS: Record<string, string> = {
  expected: "passed",
  skipped: "skipped",
  unexpected: "failed",
  flaky: "failed",
};

/** Counts a Playwright JSON report; a test that passed only when tried again counts as failed. */
export function countPlaywright(report: PlaywrightReport): Counts {
  let counts = NONE;
  const visit = (suite: PlaywrightSuite, path: string) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests)
        counts = plus(
          counts,
          countOne(
            `${path} › ${spec.title} [${test.projectName}]`,
            PLAYWRIGHT_STATUS[test.status] ?? "failed",
          ),
        );
    for (const inner of suite.suites ?? []) visit(inner, `${path} › ${inner.title}`);
  };
  for (const suite of report.suites) visit(suite, suite.title);
  for (const error of report.errors)
    counts = plus(counts, oneCheck(`e2e: ${error.message ?? "an error outside the tests"}`, false));
  return counts;
}

function countOne(name: string, status: string): Counts {
  if (status === "passed") return { ...NONE, passed: 1 };
  if (status === "failed") return oneCheck(name, false);
  return { ...NONE, skipped: 1, skippedNames: [name] };
}
