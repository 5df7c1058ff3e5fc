import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { Outcome } from "./test-counts";

interface Failed {
  errors: () => { message: string }[];
}

/** Writes every outcome of a vitest run to the file that MUSTER_TEST_REPORT names; vitest's own JSON leaves out why a hook failed. */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strays: readonly { message: string }[]) {
    const file = process.env.MUSTER_TEST_REPORT;
    if (!file) throw new Error("MUSTER_TEST_REPORT is not set: run through scripts/run-tests.ts");
    const outcomes: Outcome[] = modules.flatMap((module) => [
      ...outside(module.relativeModuleId, module),
      ...[...module.children.allSuites()].flatMap((suite) =>
        outside(`${module.relativeModuleId}: ${suite.fullName}`, suite),
      ),
      ...[...module.children.allTests()].map((test) => inside(module.relativeModuleId, test)),
    ]);
    for (const { message } of strays)
      outcomes.push({ name: "outside every test", state: "failed", why: message });
    writeFileSync(file, JSON.stringify(outcomes));
  }
}

function outside(name: string, what: Failed): Outcome[] {
  return what.errors().map(({ message }) => ({ name, state: "failed", why: message }));
}

function inside(file: string, test: TestCase): Outcome {
  const { state, errors } = test.result();
  const why = errors?.[0]?.message;
  return { name: `${file}: ${test.fullName}`, state, ...(why ? { why } : {}) };
}
