import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SignOffKind } from "../catalog/manifest";
import { decideEarning, type Earning, leavesOf, readRule, writtenRule } from "./earning";
import type { AwardEvidence, ObjectiveEvidence } from "./rules/rule";

const none: AwardEvidence = {
  courses: new Map(),
  reviews: new Map(),
  demo: false,
  observations: [],
  attended: [],
  held: [],
  attested: [],
};
const objective = (id: string, change: Partial<ObjectiveEvidence> = {}): ObjectiveEvidence => ({
  id,
  shownAt: null,
  shownLastAt: null,
  keptAt: null,
  passing: null,
  ...change,
});
const taking = (...objectives: ObjectiveEvidence[]): Partial<AwardEvidence> => ({
  courses: new Map([["rel-1", objectives]]),
});
const observation = (id: string, score: number, recordedAt: number, courseId = "rel-1") => ({
  ...{ id, score, recordedAt, courseId },
});
const session = (id: string, minutes: number, recordedAt: number, type = "preservice") => ({
  ...{ id, minutes, recordedAt, type },
});
const held = (achievementId: string, ...courses: string[]) => ({
  ...{ id: `c-${achievementId}`, achievementId, courses, issuedAt: 7, validThrough: null },
});
const kept = (id: string, right = 6, n = 6) =>
  objective(id, { shownAt: 1, keptAt: 5, passing: { right, n } });
const stack = { courses: [], achievements: ["a", "b"] };

const shown: Earning = { rule: "mastered", asks: { course: "rel-1", level: "shown" } };
const stays: Earning = { rule: "mastered", asks: { course: "rel-1", level: "kept" } };
const twice: Earning = { rule: "observed", asks: { course: "rel-1", times: 2 } };
const training: Earning = { rule: "attended", asks: { type: "preservice", minutes: 480 } };
const holdsA: Earning = { rule: "holds", asks: { achievement: "a" } };
const holdsB: Earning = { rule: "holds", asks: { achievement: "b" } };
const signed: Earning = { rule: "attested", asks: { attestation: "conduct" } };
const keptAll: Earning = { rule: "kept", asks: stack };
const sureOfAll: Earning = { rule: "sure", asks: stack };
const reviewedAll: Earning = { rule: "reviewed", asks: stack };
const review = (missing: SignOffKind[] = []) => ({
  ...{ versionId: "v-1", version: "1.0.0", publishedAt: 3, missing },
});

describe("each rule", () => {
  test.each<[string, Earning, Partial<AwardEvidence>, false | number]>([
    ["a course not taken", shown, {}, false],
    ["a course without objectives", shown, taking(), false],
    ["one of two shown", shown, taking(objective("1", { shownAt: 4 }), objective("2")), false],
    [
      "all shown, when the last was",
      shown,
      taking(objective("1", { shownAt: 4 }), objective("2", { shownAt: 9 })),
      9,
    ],
    ["shown, and not kept", stays, taking(objective("1", { shownAt: 4 })), false],
    ["kept", stays, taking(objective("1", { shownAt: 4, keptAt: 8 })), 8],
    [
      "a course in review under a stack",
      reviewedAll,
      { held: [held("a", "rel-1")], reviews: new Map([["rel-1", review(["equity"])]]) },
      false,
    ],
    [
      "one of two courses signed off",
      reviewedAll,
      {
        held: [held("a", "rel-1"), held("b", "safe-1")],
        reviews: new Map([
          ["rel-1", review()],
          ["safe-1", review(["legal"])],
        ]),
      },
      false,
    ],
    [
      "every course signed off",
      reviewedAll,
      { held: [held("a", "rel-1")], reviews: new Map([["rel-1", review()]]) },
      3,
    ],
    [
      "a course in review, in a demo",
      reviewedAll,
      { held: [held("a", "rel-1")], reviews: new Map([["rel-1", review(["legal"])]]), demo: true },
      3,
    ],
    ["no course under it at all", reviewedAll, {}, false],
    ["observed once of two", twice, { observations: [observation("o", 4, 1)] }, false],
    [
      "observed twice, once below proficient",
      twice,
      { observations: [observation("o", 2, 1), observation("p", 3, 2)] },
      false,
    ],
    [
      "observed in another course",
      twice,
      { observations: [observation("o", 3, 1, "tut-1"), observation("p", 3, 2)] },
      false,
    ],
    [
      "observed three times, at the second",
      twice,
      { observations: [observation("q", 3, 9), observation("o", 4, 1), observation("p", 3, 2)] },
      2,
    ],
    ["a minute short", training, { attended: [session("s", 479, 1)] }, false],
    ["another kind", training, { attended: [session("s", 480, 1, "inservice")] }, false],
    ["two halves", training, { attended: [session("t", 240, 6), session("s", 240, 1)] }, 6],
    ["another credential", holdsA, { held: [held("b")] }, false],
    ["the credential", holdsA, { held: [held("a")] }, 7],
    ["another statement", signed, { attested: [{ id: "x", attestationId: "y", at: 1 }] }, false],
    ["the statement", signed, { attested: [{ id: "x", attestationId: "conduct", at: 3 }] }, 3],
    ["nothing held to keep", keptAll, taking(kept("1")), false],
    ["kept under what is held", keptAll, { ...taking(kept("1")), held: [held("a", "rel-1")] }, 5],
    [
      "17 right of 17 is too little to be sure",
      sureOfAll,
      { ...taking(kept("1"), kept("2"), kept("3", 5, 5)), held: [held("a", "rel-1")] },
      false,
    ],
    [
      "two objectives are too few, however many questions",
      sureOfAll,
      { ...taking(kept("1", 10, 10), kept("2", 10, 10)), held: [held("a", "rel-1")] },
      false,
    ],
    [
      "18 of 18 over three",
      sureOfAll,
      { ...taking(kept("1"), kept("2"), kept("3")), held: [held("a", "rel-1")] },
      5,
    ],
    [
      "24 of 30 leaves doubt",
      sureOfAll,
      {
        ...taking(kept("1", 8, 10), kept("2", 8, 10), kept("3", 8, 10)),
        held: [held("a", "rel-1")],
      },
      false,
    ],
    [
      "an objective that was missed since gives nothing",
      sureOfAll,
      {
        ...taking(kept("1"), kept("2"), { ...kept("3"), keptAt: null }),
        held: [held("a", "rel-1")],
      },
      false,
    ],
  ])("%s", (_, earning, evidence, at) => {
    const { decision } = decideEarning(earning, { ...none, ...evidence });
    expect(decision.met ? decision.at : false).toBe(at);
    if (decision.met) expect(decision.evidenceIds.length).toBeGreaterThan(0);
  });
});

test("all of them, or any of them, and of any the first", () => {
  const both = { ...none, held: [held("a"), { ...held("b"), issuedAt: 3 }] };
  const of = [holdsA, holdsB];
  expect(decideEarning({ rule: "all", of }, both).decision).toMatchObject({ met: true, at: 7 });
  expect(decideEarning({ rule: "any", of }, both).decision).toMatchObject({
    met: true,
    at: 3,
    evidenceIds: ["c-b"],
  });
  const one = { ...none, held: [held("a")] };
  expect(decideEarning({ rule: "all", of }, one).decision).toEqual({
    met: false,
    count: 1,
    needed: 2,
  });
  expect(decideEarning({ rule: "any", of }, none).decision.met).toBe(false);
});

test("nothing asked is nothing earned, however it is written", () => {
  expect(decideEarning({ rule: "all", of: [] }, none).decision.met).toBe(false);
  for (const written of [
    [],
    {},
    { all: [] },
    { any: ["practice-task"] },
    "seat-time",
    { holds: "A b" },
  ])
    expect(writtenRule.safeParse(written).success).toBe(false);
});

test("more evidence never takes back what is earned", () => {
  const id = fc.constantFrom("a", "b", "c");
  const leaf: fc.Arbitrary<Earning> = fc.oneof(
    id.map((achievement): Earning => ({ rule: "holds", asks: { achievement } })),
    fc.record({ times: fc.integer({ min: 1, max: 3 }) }).map(
      ({ times }): Earning => ({
        rule: "observed",
        asks: { course: "rel-1", times },
      }),
    ),
    fc.integer({ min: 1, max: 600 }).map(
      (minutes): Earning => ({
        rule: "attended",
        asks: { type: "preservice", minutes },
      }),
    ),
  );
  const { tree } = fc.letrec<{ tree: Earning }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      leaf,
      fc.record({
        rule: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
      }),
    ),
  }));
  const evidence = fc.record({
    held: fc.array(
      id.map((one) => held(one)),
      { maxLength: 3 },
    ),
    observations: fc.array(
      fc.integer({ min: 1, max: 4 }).map((score) => observation(`o${score}`, score, score)),
      { maxLength: 4 },
    ),
    attended: fc.array(
      fc.integer({ min: 1, max: 300 }).map((minutes) => session(`s${minutes}`, minutes, minutes)),
      { maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(tree, evidence, evidence, (earning, less, more) => {
      const before = decideEarning(earning, { ...none, ...less });
      const after = decideEarning(earning, {
        ...none,
        held: [...less.held, ...more.held],
        observations: [...less.observations, ...more.observations],
        attended: [...less.attended, ...more.attended],
      });
      expect(after.decision.met || !before.decision.met).toBe(true);
      expect(leavesOf(earning).length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});

test("the two named files ask about the achievement's own course", () => {
  expect(readRule("objectives-shown", "rel-1")).toEqual(shown);
  expect(readRule("practice-task", "rel-1")).toEqual({
    rule: "observed",
    asks: { course: "rel-1", times: 1 },
  });
  expect(() => readRule("practice-task", undefined)).toThrow("none is named");
});
