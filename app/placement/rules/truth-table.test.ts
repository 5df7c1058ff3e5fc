import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { textFor } from "../../i18n/catalog";
import { outlineOf } from "./rule-outline";
import { readRuleSet } from "./rule-set";
import { noteWords, writtenWords } from "./rule-words";
import { ruleYaml } from "./rule-yaml";
import { runTable } from "./truth-table";

const FOLDERS = ["scripts/seed/rules", "scripts/seed/rule-examples"];
const packs = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, "utf8") })),
);

function ruleSetOf(text: string) {
  const read = readRuleSet(text, { college: "college" });
  if ("problem" in read) throw new Error(read.problem);
  return read.ruleSet;
}

test.each(packs)(
  "the table beside $file holds, and one broken expectation is named",
  ({ file, text }) => {
    const table = readFileSync(`scripts/seed/rule-cases/${file}`, "utf8").replaceAll(
      "{college}",
      "college",
    );
    const { rule } = ruleSetOf(text);
    const run = runTable(table, rule);
    expect(run).toMatchObject({ failed: [] });
    const broken = runTable(table.replace("outcome: ELIGIBLE", "outcome: CONDITIONAL"), rule);
    expect("failed" in broken && broken.failed[0]?.differs[0]).toContain("outcome: expected");
  },
);

test.each(packs)("$file reads back from its own file as it was", ({ text }) => {
  const ruleSet = ruleSetOf(text);
  expect(readRuleSet(ruleYaml(ruleSet), {})).toEqual({ ruleSet });
});

const t = textFor("en");
const leavesIn = (part: ReturnType<typeof outlineOf>): readonly object[] =>
  part.op === "leaf" ? [part.leaf] : part.of.flatMap(leavesIn);

test.each(packs)("$file is in plain words: no code, no empty place", ({ text }) => {
  for (const leaf of leavesIn(outlineOf(ruleSetOf(text).rule))) {
    const words = `${writtenWords({ ...leaf }, t, { "rel-1": "REL-1" })}. ${noteWords({ ...leaf }, t, { college: "Juniper Flat" })}`;
    expect(words).not.toMatch(/_|undefined|null|NaN| {2}|P\d|by \.|not known/);
    expect(words.length).toBeGreaterThan(20);
  }
});

test.each([
  ["nothing", ""],
  ["no YAML", "cases: ["],
  ["no cases", "cases: []"],
  ["a case that expects nothing", "cases: [{id: a}]"],
  ["a case without a name", "cases: [{expect: {outcome: ELIGIBLE}}]"],
  ["more than a table may hold", `# ${"x".repeat(40_001)}`],
  [
    "an alias bomb",
    `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
      .split("")
      .map((k, i) => `${k}: &${k} [${`*${"abcdefghi"[i]},`.repeat(9)}]`)
      .join("\n")}\ncases: *j`,
  ],
])("%s is a sentence, not a table", (_, text) => {
  expect(runTable(text, {})).toHaveProperty("problem");
});

test("a case that the gate cannot read does not hold", () => {
  const run = runTable("cases: [{id: odd, opening: 7, expect: {outcome: ELIGIBLE}}]", {});
  expect(run).toMatchObject({ cases: 1, failed: [{ id: "odd" }] });
});
