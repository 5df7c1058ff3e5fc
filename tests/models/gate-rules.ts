import fc from "fast-check";
import type { ModelLeaf, ModelNode } from "./gate-by-day";

export const FIRST = Date.UTC(2026, 7, 25);
export const DAY_MS = 86_400_000;

export const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
export const printed = (from = -20, to = 40) =>
  fc
    .integer({ min: from, max: to })
    .map((n) => new Date(FIRST + n * DAY_MS).toISOString().slice(0, 10));
export const instant = (from = -20, to = 40) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: 23 }))
    .map(([n, hour]) => new Date(FIRST + n * DAY_MS + hour * 3_600_000).toISOString());
export const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
export const mostly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: fc.constant(undefined) });
/** Mostly early, so that evidence is often there. */
export const when = (from = -20, to = 25) =>
  fc.oneof(
    { weight: 4, arbitrary: printed(from, to) },
    { weight: 1, arbitrary: instant(from, to) },
  );
export const period = fc.constantFrom("P5D", "P14D", "P1M", "P1M3D", "P1Y", "P1Y", "P2Y6M", "P0D");
const short = fc.constantFrom("P1D", "P3D", "P7D");
export const person = fc.constantFrom("p1", "p1", "p1", "p2", "p3");
export const body = fc.constantFrom("state", "program", "vendor");
export const role = fc.constantFrom("coach", "teacher", "member");
export const name = fc.constantFrom("n1", "n2");
export const version = fc.integer({ min: 1, max: 3 });
const subset = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 });

/** Leaves out what is undefined, as a file of cases does. */
export const record = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) =>
  fc
    .record(fields)
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, v]) => v !== undefined)));

export const common = { person: rarely(person), recorded_at: rarely(instant(-20, 20)) };
export const REQS = ["r1", "r2", "r3", "r4"];
const leafBase = (kind: string) => ({
  req: fc.constantFrom(...REQS),
  kind: fc.constant(kind),
  horizon: fc.constantFrom("at_start", "continuous", "continuous", "continuous", "whole_term"),
  waivable: maybe(
    record({ by: subset("lead", "director"), max: maybe(fc.constantFrom("P1D", "P7D", "P30D")) }),
  ),
});

const credential = record({
  ...leafBase("credential"),
  def: fc.constantFrom("a", "a", "a", "b"),
  issuers: fc.array(
    record({
      id: fc.constantFrom("c1", "c1", "c2"),
      trusted_from: maybe(printed(-20, 5)),
      trusted_to: maybe(printed(-5, 30)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  max_age: maybe(period),
  min_version: maybe(version),
  older_ok_until: maybe(printed(-5, 40)),
  grace: maybe(short),
});

const clearance = record({
  ...leafBase("clearance"),
  type: fc.constantFrom("t1", "t1", "t1", "t2"),
  by: maybe(subset("state", "program")),
  max_age: maybe(period),
  lead: rarely(fc.constantFrom("P1D", "P7D", "P1M")),
  max_break_days: maybe(fc.integer({ min: 0, max: 20 })),
  name_must_match: rarely(fc.constant(true)),
  while_pending: maybe(
    record({ max: fc.constantFrom("P1M", "P14D"), requires: fc.constant("accompanied") }),
  ),
  grace: maybe(short),
});

const leaf: fc.Arbitrary<ModelLeaf> = fc
  .oneof(
    { weight: 5, arbitrary: credential },
    { weight: 5, arbitrary: clearance },
    fc.oneof(
      record({
        ...leafBase("sessions"),
        type: fc.constant("s"),
        mode: maybe(fc.constantFrom("in_person", "online")),
        min_minutes: fc.constantFrom(60, 120),
        max_age: maybe(period),
      }),
      record({
        ...leafBase("sessions"),
        type: fc.constant("s"),
        n: fc.integer({ min: 1, max: 3 }),
        max_age: maybe(period),
      }),
    ),
    record({
      ...leafBase("observations"),
      type: fc.constant("o"),
      n: fc.integer({ min: 1, max: 2 }),
      min_score: maybe(fc.integer({ min: 1, max: 4 })),
      by: maybe(subset("coach", "teacher")),
      max_age: maybe(period),
    }),
    record({
      ...leafBase("agreement"),
      doc: fc.constantFrom("d1", "d2"),
      parties: subset("member", "program", "site"),
      min_version: rarely(version),
    }),
    record({ ...leafBase("attest"), what: fc.constantFrom("w1", "w2") }),
    record({ ...leafBase("age_from"), age: fc.constantFrom("17", "18") }),
    record({
      ...leafBase("age_under"),
      age: fc.constantFrom("17", "18"),
      accompanied: fc.constantFrom(true, true, undefined),
    }),
    record(leafBase("no_hold")),
  )
  .map((made) => made as ModelLeaf);

export const rule: fc.Arbitrary<ModelNode> = fc.letrec<{ node: ModelNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: "xsmall" },
    { weight: 4, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    },
    {
      weight: 1,
      arbitrary: fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(tie("node"), { minLength: 1, maxLength: 4 }), fc.nat())
        .map(([of, pick]) => ({ at_least: { n: 1 + (pick % of.length), of } })),
    },
  ),
})).node;
