import fc from "fast-check";
import { expect, test } from "vitest";
import { answerByDay } from "../../../tests/models/gate-by-day";
import { randomCase } from "../../../tests/models/gate-cases";
import { type Answer, decide } from "./decide";

/** Ordinary runs ask the same questions each time: few at random may leave a word out. */
const DEEP = process.env.MUSTER_DEEP === "1";
const RUNS = DEEP ? { numRuns: 10_000 } : { numRuns: 600, seed: 20_261_124 };
/** How often each word must be said, or the agreement would be about something else. */
const ENOUGH = DEEP ? 15 : 1;

const SAID = [
  ...["CONDITIONAL", "CONDITIONAL_UNTIL", "ELIGIBLE", "ELIGIBLE_UNTIL", "INELIGIBLE", "gap"],
  ...["future_dated", "late_evidence", "grace", "waived", "accompanied"],
  ...["no evidence", "issuer not trusted", "version too old", "dated in the future"],
  ...["not yet valid", "expired", "version retired", "revoked", "not_cleared", "pending"],
  ...["flagged or suspended", "adjudicator not accepted", "cleared under another name"],
  ...["break in service too long", "adjudicated too late", "N of M", "unsigned"],
  ...["under age", "over age", "needs accompaniment", "age date missing", "on hold"],
  ...["not waivable", "waiver incomplete", "waiver self-approved"],
  ...["waiver approver not allowed", "waiver too long", "waiver expired"],
];

test(`the engine and the slow model agree on ${RUNS.numRuns} random questions`, () => {
  const said = new Map(SAID.map((word) => [word, 0]));
  fc.assert(
    fc.property(randomCase, ({ raw, rulesets }) => {
      const { tree: _, ...answer } = decide(raw, rulesets);
      expect(answer).toEqual(answerByDay(raw, rulesets));
      for (const word of wordsOf(answer)) said.set(word, (said.get(word) ?? 0) + 1);
    }),
    RUNS,
  );
  expect([...said.keys()].filter((word) => !SAID.includes(word))).toEqual([]);
  expect([...said].filter(([, times]) => times < ENOUGH)).toEqual([]);
}, 900_000);

/** The outcome, flags, qualities and why-words of an answer, without their reqs and numbers. */
function wordsOf({ outcome, gap, failing, via, flags }: Omit<Answer, "tree">): Set<string> {
  const entries = [...failing, ...via].map((entry) =>
    entry
      .slice(entry.indexOf(": ") + 2)
      .replace(/^\d+ of \d+$/, "N of M")
      .replace(/^unsigned: .*$/, "unsigned"),
  );
  return new Set([outcome, ...(gap === undefined ? [] : ["gap"]), ...flags, ...entries]);
}
