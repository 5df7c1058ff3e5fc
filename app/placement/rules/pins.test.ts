import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LayerMove, pinsNow, versionOf } from "./pins";

const move = (from: number, to: number, on: string, through: LayerMove["through"]): LayerMove => ({
  from: `R@${from}`,
  to: `R@${to}`,
  on,
  through,
});

describe("the versions that a placement stands under", () => {
  test.each<[what: string, moves: LayerMove[], pinned: string, grandfather: object]>([
    ["nothing moved", [], "R@1", {}],
    ["at once", [move(1, 2, "2026-10-01", null)], "R@2", {}],
    ["next term", [move(1, 2, "2026-10-01", "term")], "R@1", { "R@2": "term" }],
    ["from a day", [move(1, 2, "2026-10-01", "2026-11-30")], "R@1", { "R@2": "2026-11-30" }],
    [
      "at once, then next term: the second version is what they keep",
      [move(1, 2, "2026-10-01", null), move(2, 3, "2026-10-05", "term")],
      "R@2",
      { "R@3": "term" },
    ],
    [
      "a day that has come, then next term",
      [move(1, 2, "2026-10-01", "2026-10-10"), move(2, 3, "2026-10-11", "term")],
      "R@2",
      { "R@3": "term" },
    ],
    [
      "a day still to come, then next term: the day stays",
      [move(1, 2, "2026-10-01", "2026-10-10"), move(2, 3, "2026-10-10", "term")],
      "R@1",
      { "R@3": "2026-10-10" },
    ],
    [
      "next term, then a day: the day",
      [move(1, 2, "2026-10-01", "term"), move(2, 3, "2026-10-05", "2026-12-01")],
      "R@1",
      { "R@3": "2026-12-01" },
    ],
    [
      "next term, then at once",
      [move(1, 2, "2026-10-01", "term"), move(2, 3, "2026-10-05", null)],
      "R@3",
      {},
    ],
    ["another layer", [{ ...move(1, 2, "2026-10-01", null), to: "S@2" }], "R@1", {}],
  ])("%s", (_, moves, pinned, grandfather) => {
    expect(pinsNow(["R@1"], moves)).toEqual({ pinned: [pinned], grandfather });
  });

  test("a move that the placement was made after does not touch it", () => {
    expect(pinsNow(["R@2"], [move(1, 2, "2026-10-01", null)])).toEqual({
      pinned: ["R@2"],
      grandfather: {},
    });
  });

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, "0")}`);
  const moves = fc
    .array(fc.record({ on: day, through: fc.oneof(fc.constant(null), fc.constant("term"), day) }), {
      maxLength: 6,
    })
    .map((list) =>
      list
        .toSorted((a, b) => a.on.localeCompare(b.on))
        .map(({ on, through }, i) => move(i + 1, i + 2, on, through)),
    );

  /** Day by day, from the story itself: what is in force after each move has been told. */
  function inForceOn(list: readonly LayerMove[], asked: string): string {
    let holds = "R@1";
    let waiting: { next: string; through: string } | null = null;
    for (const { to, on, through } of list) {
      if (waiting && waiting.through < on) {
        holds = waiting.next;
        waiting = null;
      }
      const last = through === null ? "" : through === "term" ? "9999" : through;
      const ends: string = waiting && waiting.through < last ? waiting.through : last;
      waiting = ends === "" ? null : { next: to, through: ends };
      if (ends === "") holds = to;
    }
    return waiting && waiting.through < asked ? waiting.next : holds;
  }

  test("agrees with the story told day by day", () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { pinned, grandfather } = pinsNow(["R@1"], list);
        const [[next, through] = [pinned[0], ""]] = Object.entries(grandfather);
        const asked = list.at(-1)?.on ?? "2026-10-01";
        const inForce = through !== "" && through !== "term" && through < asked ? next : pinned[0];
        expect(inForce).toBe(inForceOn(list, asked));
      }),
    );
  });

  test("nobody goes back to an earlier version, whatever is published next", () => {
    fc.assert(
      fc.property(moves, (list) => {
        let last = 1;
        for (let n = 1; n <= list.length; n++) {
          const now = versionOf(pinsNow(["R@1"], list.slice(0, n)).pinned[0] ?? "");
          expect(now).toBeGreaterThanOrEqual(last);
          last = now;
        }
      }),
    );
  });
});
