import fc from "fast-check";
import { expect, test } from "vitest";
import type { ModelCase } from "../../../tests/models/gate-by-day";
import { randomCase } from "../../../tests/models/gate-cases";
import { ACCOMPANY, type CurableCase, curableCase } from "../../../tests/models/gate-cures";
import { addDays, type Day } from "./days";
import { consider, decide, permits } from "./decide";
import { type Outlook, outlookOf } from "./outlook";
import type { Path } from "./shortest-path";

const DEEP = process.env.MUSTER_DEEP === "1";
const RUNS = DEEP ? { numRuns: 5000 } : { numRuns: 200, seed: 20_261_122 };

function outlook(raw: unknown, rulesets: Record<string, unknown>): Outlook {
  return outlookOf(consider(raw, rulesets).course);
}

/** The same case asked on a later day, at its noon, with nothing learned since. */
function askedLater(raw: ModelCase, day: Day): ModelCase {
  const { at, known_at } = raw.ask;
  const noon = `${day}T19:00:00Z`;
  return { ...raw, ask: { at: noon > at ? noon : at, known_at: known_at ?? at, day } };
}

function* daysOf({ opening, ask }: ModelCase): Generator<Day> {
  const first = ask.day ?? opening.start;
  yield first;
  for (let day = addDays(first, 1); day <= opening.end; day = addDays(day, 1)) yield day;
}

test("the earliest possible day is the first on which the question asked again permits", () => {
  const found = { now: 0, later: 0, never: 0 };
  const arbitrary = fc.oneof(randomCase, curableCase).map(({ raw, rulesets }) => ({
    raw: { ...raw, opening: { ...raw.opening, tz: "America/Phoenix" } },
    rulesets,
  }));
  fc.assert(
    fc.property(arbitrary, ({ raw, rulesets }) => {
      let earliest: Day | null = null;
      for (const day of daysOf(raw)) {
        if (!permits(decide(askedLater(raw, day), rulesets))) continue;
        earliest = day;
        break;
      }
      expect(outlook(raw, rulesets).earliest).toBe(earliest);
      const first = raw.ask.day ?? raw.opening.start;
      found[earliest === null ? "never" : earliest === first ? "now" : "later"]++;
    }),
    RUNS,
  );
  expect(Math.min(found.now, found.later, found.never)).toBeGreaterThan(5);
}, 600_000);

/** The sets of actions, smallest first, and of one size in the order of the names. */
function* setsOf(names: readonly string[]): Generator<string[]> {
  for (let size = 0; size <= names.length; size++) yield* choose(names, size);
}

function* choose(names: readonly string[], size: number): Generator<string[]> {
  if (size === 0) yield [];
  else {
    for (const [i, name] of names.entries()) {
      for (const rest of choose(names.slice(i + 1), size - 1)) yield [name, ...rest];
    }
  }
}

function permitsWith({ raw, rulesets, actions }: CurableCase, names: readonly string[]): boolean {
  const facts = names.reduce((facts, name) => actions[name]?.(facts) ?? facts, raw.facts);
  return permits(decide({ ...raw, facts }, rulesets));
}

/** The names of a path's actions, as the model of cures knows them. */
function namesOf(path: Path): string[] {
  return path.steps.map(({ req, next }) => (next?.action === "accompany" ? ACCOMPANY : req));
}

test("the shortest path is as short as any set of actions that permits, and permits", () => {
  const sizes = new Map<number, number>();
  let waits = 0;
  let never = 0;
  fc.assert(
    fc.property(curableCase, (one) => {
      const { path } = outlook(one.raw, one.rulesets);
      const here = path?.wait ? { ...one, raw: askedLater(one.raw, path.wait) } : one;
      if (path) {
        expect(permitsWith(here, namesOf(path))).toBe(true);
        const smaller = [...setsOf(Object.keys(one.actions))].filter(
          (names) => names.length < path.steps.length,
        );
        expect(smaller.filter((names) => permitsWith(here, names))).toEqual([]);
        sizes.set(path.steps.length, (sizes.get(path.steps.length) ?? 0) + 1);
      } else never++;
      if (path?.wait === null) return;
      // Nothing that anybody can do helps on an earlier day.
      if (path?.wait) waits++;
      const all = Object.keys(one.actions);
      expect(permitsWith(one, all)).toBe(false);
      for (const day of daysOf(one.raw)) {
        if (path?.wait && day >= path.wait) break;
        expect(permitsWith({ ...one, raw: askedLater(one.raw, day) }, all)).toBe(false);
      }
    }),
    RUNS,
  );
  expect([...sizes.keys()].sort()).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  expect(Math.min(waits, never)).toBeGreaterThan(3);
}, 600_000);

test("of equally short paths it is the one named first in the rules", () => {
  const attest = (req: string) => ({ req, kind: "attest", what: req, horizon: "continuous" });
  const [a, b, c, d] = ["a", "b", "c", "d"].map(attest);
  expect(reqs({ any: [{ all: [a, b] }, { all: [c, d] }] })).toEqual(["a", "b"]);
  expect(reqs({ at_least: { n: 2, of: [d, c, b] } })).toEqual(["d", "c"]);
  expect(reqs({ any: [{ all: [a, b, c] }, d] })).toEqual(["d"]);
});

test("a requirement that several layers name is cured once", () => {
  const attest = (req: string) => ({ req, kind: "attest", what: req, horizon: "continuous" });
  const [a, b, c] = ["a", "b", "c"].map(attest);
  // Alone each layer is as cheap by its first branch; together the shared one is.
  expect(reqs({ any: [a, c] }, { any: [b, { ...c, horizon: "at_start" }] })).toEqual(["c"]);
  expect(reqs({ any: [a, c] }, { any: [b, { ...c, what: "other" }] })).toEqual(["a", "b"]);
  // What is done is the same under another name.
  expect(reqs({ any: [a, c] }, { any: [b, { ...c, req: "again" }] })).toEqual(["c"]);
});

test("a branch that waits for an age is left for one that somebody can act on", () => {
  const of18 = { req: "age", kind: "age_from", age: "18", horizon: "continuous" };
  const attest = { req: "a", kind: "attest", what: "a", horizon: "continuous" };
  const facts = { person: "p1", age_dates: { "18": "2026-09-10" } };
  expect(path([{ any: [of18, attest] }], facts)).toMatchObject({
    wait: null,
    steps: [{ req: "a" }],
  });
  expect(path([{ all: [of18, attest] }], facts)).toMatchObject({
    wait: "2026-09-10",
    steps: [{ req: "a" }],
  });
  const grown = { person: "p1", age_dates: { "18": "2020-01-01" } };
  expect(path([{ ...of18, kind: "age_under" }], grown)).toBeNull();
});

test("a gap later in the term is cured by renewing what stops", () => {
  const leaf = { req: "a", kind: "credential", def: "a", issuers: [{ id: "c" }] };
  const credentials = [
    { id: "x", def: "a", issuer: "c", issued: "2026-08-01", valid_through: "2026-09-09" },
  ];
  expect(path([{ ...leaf, horizon: "whole_term" }], { person: "p1", credentials })).toMatchObject({
    wait: null,
    steps: [
      {
        req: "a",
        pass: "met",
        through: "2026-09-09",
        stops: "expired",
        next: { action: "renew", owner: "person" },
      },
    ],
  });
});

test("a question that cannot be judged has no outlook", () => {
  expect(outlook({}, {})).toEqual({ earliest: null, path: null });
});

function path(rules: unknown[], facts: object = { person: "p1" }): Path | null {
  const ids = rules.map((_, i) => `R${i}@1`);
  const opening = { rules: ids, start: "2026-09-01", end: "2026-09-20", tz: "America/Phoenix" };
  const rulesets = Object.fromEntries(rules.map((rule, i) => [`R${i}@1`, rule]));
  return outlook({ opening, ask: { at: "2026-08-28T17:00:00Z" }, facts }, rulesets).path;
}

function reqs(...rules: unknown[]): string[] | undefined {
  return path(rules)?.steps.map(({ req }) => req);
}
