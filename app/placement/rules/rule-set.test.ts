import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRuleSet } from "./rule-set";

const RULES = "scripts/seed/rules";
const YAML = `
id: P-HOLD@1
title: No hold
layer: program
source: ours
checked_on: 2026-08-20
example: true
rule: { req: hold, kind: no_hold, horizon: continuous }
`;

test.each(readdirSync(RULES))(
  "the shipped layer %s can be judged and says it is an example",
  (file) => {
    const read = readRuleSet(readFileSync(`${RULES}/${file}`, "utf8"), { college: "college-1" });
    expect(read).toMatchObject({ ruleSet: { example: true } });
  },
);

test("the college that awards the badge is filled in", () => {
  const read = readRuleSet(readFileSync(`${RULES}/p-tutor.yaml`, "utf8"), { college: "college-1" });
  expect(JSON.stringify(read)).toContain('"issuers":[{"id":"college-1"}]');
});

test.each([
  ["a misspelt key", YAML.replace("source:", "sauce:"), "source"],
  ["an id without a version", YAML.replace("P-HOLD@1", "P-HOLD"), "must look like P-TUTOR@1"],
  ["a layer nobody knows", YAML.replace("layer: program", "layer: planet"), "layer"],
  [
    "a rule that cannot be judged",
    YAML.replace("no_hold", "vibes"),
    "unknown requirement kind vibes",
  ],
  [
    "a name that stands for nothing",
    YAML.replace("req: hold", 'req: "{college}"'),
    "nothing stands for college",
  ],
])("%s is a sentence, not a rule", (_, yaml, problem) => {
  const read = readRuleSet(yaml, {});
  expect("problem" in read ? read.problem : "").toContain(problem);
});
