import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../assessment/seeded";
import { type Belief, belief, believe, type Evidence } from "./belief";
import { answered, freshTry } from "./check-rule";
import { freshPractice, practiced } from "./practice";
import { type LoggedAnswer, replayPractice, replayTry } from "./replay";
import { draw, unseen } from "./selection";
import { checkWeight, type Exposure, practiceWeight } from "./weight";

/** Each property is tried on this many random histories. */
const thousand = { numRuns: 1000 };
/** Histories of 10,000 answers: all thousand of them in the deep run. */
const longHistories = process.env.MUSTER_DEEP === "1" ? 1000 : 100;
const minutes = 60_000;
const day = 86_400_000;

const unit = { noNaN: true, noDefaultInfinity: true } as const;
const evidence = fc.record<Evidence>({
  guess: fc.double({ ...unit, min: 0.01, max: 0.5 }),
  slip: fc.double({ ...unit, min: 0.01, max: 0.4 }),
  x: fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ ...unit, min: 0, max: 1 })),
  weight: fc.constantFrom(0, 0.5, 0.75, 1),
});
const prior = fc.double({ ...unit, min: 0.01, max: 0.99 });
const learning = fc.constantFrom(0, 0.001, 0.15, 0.6);
const history = fc.array(evidence, { maxLength: 60 });

function believed(state: Belief, answers: readonly Evidence[], learn: number): Belief {
  return answers.reduce((now, answer) => believe(now, answer, learn), state);
}

/** mastery.md §6. */
describe("what every build must keep", () => {
  it("a right answer never lowers the belief, whatever came before", () => {
    fc.assert(
      fc.property(prior, history, evidence, learning, (start, past, answer, learn) => {
        const before = believed(belief(start), past, learn);
        const right = believe(before, { ...answer, x: 1 }, learn);
        expect(right.k).toBeGreaterThanOrEqual(before.k - 1e-15);
      }),
      thousand,
    );
  });

  it("a better score never gives a lower belief", () => {
    fc.assert(
      fc.property(prior, history, evidence, learning, (start, past, answer, learn) => {
        const before = believed(belief(start), past, learn);
        const [worse, some, best] = [0, answer.x, 1].map(
          (x) => believe(before, { ...answer, x }, learn).k,
        ) as [number, number, number];
        expect(some).toBeGreaterThanOrEqual(worse - 1e-15);
        expect(best).toBeGreaterThanOrEqual(some - 1e-15);
      }),
      thousand,
    );
  });

  it("order does not matter in a check", () => {
    const twoOrders = history.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(prior, twoOrders, (start, [one, other]) => {
        const [a, b] = [believed(belief(start), one, 0), believed(belief(start), other, 0)];
        expect(Math.abs(a.k - b.k)).toBeLessThan(1e-9);
      }),
      thousand,
    );
  });

  it("weight 0 changes nothing, anywhere in a history", () => {
    fc.assert(
      fc.property(prior, history, fc.nat(), evidence, learning, (start, past, at, idle, learn) => {
        const place = at % (past.length + 1);
        const with0 = [...past.slice(0, place), { ...idle, weight: 0 }, ...past.slice(place)];
        expect(believed(belief(start), with0, learn)).toEqual(believed(belief(start), past, learn));
      }),
      thousand,
    );
  });

  it("replaying the log gives what was stored, to the bit", () => {
    const answer = fc.record<LoggedAnswer>({
      guess: fc.double({ ...unit, min: 0.05, max: 0.5 }),
      slip: fc.double({ ...unit, min: 0.05, max: 0.3 }),
      x: fc.constantFrom(0, 1),
      weight: fc.constantFrom(0, 0.5, 1),
      learn: learning,
      critical: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), (log) => {
        let practice = freshPractice();
        let check = freshTry();
        for (const one of log) {
          // Between two answers both states are written down and read again, as the database does.
          practice = JSON.parse(JSON.stringify(practiced(practice, one, one.learn)));
          check = JSON.parse(JSON.stringify(answered(check, { ...one, right: one.x === 1 })));
        }
        const kept: LoggedAnswer[] = JSON.parse(JSON.stringify(log));
        expect(replayPractice(kept)).toEqual(practice);
        expect(replayTry(kept)).toEqual(check);
      }),
      thousand,
    );
  });

  it(
    "both masses stay between 0 and 1 over 10,000 answers, and neither ever sticks",
    () => {
      const random = seededRandom("ten thousand answers");
      for (let run = 0; run < longHistories; run++) {
        const item = { guess: 0.01 + random() * 0.49, slip: 0.01 + random() * 0.29, weight: 1 };
        const learn = run % 2 === 0 ? 0 : random() * 0.6;
        const rightShare = run % 3 === 0 ? 1 : random();
        let state = belief(0.5);
        let [least, most, drift] = [1, 0, 0];
        for (let i = 0; i < 10_000; i++) {
          state = believe(state, { ...item, x: random() < rightShare ? 1 : 0 }, learn);
          least = Math.min(least, state.k, state.u);
          most = Math.max(most, state.k, state.u);
          drift = Math.max(drift, Math.abs(state.k + state.u - 1));
        }
        expect(least).toBeGreaterThan(0);
        expect(most).toBeLessThanOrEqual(1);
        expect(drift).toBeLessThan(1e-9);
      }
    },
    10 * minutes,
  );

  it("nothing seen before, in any lane, is asked again or counts as new", () => {
    const moment = fc.record({
      family: fc.integer({ min: 0, max: 11 }),
      days: fc.double({ ...unit, min: -40, max: 40 }),
      practiced: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 40 }), fc.string(), (moments, seed) => {
        const bank = Array.from({ length: 12 }, (_, i) => ({
          itemVersionId: `item ${i}`,
          family: `${i % 8}`,
        }));
        const exposures = new Map([...bank.entries()].map(([i, one]) => [one.itemVersionId, i]));
        const seen = new Map<string, Exposure>();
        let now = 0;
        for (const { family, days, practiced: keyShown } of moments) {
          now += days * day;
          const name = `${family}`;
          const last = seen.get(name) ?? null;
          if (last) {
            expect(checkWeight(last, now)).toBeLessThanOrEqual(last.keyShown ? 0 : 0.5);
            expect(practiceWeight(last, now)).toBeLessThanOrEqual(0.75);
          }
          const at = Math.max(now, last?.at ?? now);
          seen.set(name, { at, keyShown: keyShown || (last?.keyShown ?? false) });
          const left = unseen(bank, new Set(seen.keys()));
          const asked = draw(left, exposures, `${seed}${now}`);
          if (asked) expect(seen.has(asked.family)).toBe(false);
          expect(new Set(left.map((item) => item.family)).size).toBe(left.length);
        }
      }),
      thousand,
    );
  });
});
