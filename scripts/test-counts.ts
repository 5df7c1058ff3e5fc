import { stripVTControlCharacters } from "node:util";

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

/** How one test came out, or something outside every test that failed: a hook, a file, a stray rejection. */
export interface Outcome {
  name: string;
  state: "passed" | "failed" | "skipped" | "pending";
  /** What the failure said; its first line is repeated at the end of the run. */
  why?: string;
}

/** Counts what `vitest-report.ts` wrote; a test that never ended counts as skipped. */
export function countVitest(outcomes: Outcome[]): Counts {
  return outcomes.map(countOne).reduce(plus, NONE);
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; tests: PlaywrightTest[] }[];
}

interface PlaywrightTest {
  projectName: string;
  status: string;
  results?: { error?: { message?: string } }[];
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

const PLAYWRIGHT_STATES: Record<string, Outcome["state"]> = {
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
      for (const { projectName, status, results } of spec.tests) {
        const name = `${path} › ${spec.title} [${projectName}]`;
        const why = results?.find(({ error }) => error)?.error?.message;
        const state = PLAYWRIGHT_STATES[status] ?? "failed";
        counts = plus(counts, countOne({ name, state, ...(why ? { why } : {}) }));
      }
    for (const inner of suite.suites ?? []) visit(inner, `${path} › ${inner.title}`);
  };
  for (const suite of report.suites) visit(suite, suite.title);
  for (const error of report.errors)
    counts = plus(counts, oneCheck(`e2e: ${error.message ?? "an error outside the tests"}`, false));
  return counts;
}

function countOne({ name, state, why }: Outcome): Counts {
  if (state === "passed") return { ...NONE, passed: 1 };
  if (state !== "failed") return { ...NONE, skipped: 1, skippedNames: [name] };
  const [reason] = stripVTControlCharacters(why ?? "")
    .trim()
    .split("\n");
  return oneCheck(reason ? `${name}: ${reason}` : name, false);
}
