import { expect, test } from "vitest";
import { definition } from "../../tests/signed-badges";
import type { AchievementDefinition } from "./achievement";
import type { WrittenRule } from "./earning";
import {
  attestationsIn,
  coursesFor,
  coursesUnder,
  earningOf,
  heldIn,
  isCircular,
  type Ladder,
  renewalOf,
  standsOn,
} from "./ladder";

const badge = (id: string): AchievementDefinition => ({ ...definition, id, course: id });
const { course: _course, ...plain } = definition;
const stacked = (id: string, ...rules: WrittenRule[]): AchievementDefinition => ({
  ...plain,
  id,
  level: "credential",
  rules,
});
const ready = stacked("ready", { holds: "safe-1" }, { holds: "rel-1" });
const tutor = stacked(
  "tutor",
  { holds: "ready" },
  { any: [{ holds: "tut-3r" }, { holds: "tut-3m" }] },
  { observed: { course: "tut-1", times: 2 } },
);
const ladder: Ladder = new Map(
  [badge("safe-1"), badge("rel-1"), badge("tut-3r"), badge("tut-3m"), ready, tutor].map((one) => [
    one.id,
    one,
  ]),
);

test("a badge asks what it says, a stacked credential also that all is kept and sure", () => {
  expect(earningOf(badge("rel-1"))).toEqual({
    rule: "all",
    of: [
      { rule: "mastered", asks: { course: "rel-1", level: "shown" } },
      { rule: "observed", asks: { course: "rel-1", times: 1 } },
    ],
  });
  const asks = { courses: ["tut-1"], achievements: ["ready", "tut-3r", "tut-3m"] };
  const earning = earningOf(tutor);
  expect("of" in earning && earning.of.slice(-3)).toEqual([
    { rule: "kept", asks },
    { rule: "sure", asks },
    { rule: "reviewed", asks },
  ]);
});

test("courses are found through every rung", () => {
  expect(coursesUnder("rel-1", ladder)).toEqual(["rel-1"]);
  expect(new Set(coursesUnder("tutor", ladder))).toEqual(
    new Set(["tut-1", "safe-1", "rel-1", "tut-3r", "tut-3m"]),
  );
  expect(coursesUnder("unknown", ladder)).toEqual([]);
});

test("nothing rests on itself", () => {
  expect(isCircular(tutor, ladder)).toBe(false);
  expect(isCircular(stacked("ready", { holds: "ready" }), ladder)).toBe(true);
  expect(
    isCircular(stacked("ready", { any: [{ holds: "rel-1" }, { holds: "tutor" }] }), ladder),
  ).toBe(true);
  const renewing = { ...tutor, renewal: { opens_days: 45, rules: [{ holds: "tutor" }] } };
  expect(isCircular({ ...renewing, valid_months: 12 }, ladder)).toBe(false);
});

test.each<[string, string[], boolean]>([
  ["everything", ["ready", "tut-3r", "tut-3m"], true],
  ["one of two ways is left", ["ready", "tut-3m"], true],
  ["neither way is left", ["ready"], false],
  ["what it rests on is gone", ["tut-3r", "tut-3m"], false],
])("what was earned stands on what is held: %s", (_, ids, stands) => {
  expect(standsOn(earningOf(tutor), new Set(ids))).toBe(stands);
});

test("a course that only renews counts too", () => {
  const yearly: AchievementDefinition = {
    ...badge("safe-1"),
    valid_months: 12,
    renewal: { opens_days: 45, rules: [{ mastered: { course: "safe-1-again", level: "shown" } }] },
  };
  expect(coursesFor(yearly, new Map([["safe-1", yearly]]))).toEqual(["safe-1", "safe-1-again"]);
});

test("what both ways ask for is found", () => {
  const yearly: AchievementDefinition = {
    ...badge("safe-1"),
    valid_months: 12,
    renewal: { opens_days: 45, rules: [{ attested: "conduct" }] },
  };
  expect(renewalOf(yearly)).toEqual({
    rule: "all",
    of: [{ rule: "attested", asks: { attestation: "conduct" } }],
  });
  expect(renewalOf(badge("safe-1"))).toBeNull();
  expect(attestationsIn(yearly)).toEqual(["conduct"]);
  expect(heldIn(earningOf(tutor))).toEqual(["ready", "tut-3r", "tut-3m"]);
});
