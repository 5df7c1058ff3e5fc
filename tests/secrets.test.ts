import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { trackedFiles } from "./tracked-files";

/** What secrets look like. Each pattern is proved below on one that was made for it. */
const SHAPES: [string, RegExp, string][] = [
  ["a private key", /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, "-----BEGIN PRIVATE" + " KEY-----"],
  ["an AWS key", /\bAKIA[0-9A-Z]{16}\b/, `AKIA${"Q".repeat(16)}`],
  ["a GitHub token", /\bgh[pousr]_[A-Za-z0-9]{36}\b/, `ghp_${"a".repeat(36)}`],
  ["an npm token", /\bnpm_[A-Za-z0-9]{36}\b/, `npm_${"a".repeat(36)}`],
  ["a Slack token", /\bxox[abprs]-[A-Za-z0-9-]{20,}/, `xoxb-${"1".repeat(24)}`],
  [
    "a database address with a password",
    /\bpostgres(?:ql)?:\/\/[^\s:/@"'`]+:[^\s@"'`$]+@/,
    "postgres://muster:" + "pa55@db/muster",
  ],
  [
    "a mail address with a password",
    /\bsmtps?:\/\/[^\s:/@"'`]+:[^\s@"'`$]+@/,
    "smtps://muster:" + "pa55@mail.example",
  ],
  ["a private key as JSON", /"d"\s*:\s*"[A-Za-z0-9_-]{43}"/, `"d": "${"k".repeat(43)}"`],
  [
    "a setting with a real-looking value",
    /^MUSTER_(?:SECRET|KEY_ENCRYPTION_KEY)=[A-Za-z0-9+/=_-]{32,}$/m,
    `MUSTER_SECRET=${"s".repeat(40)}`,
  ],
];
const LARGEST = 2_000_000;
const MOST_HISTORY = 1_000_000_000;

test.each(SHAPES)("the scan knows %s", (_name, shape, made) => {
  expect(made).toMatch(shape);
});

test("no file of the repository holds a secret", () => {
  const files = trackedFiles().filter((file) => statSync(file).size < LARGEST);
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return SHAPES.filter(([, shape]) => shape.test(text)).map(([name]) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});

test("no commit of the history holds one, nor did one that was taken back", () => {
  const log = [
    "log",
    "--all",
    "-p",
    "-U0",
    "--no-color",
    "--no-ext-diff",
    "--diff-merges=first-parent",
  ];
  const history = execFileSync("git", log, { encoding: "utf8", maxBuffer: MOST_HISTORY });
  const commits = history.replace(/^[+-]/gm, "").split(/^commit (?=[0-9a-f]{40}$)/m);
  expect(commits.length).toBeGreaterThan(1);
  const found = commits.flatMap((commit) =>
    SHAPES.filter(([, shape]) => shape.test(commit)).map(
      ([name]) => `${commit.slice(0, 10)}: ${name}`,
    ),
  );
  expect(found).toEqual([]);
});

test("what holds local secrets and data is ignored", () => {
  const ignored = readFileSync(".gitignore", "utf8").split("\n");
  expect(ignored).toEqual(expect.arrayContaining(["/data", "node_modules", "/build"]));
});
