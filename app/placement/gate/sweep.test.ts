import fc from "fast-check";
import { expect, test } from "vitest";
import { answerByDay } from "../../../tests/models/gate-by-day";
import { randomCase } from "../../../tests/models/gate-cases";
import { addDays, type Day, FIRST_DAY, LAST_DAY } from "./days";
import { decide } from "./decide";
import { bestOn, FEW, type Standings, sweptBest, worthByDay } from "./sweep";

const RUNS = { numRuns: 300, seed: 20_261_123 };
const FROM = "2026-01-01";
const anyDay = fc.oneof(
  fc.nat({ max: 40 }).map((n) => addDays(FROM, n)),
  fc.constantFrom(FIRST_DAY, LAST_DAY),
);

interface Stepped {
  id: number;
  steps: { from: Day; rank: number }[];
  until: Day | null;
}
const stepped = fc.record({
  id: fc.nat(),
  steps: fc.array(fc.record({ from: anyDay, rank: fc.nat({ max: 3 }) }), { maxLength: 4 }),
  until: fc.option(anyDay, { nil: null }),
});
const RULES: Standings<Stepped, { id: number; rank: number }> = {
  changes: ({ steps }) => steps.map(({ from }) => from),
  standing({ id, steps }, day) {
    const begun = steps.filter(({ from }) => from <= day);
    const newest = begun.reduce((best, one) => (one.from > best.from ? one : best), {
      from: "",
      rank: 0,
    });
    return { id, rank: newest.rank };
  },
  rank: ({ rank }) => rank,
  until: ({ until }) => until,
};

test("one pass finds the best of any day, of equals the first", () => {
  fc.assert(
    fc.property(fc.array(stepped, { maxLength: 30 }), fc.array(anyDay), (records, days) => {
      const best = sweptBest(records, RULES);
      for (const day of [...days, ...records.flatMap(RULES.changes)])
        expect(best(day)).toEqual(bestOn(records, RULES, day));
    }),
    RUNS,
  );
});

test("spells are worth together what those that hold the day are worth", () => {
  const spell = fc.record({
    from: anyDay,
    through: fc.option(anyDay, { nil: null }),
    worth: fc.nat({ max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(spell, { maxLength: 30 }), fc.array(anyDay), (spells, days) => {
      const worth = worthByDay(spells);
      for (const day of [...days, ...spells.map(({ from }) => from)])
        expect(worth(day)).toBe(
          spells
            .filter(({ from, through }) => from <= day && (through === null || day <= through))
            .reduce((sum, one) => sum + one.worth, 0),
        );
    }),
    RUNS,
  );
});

type Records = readonly Record<string, unknown>[];
/** Every record many times over, each time on other days: more than are simply all looked at. */
function manyTimes(facts: Record<string, unknown>, shifts: readonly number[]) {
  const shifted = (value: unknown, by: number) =>
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? addDays(value, by) : value;
  return Object.fromEntries(
    Object.entries(facts).map(([family, records]) => {
      if (!Array.isArray(records) || family === "merges") return [family, records];
      const all = shifts.flatMap((by, nth) =>
        (records as Records).map((record) => {
          const moved = Object.entries(record).map(([key, value]) => [key, shifted(value, by)]);
          return {
            ...Object.fromEntries(moved),
            ...(record.id ? { id: `${record.id}-${nth}` } : {}),
          };
        }),
      );
      return [family, all];
    }),
  );
}

test("with many records of each kind the engine and the slow model still agree", () => {
  const shifts = fc.array(fc.integer({ min: -200, max: 200 }), {
    minLength: FEW + 1,
    maxLength: FEW + 4,
  });
  fc.assert(
    fc.property(randomCase, shifts, ({ raw, rulesets }, by) => {
      const many = Object.assign({}, raw, { facts: manyTimes({ ...raw.facts }, by) });
      const { tree: _, ...answer } = decide(many, rulesets);
      expect(answer).toEqual(answerByDay(many, rulesets));
    }),
    { numRuns: 250, seed: 20_261_123 },
  );
}, 300_000);

const KINDS = {
  credential: ["credentials", { def: "d", issuers: [{ id: "x" }] }],
  clearance: ["clearances", { type: "d" }],
  sessions: ["sessions", { type: "d", n: 1 }],
  observations: ["observations", { type: "d", n: 1 }],
} as const;

test.each(Object.entries(KINDS))(
  "10,000 records under 200 leaves that read ten ages of them take seconds: %s",
  (kind, [family, options]) => {
    const rule = {
      all: Array.from({ length: 200 }, (_, n) => ({
        ...{ req: `r${n}`, kind, horizon: "continuous" },
        ...{ ...options, max_age: `P${1 + (n % 10)}Y` },
      })),
    };
    const records = Array.from({ length: 10_000 }, (_, n) => {
      const on = addDays("2024-01-01", (n * 7919) % 900);
      return {
        ...{ def: "d", issuer: "x", issued: on, version: 1 },
        ...{ type: "d", state: "cleared", on, adjudicator: "b" },
        ...{ mode: "m", minutes: 9, score: 3, observer: "o", observer_role: "coach" },
        valid_through: addDays(on, 200 + (n % 300)),
      };
    });
    const raw = {
      id: "many",
      opening: { rules: ["R@1"], start: "2026-06-01", end: "2029-06-01", tz: "UTC" },
      ask: { at: "2026-06-01T12:00:00Z" },
      facts: { person: "p", [family]: records },
    };
    const began = performance.now();
    expect(decide(raw, { "R@1": rule }).outcome).toMatch(/^ELIGIBLE/);
    // Each pair of a leaf and a day once looked at every record, which took minutes.
    expect(performance.now() - began).toBeLessThan(20_000);
  },
  120_000,
);
