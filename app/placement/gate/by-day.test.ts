import fc from "fast-check";
import { expect, test } from "vitest";
import { answerByDay } from "../../../tests/models/gate-by-day";
import { randomCase } from "../../../tests/models/gate-cases";
import { decide } from "./decide";

/** Ordinary runs ask the same questions each time: few at random may leave an outcome out. */
const RUNS =
  process.env.MUSTER_DEEP === "1" ? { numRuns: 10_000 } : { numRuns: 600, seed: 20_261_122 };

test(`the engine and the slow model agree on ${RUNS.numRuns} random questions`, () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(randomCase, ({ raw, rulesets }) => {
      const { tree: _, ...answer } = decide(raw, rulesets);
      expect(answer).toEqual(answerByDay(raw, rulesets));
      outcomes.add(answer.outcome);
    }),
    RUNS,
  );
  // Otherwise the agreement would be about refusals only.
  expect([...outcomes].sort()).toEqual([
    "CONDITIONAL",
    "CONDITIONAL_UNTIL",
    "ELIGIBLE",
    "ELIGIBLE_UNTIL",
    "INELIGIBLE",
  ]);
}, 900_000);
