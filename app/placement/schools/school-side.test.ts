import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decideBody, decisionText, replay, ruleHash } from "../decision";
import type { Answer } from "../gate/decide";
import { SCHOOL_NEEDS } from "./school";
import { SCHOOL_RULES, schoolRule } from "./school-rule";
import { answerSchool, bothSides, type SchoolAttest, schoolLacks } from "./school-side";

const recorded_at = "2026-10-01T17:00:00Z";
const NEEDS: SchoolAttest[] = SCHOOL_NEEDS.map((what) => ({
  id: what,
  what,
  on: "2026-10-01",
  through: null,
  recorded_at,
}));
const AGREED = ["school", "program"].map((party) => ({
  id: party,
  doc: "host",
  version: 1,
  party,
  on: "2026-10-01",
}));

function side(changes: {
  attests?: readonly SchoolAttest[];
  agreements?: typeof AGREED;
  holds?: { id: string; from: string }[];
}) {
  const rule = schoolRule();
  return {
    rule,
    question: {
      opening: {
        rules: [rule.id],
        start: "2026-11-09",
        end: "2027-05-21",
        tz: "America/Phoenix",
      },
      ask: { at: "2026-11-02T17:00:00Z" },
      facts: { person: "school", agreements: AGREED, attests: NEEDS, ...changes },
    },
  };
}
const ending = (what: string, through: string) =>
  NEEDS.map((one) => (one.what === what ? { ...one, through } : one));
const without = (what: string) => NEEDS.filter((one) => one.what !== what);

test("the rule that ships with Muster is the pack that is published", () => {
  const pack = parse(readFileSync("scripts/seed/rule-examples/host-ready.yaml", "utf8"));
  const { hash: _, checkedOn, ...shipped } = schoolRule();
  expect(pack).toEqual({ ...shipped, checked_on: checkedOn });
  for (const { rule, hash } of SCHOOL_RULES) expect(ruleHash(rule)).toBe(hash);
});

describe("whether a school is ready", () => {
  test.each<[string, Parameters<typeof side>[0], Partial<Answer>, string[]]>([
    ["everything is in place", {}, { outcome: "ELIGIBLE" }, []],
    ...SCHOOL_NEEDS.map((what): [string, Parameters<typeof side>[0], Partial<Answer>, string[]] => [
      `no ${what}`,
      { attests: without(what) },
      { outcome: "INELIGIBLE" },
      [expectedReq(what)],
    ]),
    [
      "the program has not signed",
      { agreements: AGREED.slice(0, 1) },
      { outcome: "INELIGIBLE", failing: ["host.agreement: unsigned: program"] },
      ["host.agreement"],
    ],
    [
      "the supervisor's last day comes during the term",
      { attests: ending("named-supervisor", "2026-12-18") },
      {
        outcome: "ELIGIBLE_UNTIL",
        until: "2026-12-18",
        failing: ["host.supervisor: no evidence"],
      },
      [],
    ],
    [
      "the space's last day is past",
      { attests: ending("space-in-view", "2026-11-08") },
      { outcome: "INELIGIBLE", failing: ["host.space: no evidence"] },
      ["host.space"],
    ],
    [
      "the last day is that of the term",
      { attests: ending("schedule", "2027-05-21") },
      { outcome: "ELIGIBLE" },
      [],
    ],
    [
      "a relative is there",
      { holds: [{ id: "c", from: "2026-11-01" }] },
      { outcome: "INELIGIBLE", failing: ["host.conflict: on hold"] },
      [],
    ],
  ])("%s", (_, changes, answer, lacks) => {
    expect(answerSchool(side(changes))).toMatchObject(answer);
    expect(schoolLacks(side(changes))).toEqual(lacks);
  });

  test("what ends says when and whose turn it is", () => {
    const { tree } = answerSchool(side({ attests: ending("named-supervisor", "2026-12-18") }));
    expect(JSON.stringify(tree)).toContain(
      '"through":"2026-12-18","stops":"no evidence","next":{"action":"ready-school","owner":"school"}',
    );
  });
});

function expectedReq(what: string): string {
  const rule = schoolRule().rule as { all: { req: string; what?: string }[] };
  return rule.all.find((leaf) => leaf.what === what)?.req ?? "";
}

describe("both sides", () => {
  const yes: Answer = { outcome: "ELIGIBLE", failing: [], via: [], flags: [], tree: [] };
  const until = (day: string): Answer => ({
    ...yes,
    outcome: "ELIGIBLE_UNTIL",
    until: day,
    failing: [`r: ${day}`],
  });
  const no = (why: string, gap?: string): Answer => ({
    ...yes,
    outcome: "INELIGIBLE",
    failing: [why],
    ...(gap ? { gap } : {}),
  });
  const unsure: Answer = { ...yes, outcome: "UNDETERMINED", failing: ["no time zone"] };
  test.each<[string, Answer, Answer, Partial<Answer>]>([
    ["both yes", yes, yes, { outcome: "ELIGIBLE", failing: [] }],
    ["the sooner end", until("2026-12-01"), until("2026-11-20"), { until: "2026-11-20" }],
    [
      "names what ends first",
      until("2026-12-01"),
      until("2026-11-20"),
      { failing: ["r: 2026-11-20"] },
    ],
    [
      "accompanied and ending",
      { ...yes, outcome: "CONDITIONAL" },
      until("2026-11-20"),
      { outcome: "CONDITIONAL_UNTIL", until: "2026-11-20" },
    ],
    ["the school's no", yes, no("s: no"), { outcome: "INELIGIBLE", failing: ["s: no"] }],
    [
      "the person's no",
      no("p: no"),
      until("2026-12-01"),
      { outcome: "INELIGIBLE", failing: ["p: no"] },
    ],
    ["two noes", no("p: no"), no("s: no"), { failing: ["p: no", "s: no"] }],
    ["a gap of one side", no("p: no", "2026-12-01"), yes, { gap: "2026-12-01" }],
    [
      "no gap where another fails at once",
      no("p: no", "2026-12-01"),
      no("s: no"),
      { gap: undefined },
    ],
    ["an unsure side", no("p: no"), unsure, { outcome: "UNDETERMINED", failing: ["no time zone"] }],
  ])("%s", (_, person, school, expected) => {
    const both = bothSides(person, school);
    for (const [key, value] of Object.entries(expected))
      expect(both[key as keyof Answer]).toEqual(value);
  });
});

test("a decision about both sides is made again byte for byte, and a changed school fact is named", () => {
  const rule = { req: "hold", kind: "no_hold", horizon: "continuous" };
  const published = [{ id: "R@1", hash: ruleHash(rule), rule }];
  const question = {
    opening: { rules: ["R@1"], start: "2026-11-09", end: "2027-05-21", tz: "America/Phoenix" },
    ask: { at: "2026-11-02T17:00:00Z" },
    facts: { person: "p1" },
  };
  const stored = decisionText(decideBody(question, published, side({})));
  expect(replay(stored, published)).toEqual({ same: true });
  const bent = stored.replace('"what":"role-card"', '"what":"roll-card"');
  expect(bent).not.toBe(stored);
  expect(replay(bent, published).same).toBe(false);
  const other = stored.replace(schoolRule().hash, ruleHash(rule));
  expect(replay(other, published)).toMatchObject({ same: false });
});
