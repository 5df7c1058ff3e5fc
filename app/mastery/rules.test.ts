import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oracle } from "../../tests/oracle";
import { levelOf, levels } from "./level";
import { type CurveCase, operatingPoint } from "./operating-curve";
import { freshPractice, isReady, practiced } from "./practice";
import { draw, unseen } from "./selection";
import { doorOf, type Try } from "./tries";
import { checkWeight, practiceWeight } from "./weight";

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 2, 16);

interface OracleCase {
  guess: number;
  slip: number;
  prior: number;
  nmin: number;
  nmax: number;
  threshold: number;
  true_p: number;
  pass_prob: number;
  mean_items: number;
}

it.each(oracle<OracleCase>("gate-oc-sample"))(
  "operating point of $nmin to $nmax items at true $true_p",
  ({ nmin, nmax, true_p, pass_prob, mean_items, ...rest }) => {
    const at: CurveCase = { ...rest, least: nmin, most: nmax, trueP: true_p };
    const { passProbability, meanItems } = operatingPoint(at);
    expect(passProbability).toBeCloseTo(pass_prob, 10);
    expect(meanItems).toBeCloseTo(mean_items, 10);
  },
);

describe("evidence weight", () => {
  it.each([
    [null, 1],
    [hour, 0],
    [day, 1 - Math.exp(-1 / 7)],
    [7 * day, 1 - Math.exp(-1)],
    [60 * day, 0.75],
  ])("in practice after %j ms is %d", (ago, weight) => {
    const last = ago === null ? null : { at: now - ago, keyShown: true };
    expect(practiceWeight(last, now)).toBeCloseTo(weight, 12);
  });

  it.each([
    [null, false, 1],
    [29 * day, false, 0],
    [30 * day, false, 0.5],
    [90 * day, true, 0],
  ])("in a check after %j ms, key shown %s, is %d", (ago, keyShown, weight) => {
    expect(checkWeight(ago === null ? null : { at: now - ago, keyShown }, now)).toBe(weight);
  });
});

describe("the next try", () => {
  const miss = (hoursAgo: number): Try => ({ outcome: "not-yet", closedAt: now - hoursAgo * hour });
  it.each<[string, Try[], number[], boolean, object]>([
    ["the first is open", [], [], true, { state: "open", number: 1 }],
    [
      "23 hours after a miss",
      [miss(23)],
      [],
      true,
      { state: "wait", number: 2, until: now + hour },
    ],
    ["24 hours after a miss", [miss(24)], [], true, { state: "open", number: 2 }],
    [
      "71 hours after two",
      [miss(99), miss(71)],
      [],
      true,
      { state: "wait", number: 3, until: now + hour },
    ],
    ["72 hours after two", [miss(99), miss(72)], [], true, { state: "open", number: 3 }],
    ["after three", [miss(300), miss(200), miss(100)], [], true, { state: "coach" }],
    [
      "a coach opened one",
      [miss(300), miss(200), miss(100)],
      [now - 1],
      true,
      { state: "open", number: 4 },
    ],
    [
      "that one is spent too",
      [miss(9), miss(8), miss(7), miss(6)],
      [now - 1],
      true,
      { state: "coach" },
    ],
    ["questions ran out", [miss(1)], [], false, { state: "no-questions" }],
    [
      "one is under way",
      [miss(99), { outcome: null, closedAt: null }],
      [],
      false,
      { state: "under-way" },
    ],
    [
      "it was shown",
      [miss(99), { outcome: "shown", closedAt: now }],
      [],
      false,
      { state: "shown" },
    ],
  ])("%s", (_, tries, reopened, enough, door) => {
    expect(doorOf(tries, reopened, enough, now)).toEqual(door);
  });
});

describe("selection", () => {
  const item = (itemVersionId: string, family = itemVersionId) => ({ itemVersionId, family });
  const pool = [item("Q1"), item("Q2", "F"), item("Q3", "F"), item("Q4")];

  it("counts a family as one exposure", () => {
    expect(unseen(pool, new Set()).map(({ itemVersionId }) => itemVersionId)).toEqual([
      "Q1",
      "Q2",
      "Q4",
    ]);
    const seen = new Set(["F", "Q1"]);
    expect(unseen(pool, seen).map(({ itemVersionId }) => itemVersionId)).toEqual(["Q4"]);
  });

  it("draws the same for the same seed, only among the 3 least exposed, and each of them", () => {
    const items = ["a", "b", "c", "d", "e"].map((id) => item(id));
    // One that was never asked is left out.
    const exposures = new Map(
      [...items.entries()].slice(1).map(([i, one]) => [one.itemVersionId, i]),
    );
    const drawn = new Set<string | undefined>();
    for (let i = 0; i < 100; i++) {
      const one = draw(items, exposures, `seed ${i}`);
      expect(draw(items, exposures, `seed ${i}`)).toBe(one);
      drawn.add(one?.itemVersionId);
    }
    expect([...drawn].sort()).toEqual(["a", "b", "c"]);
    expect(draw([], exposures, "seed")).toBeUndefined();
  });
});

describe("practice and levels", () => {
  const answers = fc.array(fc.boolean(), { maxLength: 30 });
  const run = (rights: boolean[]) =>
    rights.reduce(
      (state, right) => practiced(state, { guess: 0.33, slip: 0.1, x: right ? 1 : 0, weight: 1 }),
      freshPractice(),
    );

  it("is ready after two answers in a row at .95", () => {
    const all = (n: number) => run(Array.from({ length: n }, () => true));
    expect([1, 2, 3, 4, 5].map((n) => isReady(all(n)))).toEqual([false, false, false, true, true]);
  });

  it("never reads ready or shown on one answer, and more right answers never lower a level", () => {
    const rank = (rights: boolean[]) =>
      levels.indexOf(levelOf(run(rights), { begun: false, shown: false, retention: null }));
    fc.assert(
      fc.property(answers, fc.nat(), (rights, at) => {
        const better = rights.map((right, i) => right || i === at % rights.length);
        expect(rank(better)).toBeGreaterThanOrEqual(rank(rights));
        expect(rank(rights.slice(0, 1))).toBeLessThan(levels.indexOf("ready"));
      }),
    );
  });

  it.each([
    [null, { begun: false, shown: false, retention: null }, "not-started"],
    [null, { begun: true, shown: false, retention: null }, "practicing"],
    [freshPractice(), { begun: false, shown: false, retention: null }, "practicing"],
    [null, { begun: true, shown: true, retention: null }, "shown"],
    [null, { begun: true, shown: true, retention: "kept" }, "kept"],
    [
      run([true, true, true, true]),
      { begun: true, shown: false, retention: "not-kept" },
      "practicing",
    ],
  ] as const)("level %#", (practice, check, level) => {
    expect(levelOf(practice, check)).toBe(level);
  });

  it("a repeat of weight 0 changes nothing, not even the run", () => {
    const before = run([true, true, true]);
    expect(practiced(before, { guess: 0.33, slip: 0.1, x: 0, weight: 0 })).toBe(before);
  });
});
