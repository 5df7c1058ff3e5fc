import fc from "fast-check";
import { expect, test } from "vitest";
import { answerByDay } from "../../../tests/models/gate-by-day";
import { randomCase } from "../../../tests/models/gate-cases";
import { decide } from "./decide";

const RUNS = process.env.MUSTER_DEEP === "1" ? 10_000 : 600;

test(`the engine and the slow model agree on ${RUNS} random questions`, () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(randomCase, ({ raw, rulesets }) => {
      const { tree: _, ...answer } = decide(raw, rulesets);
      expect(answer).toEqual(answerByDay(raw, rulesets));
      outcomes.add(answer.outcome);
    }),
    { numRuns: RUNS },
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
