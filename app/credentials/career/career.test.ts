import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  arranged,
  isCircular,
  levelsOf,
  nearest,
  nextRungs,
  rungOf,
  type Standing,
  sharedBetween,
} from "./career";
import { type Ask, type CareerRole, credentialsIn } from "./career-role";

const named = (id: string): Ask => ({ id, title: id.toUpperCase() });
const any = (...ids: string[]): Ask => ({
  any: ids.map((id) => ({ id, title: id.toUpperCase() })),
});
function role(id: string, asks: Ask[], leadsTo: string[] = []): CareerRole {
  return {
    id,
    version: 1,
    title: id,
    does: "Works.",
    asks,
    also: asks.length === 0 ? ["A diploma."] : [],
    leads_to: leadsTo,
    source: { ours: "Ours." },
  };
}

const TUTOR = role("tutor", [named("a"), named("b"), any("c", "d")], ["coach", "para"]);
const MENTOR = role("mentor", [named("a"), named("e")], ["coach"]);
const COACH = role("coach", [named("a"), named("b"), named("e")], ["lead"]);
const PARA = role("para", []);
const LEAD = role("lead", [named("f")]);
const ROLES = [TUTOR, MENTOR, COACH, PARA, LEAD];

describe("on a rung", () => {
  it.each<[what: string, role: CareerRole, held: string[], standing: Standing, gap: Ask[]]>([
    ["nothing is held", TUTOR, [], "none", TUTOR.asks],
    ["something else is held", TUTOR, ["x"], "none", TUTOR.asks],
    ["a part is held", TUTOR, ["b"], "part", [named("a"), any("c", "d")]],
    ["one of several is enough", TUTOR, ["a", "d"], "part", [named("b")]],
    ["all is held", TUTOR, ["a", "b", "c"], "whole", []],
    ["more is held", TUTOR, ["a", "b", "c", "d", "x"], "whole", []],
    ["no credential is asked for", PARA, ["a"], "apart", []],
  ])("%s", (_, one, held, standing, gap) => {
    expect(rungOf(one, new Set(held))).toMatchObject({ standing, gap });
  });
});

describe("the way goes on", () => {
  it.each<[what: string, held: string[], next: string[], nearest: string | null]>([
    ["where a career begins, while no role is whole", [], ["tutor", "mentor"], "mentor"],
    ["to the same, with a part of one", ["a", "b"], ["tutor", "mentor"], "tutor"],
    [
      "to what a whole role leads to, also where no credential says",
      ["a", "b", "c"],
      ["coach", "para"],
      "coach",
    ],
    ["from another role to its own next", ["a", "e"], ["coach"], "coach"],
    ["past what is whole too", ["a", "b", "e"], ["lead"], "lead"],
    ["nowhere from the highest", ["f"], [], null],
  ])("%s", (_, held, next, near) => {
    const rungs = ROLES.map((one) => rungOf(one, new Set(held)));
    const onward = nextRungs(rungs);
    expect(onward.map(({ role: { id } }) => id)).toEqual(next);
    expect(nearest(onward)?.role.id ?? null).toBe(near);
  });
});

test("roles stand above those that lead to them", () => {
  expect(levelsOf(ROLES).map((level) => level.map(({ id }) => id))).toEqual([
    ["tutor", "mentor"],
    ["coach", "para"],
    ["lead"],
  ]);
  expect(levelsOf([LEAD, role("far", [named("z")], ["nowhere"])])).toHaveLength(1);
  expect(levelsOf([])).toEqual([]);
});

test("a level is drawn in the order of what leads to it", () => {
  const far = role("far", [named("z")], ["lead"]);
  const between = role("between", [named("y")]);
  const low = [
    role("left", [named("x")], ["l", "between"]),
    role("right", [named("x")], ["r", "between"]),
  ];
  const high = [role("r", [named("q")]), between, far, role("l", [named("q")])];
  const names = arranged([low, high]).map((level) => level.map(({ id }) => id));
  expect(names).toEqual([
    ["left", "right"],
    ["l", "between", "r", "far"],
  ]);
  expect(arranged([])).toEqual([]);
});

test("a circle is seen, however far round it goes", () => {
  const lead = role("lead", LEAD.asks, ["tutor"]);
  expect(isCircular(lead, ROLES)).toBe(true);
  expect(() => levelsOf([TUTOR, MENTOR, COACH, PARA, lead])).toThrow(/circle/);
  for (const one of ROLES) expect(isCircular(one, ROLES)).toBe(false);
  // The version before led elsewhere; the next one counts alone.
  expect(isCircular(role("lead", LEAD.asks), [...ROLES.slice(0, 4), lead])).toBe(false);
});

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
const asks = fc
  .shuffledSubarray(letters)
  .chain((ids) => fc.nat({ max: ids.length }).map((at) => ({ ids, at })))
  .map(({ ids, at }) =>
    ids.length - at >= 2 ? [...ids.slice(0, at).map(named), any(...ids.slice(at))] : ids.map(named),
  );
const heldOf = fc.subarray(letters).map((ids) => new Set(ids));

describe("for any role and anything held", () => {
  test("the gap is what is asked less what is held, in the role’s order", () => {
    fc.assert(
      fc.property(asks, heldOf, (asked, held) => {
        const { met, gap } = rungOf(role("one", asked), held);
        const isHeld = (ask: Ask) => credentialsIn(ask).some(({ id }) => held.has(id));
        expect(gap).toEqual(asked.filter((ask) => !isHeld(ask)));
        expect(met).toEqual(asked.filter(isHeld));
      }),
    );
  });

  test("holding everything in the gap makes the role whole, and nothing less does", () => {
    fc.assert(
      fc.property(asks, heldOf, (asked, held) => {
        const one = role("one", asked);
        const { gap, standing } = rungOf(one, held);
        fc.pre(standing !== "apart");
        const firstOf = (ask: Ask) => credentialsIn(ask)[0]?.id ?? "";
        expect(rungOf(one, new Set([...held, ...gap.map(firstOf)])).standing).toBe("whole");
        for (const left of gap) {
          const most = gap.filter((ask) => ask !== left).map(firstOf);
          expect(rungOf(one, new Set([...held, ...most])).gap).toEqual([left]);
        }
      }),
    );
  });

  test("what two roles share is the same from either side, and asked by both", () => {
    fc.assert(
      fc.property(asks, asks, (some, others) => {
        const [one, other] = [role("one", some), role("other", others)];
        const shared = sharedBetween(one, other);
        expect(sharedBetween(other, one)).toEqual(shared);
        const ids = ({ asks: asked }: CareerRole) =>
          asked.flatMap(credentialsIn).map(({ id }) => id);
        expect(shared.every((id) => ids(one).includes(id) && ids(other).includes(id))).toBe(true);
        expect(sharedBetween(one, one)).toEqual(ids(one).sort());
      }),
    );
  });
});
