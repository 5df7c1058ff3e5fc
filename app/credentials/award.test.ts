import { expect, test } from "vitest";
import { decideAward } from "./award";
import type { AwardEvidence } from "./rules/rule";

const objective = (id: string, shownAt: number | null) => ({ id, shownAt });
const observation = (id: string, score: number, recordedAt: number) => ({
  id,
  score,
  recordedAt,
  day: "2026-10-01",
});
const both = ["objectives-shown", "practice-task"] as const;

test.each<[string, AwardEvidence, boolean]>([
  ["nothing yet", { objectives: [objective("A", null)], observations: [] }, false],
  [
    "a course without objectives",
    { objectives: [], observations: [observation("o", 4, 1)] },
    false,
  ],
  ["objectives alone", { objectives: [objective("A", 5)], observations: [] }, false],
  [
    "observed alone",
    { objectives: [objective("A", null)], observations: [observation("o", 4, 1)] },
    false,
  ],
  [
    "observed below 3",
    { objectives: [objective("A", 5)], observations: [observation("o", 2, 1)] },
    false,
  ],
  [
    "one objective missing",
    {
      objectives: [objective("A", 5), objective("B", null)],
      observations: [observation("o", 3, 1)],
    },
    false,
  ],
  [
    "all shown, later observed at 3",
    { objectives: [objective("A", 5), objective("B", 6)], observations: [observation("o", 3, 9)] },
    true,
  ],
])("%s", (_, evidence, award) => {
  expect(decideAward(both, evidence).award).toBe(award);
});

test("the first proficient observation counts", () => {
  const evidence = {
    objectives: [objective("A", 5)],
    observations: [observation("low", 2, 1), observation("late", 4, 9), observation("first", 3, 4)],
  };
  expect(decideAward(["practice-task"], evidence).findings).toEqual([
    { rule: "practice-task", decision: { met: true, at: 4, count: 1, evidenceIds: ["first"] } },
  ]);
});

test("no rule, no award", () => {
  expect(decideAward([], { objectives: [], observations: [] }).award).toBe(false);
});
