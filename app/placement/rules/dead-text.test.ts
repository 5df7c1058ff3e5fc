import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomCase } from "../../../tests/models/gate-cases";
import { decide } from "../gate/decide";
import { deadText } from "./dead-text";
import { readRuleSet } from "./rule-set";

const leaf = (options: object) => ({ req: "narrow", horizon: "continuous", ...options });
const card = { kind: "clearance", type: "card" };
const dead = (wide: object, narrow: object) =>
  deadText([
    { id: "P@1", layer: "program", rule: leaf(narrow) },
    { id: "F@1", layer: "funder", rule: { ...leaf(wide), req: "wide" } },
  ]).length > 0;

describe("a requirement is dead text under a wider one", () => {
  test.each<[string, object, object, boolean]>([
    ["that is the same", card, card, true],
    ["of another type", card, { ...card, type: "other" }, false],
    ["that ends sooner", { ...card, max_age: "P1Y" }, { ...card, max_age: "P2Y" }, true],
    ["that ends later", { ...card, max_age: "P2Y" }, { ...card, max_age: "P1Y" }, false],
    ["that never ends", card, { ...card, max_age: "P5Y" }, false],
    ["that ends, and it does not", { ...card, max_age: "P5Y" }, card, true],
    ["about as long", { ...card, max_age: "P30D" }, { ...card, max_age: "P1M" }, false],
    ["by fewer bodies", { ...card, by: ["state"] }, { ...card, by: ["state", "program"] }, true],
    ["by more bodies", { ...card, by: ["state", "program"] }, { ...card, by: ["state"] }, false],
    ["by anyone", card, { ...card, by: ["state"] }, false],
    ["with more lead", { ...card, lead: "P2D" }, { ...card, lead: "P1D" }, true],
    ["with less lead", { ...card, lead: "P1D" }, { ...card, lead: "P2D" }, false],
    [
      "with company while it waits",
      { ...card, while_pending: { max: "P1M", requires: "accompanied" } },
      card,
      false,
    ],
    ["that can be waived", { ...card, waivable: { by: ["lead"] } }, card, false],
    ["judged once", { ...card, horizon: "at_start" }, card, false],
    ["that must cover the term", { ...card, horizon: "whole_term" }, card, true],
    [
      "of more sessions",
      { kind: "sessions", type: "s", n: 3 },
      { kind: "sessions", type: "s", n: 2 },
      true,
    ],
    [
      "counted otherwise",
      { kind: "sessions", type: "s", n: 3 },
      { kind: "sessions", type: "s", min_minutes: 60 },
      false,
    ],
    [
      "of more parties",
      { kind: "agreement", doc: "d", parties: ["a", "b"] },
      { kind: "agreement", doc: "d", parties: ["b"] },
      true,
    ],
    [
      "of the same age, with company",
      { kind: "age_under", age: "18" },
      { kind: "age_under", age: "18", accompanied: true },
      false,
    ],
  ])("%s", (_, wide, narrow, expected) => {
    expect(dead(wide, narrow)).toBe(expected);
  });

  test("but not under one that is a way among several, nor under its own layer", () => {
    const any = { any: [leaf({ ...card, req: "wide" }), leaf({ kind: "no_hold", req: "hold" })] };
    const narrow = { id: "P@1", layer: "program", rule: leaf(card) } as const;
    expect(deadText([{ id: "F@1", layer: "funder", rule: any }, narrow])).toEqual([]);
    expect(deadText([{ ...narrow, id: "P2@1" }, narrow])).toEqual([]);
  });

  test("and it says which", () => {
    expect(
      deadText([
        {
          id: "D@1",
          layer: "district",
          rule: { all: [leaf(card), leaf({ kind: "no_hold", req: "hold" })] },
        },
        { id: "F@1", layer: "funder", rule: { all: [leaf({ ...card, req: "wide" })] } },
      ]),
    ).toEqual([{ ruleSet: "D@1", req: "narrow", because: { ruleSet: "F@1", req: "wide" } }]);
  });
});

const RUNS = process.env.MUSTER_DEEP === "1" ? { numRuns: 20_000 } : { numRuns: 1_500, seed: 7 };

test(`what is dead text changes no answer, in ${RUNS.numRuns} random questions`, () => {
  let met = 0;
  fc.assert(
    fc.property(randomCase, fc.nat(), ({ raw, rulesets }, pick) => {
      const [wide, narrow] = leavesFrom(rulesets, pick);
      if (!wide || !narrow) return;
      const rules = {
        "W@1": { ...wide, req: "wide", waivable: undefined },
        "N@1": { ...narrow, req: "narrow" },
      };
      const sets = JSON.parse(JSON.stringify(rules));
      const isDead =
        deadText([
          { id: "W@1", layer: "funder", rule: sets["W@1"] },
          { id: "N@1", layer: "program", rule: sets["N@1"] },
        ]).length > 0;
      if (!isDead) return;
      met++;
      const ask = (names: string[]) => {
        const opening = { ...raw.opening, rules: names };
        const { placement: _, grandfather: __, ...rest } = raw;
        const { outcome, until, gap } = decide({ ...rest, opening }, sets);
        return { outcome, until, gap };
      };
      expect(ask(["W@1", "N@1"])).toEqual(ask(["W@1"]));
    }),
    RUNS,
  );
  expect(met).toBeGreaterThan(RUNS.numRuns / 100);
}, 300_000);

/** Two leaves of one kind out of random rules, the second now and then with an option less. */
function leavesFrom(rulesets: object, pick: number): [object?, object?] {
  const leaves: Record<string, unknown>[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("kind" in node) leaves.push({ ...node });
    else for (const one of Object.values(node)) walk(one);
  };
  walk(rulesets);
  const wide = leaves[pick % leaves.length];
  if (!wide) return [];
  const others = leaves.filter(({ kind }) => kind === wide.kind);
  const narrow = { ...(others[pick % others.length] ?? wide), horizon: wide.horizon };
  const options = Object.keys(narrow).filter((key) =>
    [
      "max_age",
      "by",
      "lead",
      "min_version",
      "mode",
      "min_score",
      "max_break_days",
      "name_must_match",
    ].includes(key),
  );
  const dropped = options[pick % (options.length + 1)];
  if (dropped !== undefined) delete (narrow as Record<string, unknown>)[dropped];
  return [wide, narrow];
}

test("the example packs of one place hold no dead text", () => {
  const folder = "scripts/seed/rules";
  const sets = readdirSync(folder).map((name) => {
    const read = readRuleSet(readFileSync(`${folder}/${name}`, "utf8"), { college: "c" });
    if ("problem" in read) throw new Error(read.problem);
    return read.ruleSet;
  });
  expect(deadText(sets)).toEqual([]);
});
