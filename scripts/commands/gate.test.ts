import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { COULD_NOT_TELL, GOOD, MisuseError, NOT_GOOD } from "./command";
import { gateCases, gateExplain, gateReplay } from "./gate";

const folder = mkdtempSync(join(tmpdir(), "muster-gate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CASE = {
  opening: { rules: ["R@1"], start: "2026-09-01", end: "2026-10-31", tz: "America/Phoenix" },
  ask: { at: "2026-08-28T17:00:00Z" },
  facts: { person: "p1" },
};
const rulesets = { "R@1": { req: "hold", kind: "no_hold", horizon: "continuous" } };

async function run(text: string) {
  const file = join(folder, "cases.json");
  writeFileSync(file, text);
  const lines: object[] = [];
  const said: string[] = [];
  const code = await gateCases({
    args: [file],
    print: (line) => lines.push(line),
    say: (words) => said.push(words),
    open: () => Promise.reject(new Error("gate cases needs no database")),
  });
  return { code, lines, said };
}
const cases = (...list: unknown[]) => JSON.stringify({ rulesets, cases: list });

test("one line a case, in order; one that cannot be read has its own line", async () => {
  const { code, lines } = await run(cases({ id: "a", ...CASE }, null, { id: "c", ...CASE }));
  expect(code).toBe(GOOD);
  expect(lines).toMatchObject([
    { id: "a", outcome: "ELIGIBLE", failing: [], via: [], flags: [] },
    { id: "1", outcome: "UNDETERMINED" },
    { id: "c", outcome: "ELIGIBLE" },
  ]);
  expect(JSON.stringify(lines)).not.toContain("tree");
});

test("only an expectation that is not met makes it not good, and says where", async () => {
  const met = { id: "a", ...CASE, expect: { outcome: "ELIGIBLE" } };
  expect((await run(cases(met))).code).toBe(GOOD);
  const { code, said } = await run(
    cases(met, { ...met, id: "b", expect: { outcome: "INELIGIBLE" } }),
  );
  expect(code).toBe(NOT_GOOD);
  expect(said).toEqual(["b: outcome: expected INELIGIBLE, got ELIGIBLE"]);
});

test.each([
  ["a list", []],
  ["a word", "ELIGIBLE"],
  ["one field of another shape", { outcome: "ELIGIBLE", failing: "hold" }],
])("an expectation that is %s cannot be met", async (_, expected) => {
  const { code, said } = await run(cases({ id: "a", ...CASE, expect: expected }));
  expect(code).toBe(NOT_GOOD);
  expect(said).toEqual(["a: expect: cannot be read"]);
});

test("a null in an expectation stands for nothing expected", async () => {
  const expected = { outcome: "ELIGIBLE", until: null, failing: null };
  expect((await run(cases({ id: "a", ...CASE, expect: expected }))).code).toBe(GOOD);
  expect((await run(cases({ id: "a", ...CASE, expect: null }))).code).toBe(GOOD);
  const wrong = { ...expected, outcome: "INELIGIBLE" };
  expect((await run(cases({ id: "a", ...CASE, expect: wrong }))).code).toBe(NOT_GOOD);
});

test.each([
  ["not JSON", "{", "is not JSON"],
  ["no cases", "{}", "JSON of another shape: rulesets is missing"],
])("a file with %s is a misuse", async (_, text, problem) => {
  await expect(run(text)).rejects.toThrow(problem);
  await expect(run(text)).rejects.toThrow(MisuseError);
});

test.each([
  ["no person", gateExplain, [], "--person"],
  [
    "a day that does not exist",
    gateExplain,
    ["--person", "p", "--opening", "o", "--on", "2026-02-31"],
    "not a day",
  ],
  [
    "a bad instant",
    gateExplain,
    ["--person", "p", "--opening", "o", "--known-at", "now"],
    "not an instant",
  ],
  ["an unknown option", gateExplain, ["--persom", "p"], "--persom"],
  ["a number that is none", gateReplay, ["x"], "not the number of a decision"],
] as const)("%s is a misuse, before any database is opened", async (_, command, args, problem) => {
  const line = {
    args: [...args],
    print: () => {},
    say: () => {},
    open: () => Promise.reject(new Error("no database")),
  };
  await expect(command(line)).rejects.toThrow(problem);
  expect(COULD_NOT_TELL).toBe(2);
});

const TABLES = "scripts/seed/rule-cases";
const tables = readdirSync(TABLES);

test("every rule pack has a table", () => {
  const packs = ["scripts/seed/rules", "scripts/seed/rule-examples"].flatMap((folder) =>
    readdirSync(folder),
  );
  expect(tables.toSorted()).toEqual(packs.toSorted());
});

test.each(tables)("the table of %s holds", async (name) => {
  const said: string[] = [];
  const code = await gateCases({
    args: [join(TABLES, name)],
    print: () => undefined,
    say: (words) => said.push(words),
    open: () => Promise.reject(new Error("gate cases needs no database")),
  });
  expect(said).toEqual([]);
  expect(code).toBe(GOOD);
});

test.each([
  ["a pack that is not there", "packs: [no.yaml]\ncases: []", "There is no file"],
  ["no YAML", "packs: [\n", "is not YAML"],
  ["another shape", "packs: 1", "YAML of another shape"],
])("a table with %s is a misuse", async (_, text, problem) => {
  const file = join(folder, "table.yaml");
  writeFileSync(file, text);
  const line = {
    args: [file],
    print: () => undefined,
    say: () => undefined,
    open: () => Promise.reject(new Error("gate cases needs no database")),
  };
  await expect(gateCases(line)).rejects.toThrow(problem);
});
