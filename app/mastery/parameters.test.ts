import { describe, expect, it } from "vitest";
import { seededRandom } from "../assessment/seeded";
import { FirstAnswers, type PracticeItem } from "./parameter-set";
import {
  gaugeInCheck,
  gaugeInPractice,
  learnOf,
  leastForItem,
  ownNumbers,
  type Parameters,
  skillKey,
  typeKey,
} from "./parameters";

const own = { chance: 0.25, guess: 0.25, slip: 0.1, inGate: true, weight: 1 };
const item = { itemVersionId: "v1", type: "single", own };
const key = typeKey("single", own);

function fitted(more: Partial<Parameters>): Parameters {
  return { ...ownNumbers, version: 1, ...more };
}
const gauge = (guess: number, slip: number) => ({ guess, slip });

describe("which numbers judge an answer", () => {
  it.each<[string, Parameters, [number, number], [number, number]]>([
    ["nothing fitted", ownNumbers, [0.25, 0.1], [0.25, 0.1]],
    ["its type", fitted({ types: new Map([[key, gauge(0.3, 0.2)]]) }), [0.3, 0.2], [0.3, 0.2]],
    [
      "the item before its type",
      fitted({
        types: new Map([[key, gauge(0.3, 0.2)]]),
        items: new Map([["v1", gauge(0.4, 0.12)]]),
      }),
      [0.4, 0.12],
      [0.4, 0.12],
    ],
    [
      "a lower guess never in a check",
      fitted({ items: new Map([["v1", gauge(0.1, 0.2)]]) }),
      [0.1, 0.2],
      [0.25, 0.2],
    ],
    [
      "a slip under .05 never in a check",
      fitted({ types: new Map([[key, gauge(0.3, 0.01)]]) }),
      [0.3, 0.01],
      [0.3, 0.05],
    ],
    [
      "another type, another item: nothing",
      fitted({
        types: new Map([[typeKey("single", { guess: 0.33 }), gauge(0.4, 0.2)]]),
        items: new Map([["v2", gauge(0.4, 0.2)]]),
      }),
      [0.25, 0.1],
      [0.25, 0.1],
    ],
  ])("%s", (_, parameters, practice, check) => {
    expect(gaugeInPractice(parameters, item)).toEqual(gauge(...practice));
    expect(gaugeInCheck(parameters, item)).toEqual(gauge(...check));
  });

  it("learns .15 until fitted", () => {
    expect(learnOf(ownNumbers, "rel-1", "O")).toBe(0.15);
    const set = fitted({ learn: new Map([[skillKey("rel-1", "O"), 0.3]]) });
    expect(learnOf(set, "rel-1", "O")).toBe(0.3);
    expect(learnOf(set, "rel-2", "O")).toBe(0.15);
  });
});

describe("fitting first answers", () => {
  const items: PracticeItem[] = ["a", "b", "c"].map((itemVersionId) => ({
    itemVersionId,
    type: "single",
    own,
    courseId: "rel-1",
    objectiveId: itemVersionId === "c" ? "O.2" : "O.1",
  }));

  /** So many people each answer "a" once, half of them "b" and "c" after it. */
  function answers(people: number): FirstAnswers {
    const random = seededRandom("first answers");
    const all = new FirstAnswers(items);
    for (let person = 0; person < people; person++) {
      const registrationId = `r${person}`;
      const score = () => (random() < 0.7 ? 1 : 0);
      all.add({ registrationId, itemVersionId: "a", score: score() });
      if (person % 2) continue;
      all.add({ registrationId, itemVersionId: "b", score: score() });
      all.add({ registrationId, itemVersionId: "c", score: 0.5 });
    }
    return all;
  }

  it("gives an item numbers of its own from 200 answers, not from 199", () => {
    const less = answers(leastForItem - 1).fitted();
    expect(less?.items).toEqual([]);
    expect(less?.types.map(({ key: one, answers: n }) => [one, n])).toEqual([[key, 399]]);
    const enough = answers(leastForItem).fitted();
    expect(enough?.items.map(({ key: one, answers: n }) => [one, n])).toEqual([["a", 200]]);
    expect(enough?.types.map(({ key: one, answers: n }) => [one, n])).toEqual([[key, 200]]);
    expect(enough?.objectives.map(({ key: one, answers: n }) => [one, n])).toEqual([
      [skillKey("rel-1", "O.1"), 300],
      [skillKey("rel-1", "O.2"), 100],
    ]);
    expect(enough?.answers).toBe(400);
  });

  it("has nothing to say without answers, and knows only practice items", () => {
    expect(new FirstAnswers(items).fitted()).toBeNull();
    const stray = { registrationId: "r", itemVersionId: "x", score: 1 };
    expect(() => new FirstAnswers(items).add(stray)).toThrow("no practice item");
  });
});
