import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SceneAnswer, sceneWeight, standingPath } from "./scenario-path";

const chose = (seq: number, itemId: string, next: string | null, right = true): SceneAnswer => ({
  itemId,
  seq,
  right,
  next,
});

describe("the path that stands", () => {
  it.each<[string, SceneAnswer[], number[], string | null]>([
    ["before the first choice", [], [], "A"],
    ["after one", [chose(1, "A", "B")], [1], "B"],
    ["at an end", [chose(1, "A", "B"), chose(2, "B", null)], [1, 2], null],
    [
      "after going back to the first",
      [chose(1, "A", "B"), chose(2, "B", "C"), chose(3, "C", null), chose(4, "A", "C")],
      [4],
      "C",
    ],
    [
      "after going back to the second",
      [chose(1, "A", "B"), chose(2, "B", "C"), chose(3, "C", null), chose(4, "B", "D")],
      [1, 4],
      "D",
    ],
    [
      "after the same choice again",
      [chose(1, "A", "B"), chose(2, "B", null), chose(3, "A", "B")],
      [3],
      "B",
    ],
  ])("%s", (_, answers, path, waiting) => {
    const found = standingPath("A", answers);
    expect(found.path.map(({ seq }) => seq)).toEqual(path);
    expect(found.waiting).toBe(waiting);
  });
});

it("a choice counts half after the first wrong one", () => {
  const [right, wrong] = [chose(1, "A", "B"), chose(2, "B", "C", false)];
  expect([[], [right], [wrong], [right, wrong]].map(sceneWeight)).toEqual([1, 1, 0.5, 0.5]);
});

/** A scenario of 3 to 6 scenes whose choices lead only onward, and what someone does in it. */
const played = fc.integer({ min: 3, max: 6 }).chain((size) =>
  fc.record({
    leads: fc.array(fc.array(fc.nat(), { minLength: 2, maxLength: 3 }), {
      minLength: size,
      maxLength: size,
    }),
    moves: fc.array(fc.record({ back: fc.option(fc.nat()), choice: fc.nat() }), {
      maxLength: 20,
    }),
  }),
);

it("replayed from the log, choice by choice, the path and the weights are the same", () => {
  fc.assert(
    fc.property(played, ({ leads, moves }) => {
      const log: (SceneAnswer & { weight: number })[] = [];
      for (const { back, choice } of moves) {
        const { path, waiting } = standingPath("0", log);
        const scene = back === null ? waiting : path[back % (path.length || 1)]?.itemId;
        if (scene === null || scene === undefined) continue;
        const place = path.findIndex(({ itemId }) => itemId === scene);
        const before = place < 0 ? path : path.slice(0, place);
        const at = Number(scene);
        const choices = leads[at] ?? [];
        const lead = at + 1 + (choices[choice % choices.length] ?? 0);
        log.push({
          itemId: scene,
          seq: log.length + 1,
          right: choice % choices.length === 0,
          next: lead < leads.length ? `${lead}` : null,
          weight: sceneWeight(before),
        });
      }
      for (const [i, answer] of log.entries()) {
        const { path } = standingPath("0", log.slice(0, i));
        const place = path.findIndex(({ itemId }) => itemId === answer.itemId);
        expect(answer.weight).toBe(sceneWeight(place < 0 ? path : path.slice(0, place)));
      }
      const { path, waiting } = standingPath("0", log);
      for (const [i, step] of path.entries())
        expect(step.next).toBe(path[i + 1]?.itemId ?? waiting);
    }),
    { numRuns: 1000 },
  );
});
