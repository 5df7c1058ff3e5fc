import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "../tests/postgres";
import { buildWhenChanged } from "./build";
import { provideTestMachine } from "./machine";
import {
  type Counts,
  countPlaywright,
  countVitest,
  NONE,
  type Outcome,
  oneCheck,
  type PlaywrightReport,
  plus,
  settled,
} from "./test-counts";

const REPORTS = "test-results/reports";

/** The parts of the run, in order; every one runs, whatever came before it. */
const PARTS: [string, () => Counts][] = [
  ["types", () => check("types", ours("tsc"), ["--noEmit"])],
  ["lint", () => check("lint", ours("biome"), ["check", "."])],
  ["pages", build],
  ["courses", courses],
  ["unit", () => vitest("unit", ["house", "unit"])],
  ["use-cases", () => vitest("use-cases", ["use-cases"])],
  ["server", () => vitest("server", ["server"])],
  ["e2e", endToEnd],
];

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== "--deep");
  if (unknown) {
    say(`${unknown} is not known here: scripts/test takes --deep or nothing.`);
    return 2;
  }
  if (args.includes("--deep")) process.env.MUSTER_DEEP = "1";
  const lacking = provideTestMachine(say);
  if (lacking) {
    say(lacking);
    return close(oneCheck("the machine", false));
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const postgres = process.env.MUSTER_TEST_PG ? null : await startPostgres();
  if (postgres) process.env.MUSTER_TEST_PG = postgres.url;
  try {
    return close(runAll());
  } finally {
    postgres?.stop();
  }
}

function runAll(): Counts {
  let total = NONE;
  for (const [name, part] of PARTS) {
    const began = performance.now();
    say(`\n== ${name}`);
    const counts = part();
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    say(`== ${name}: ${line(counts)} in ${seconds} s`);
    total = plus(total, counts);
  }
  return total;
}

function close(total: Counts): number {
  if (total.skippedNames.length > 0)
    say(`\nSKIPPED:\n${total.skippedNames.map((name) => `  ${name}`).join("\n")}`);
  if (total.failedNames.length > 0)
    say(`\nFAILED:\n${total.failedNames.map((name) => `  ${name}`).join("\n")}`);
  process.stdout.write(`\n${line(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function check(name: string, program: string, args: string[]): Counts {
  return oneCheck(name, run(program, args) === 0);
}

function build(): Counts {
  try {
    buildWhenChanged();
    return oneCheck("pages", true);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return oneCheck("pages", false);
  }
}

/** Each course folder is checked by the command that authors use. */
function courses(): Counts {
  const entries = existsSync("courses") ? readdirSync("courses", { withFileTypes: true }) : [];
  const ids = entries
    .filter(
      (entry) => entry.isDirectory() && existsSync(join("courses", entry.name, "course.yaml")),
    )
    .map((entry) => join("courses", entry.name));
  return ids
    .map((id) => check(id, "npm", ["run", "-s", "muster", "--", "course", "check", id]))
    .reduce(plus, ids.length > 0 ? NONE : oneCheck("courses: none found", false));
}

function vitest(name: string, projects: string[]): Counts {
  const report = join(REPORTS, `${name}.json`);
  const code = run(
    ours("vitest"),
    [
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=./scripts/vitest-report.ts",
    ],
    { MUSTER_TEST_REPORT: report },
  );
  return settled(name, existsSync(report) ? countVitest(read<Outcome[]>(report)) : NONE, code);
}

function endToEnd(): Counts {
  const report = join(REPORTS, "e2e.json");
  const code = run(ours("playwright"), ["test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return settled(
    "e2e",
    existsSync(report) ? countPlaywright(read<PlaywrightReport>(report)) : NONE,
    code,
  );
}

function read<Report>(file: string): Report {
  return JSON.parse(readFileSync(file, "utf8")) as Report;
}

/** The program of one of our packages. */
function ours(name: string): string {
  return join("node_modules/.bin", name);
}

/** Runs a program; its words go to our output. Returns its exit code. */
function run(program: string, args: string[], env: Record<string, string> = {}): number | null {
  const { status, error } = spawnSync(program, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  if (error) say(error.message);
  return status;
}

function say(words: string) {
  process.stdout.write(`${words}\n`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    say(`The tests could not run: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  },
);
