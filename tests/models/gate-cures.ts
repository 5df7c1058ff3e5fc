import fc from "fast-check";
import type { ModelCase, ModelLeaf, ModelNode } from "./gate-by-day";

/**
 * Small questions in which every requirement stands in one of a few known ways, and can be cured by
 * facts of its own without touching another: for testing what an answer says to do.
 */
export interface CurableCase {
  rulesets: Record<string, ModelNode>;
  raw: ModelCase;
  /** What can be done, by name: the facts with it done. Each is one action. */
  actions: Record<string, (facts: ModelCase["facts"]) => ModelCase["facts"]>;
}

type Facts = ModelCase["facts"];
type Rows = Partial<Record<Family, Record<string, unknown>[]>>;
type Family =
  | "credentials"
  | "clearances"
  | "sessions"
  | "observations"
  | "agreements"
  | "attests"
  | "holds"
  | "waivers";

/** A requirement as the rule writes it, how it stands, and what would cure it (null: nobody can). */
interface Standing {
  leaf: Omit<ModelLeaf, "horizon">;
  rows: Rows;
  ages?: Record<string, string>;
  cure: ((facts: Facts) => Facts) | null;
}

const START = "2026-09-01";
const END = "2026-09-20";
const ASKED = "2026-08-28T17:00:00Z";
export const ACCOMPANY = "accompany";

const adds =
  (rows: Rows) =>
  (facts: Facts): Facts => {
    const made: Record<string, unknown> = { ...facts };
    for (const [family, more] of Object.entries(rows)) {
      made[family] = [...((made[family] as unknown[] | undefined) ?? []), ...more];
    }
    return made as unknown as Facts;
  };

function credential(req: string): fc.Arbitrary<Standing> {
  const good = { def: req, issuer: "college", issued: "2026-08-25", version: 2 };
  const leaf = { req, kind: "credential", def: req, issuers: [{ id: "college" }] };
  return fc
    .constantFrom<Record<string, unknown>[]>(
      [],
      [],
      [good],
      [{ ...good, issuer: "mill" }],
      [{ ...good, valid_through: "2026-08-27" }],
      [{ ...good, valid_through: "2026-09-10" }],
      [{ ...good, revoked: "2026-09-05" }],
      [{ ...good, revoked: "2026-08-26" }],
      [{ ...good, issued: "2026-09-04" }],
    )
    .map((credentials) => ({ leaf, rows: { credentials }, cure: adds({ credentials: [good] }) }));
}

function clearance(req: string): fc.Arbitrary<Standing> {
  const good = { type: req, state: "cleared", on: "2026-08-25", adjudicator: "state" };
  const pending = { type: req, state: "pending", on: "2026-08-20" };
  const leaf = { req, kind: "clearance", type: req, by: ["state"] };
  return fc
    .record({
      options: fc.constantFrom(
        {},
        { lead: "P2D" },
        { while_pending: { max: "P14D", requires: "accompanied" } },
        { while_pending: { max: "P60D", requires: "accompanied" } },
      ),
      clearances: fc.constantFrom<Record<string, unknown>[]>(
        [],
        [good],
        [pending],
        [pending],
        [{ ...good, adjudicator: "vendor" }],
        [{ ...good, valid_through: "2026-09-12" }, pending],
        [good, { type: req, state: "pending", on: "2026-08-20" }],
        [{ type: req, state: "flagged", on: "2026-08-10" }],
        [{ ...good, on: "2026-08-31" }],
      ),
    })
    .map(({ options, clearances }) => ({
      leaf: { ...leaf, ...options },
      rows: { clearances },
      cure: adds({ clearances: [good] }),
    }));
}

function attest(req: string): fc.Arbitrary<Standing> {
  const cure = adds({ attests: [{ what: req, on: "2026-08-01" }] });
  const leaf = { req, kind: "attest", what: req };
  const waivers = [{ req, reason: "outage", approver: "lead-1", approver_role: "lead" }];
  return fc.constantFrom<Standing>(
    { leaf, rows: {}, cure },
    { leaf, rows: { attests: [{ what: req, on: "2026-08-01" }] }, cure },
    { leaf, rows: { waivers }, cure },
    { leaf: { ...leaf, waivable: { by: ["lead"] } }, rows: { waivers }, cure },
  );
}

function counted(req: string): fc.Arbitrary<Standing> {
  const session = { type: req, mode: "in_person", on: "2026-08-25", minutes: 60 };
  const seen = { type: req, on: "2026-08-25", score: 3, observer: "c", observer_role: "coach" };
  const hours = { req, kind: "sessions", type: req, min_minutes: 120 };
  const practice = { req, kind: "observations", type: req, n: 2 };
  return fc.oneof(
    fc.constantFrom(0, 1, 2).map((n) => ({
      leaf: hours,
      rows: { sessions: Array.from({ length: n }, () => session) },
      cure: adds({ sessions: [session, session] }),
    })),
    fc.constantFrom(0, 1, 2).map((n) => ({
      leaf: practice,
      rows: { observations: Array.from({ length: n }, () => seen) },
      cure: adds({ observations: [seen, seen] }),
    })),
  );
}

function agreement(req: string): fc.Arbitrary<Standing> {
  const signed = (party: string) => ({ doc: req, party, version: 1, on: "2026-08-20" });
  const both = [signed("member"), signed("site")];
  return fc
    .constantFrom(
      [],
      both.slice(1),
      both,
      both.map((one) => ({ ...one, valid_through: "2026-09-14" })),
    )
    .map((agreements) => ({
      leaf: { req, kind: "agreement", doc: req, parties: ["member", "site"] },
      rows: { agreements },
      cure: adds({ agreements: both }),
    }));
}

/** Each requirement has an age of its own, so that a date serves no other. */
function age(req: string, i: number): fc.Arbitrary<Standing> {
  const years = String(16 + i);
  const dates = fc.constantFrom("2026-08-01", "2026-09-07", "2026-09-16", "2027-01-01", null);
  const kinds = fc.constantFrom(
    { kind: "age_from" },
    { kind: "age_under" },
    { kind: "age_under", accompanied: true },
  );
  return fc.tuple(kinds, dates).map(([kind, date]) => {
    const favourable = kind.kind === "age_from" ? "2000-01-01" : "2099-01-01";
    return {
      leaf: { req, age: years, ...kind },
      rows: {},
      ...(date === null ? {} : { ages: { [years]: date } }),
      cure:
        date === null
          ? (facts: Facts) => ({
              ...facts,
              age_dates: { ...facts.age_dates, [years]: favourable },
            })
          : null,
    };
  });
}

/** One requirement only may ask about holds: lifting a hold cures them all. */
const hold: fc.Arbitrary<Standing> = fc
  .constantFrom<Record<string, unknown>[]>(
    [],
    [{ from: "2026-08-01" }],
    [{ from: "2026-08-01", to: "2026-09-06" }],
    [{ from: "2026-09-09" }],
  )
  .map((holds) => ({
    leaf: { req: "hold", kind: "no_hold" },
    rows: { holds },
    cure: (facts) => ({ ...facts, holds: [] }),
  }));

const standings: fc.Arbitrary<Standing[]> = fc
  .tuple(
    ...[1, 2, 3, 4].map((i) => {
      const req = `r${i}`;
      const common = [credential(req), clearance(req), credential(req), clearance(req)];
      return fc.oneof(...common, attest(req), counted(req), agreement(req), age(req, i));
    }),
    fc.option(hold, { nil: null, freq: 2 }),
  )
  .map((made) => made.filter((one) => one !== null));

/** A rule over the standings: the same requirement may be named in several places and horizons. */
function ruleOver(pool: readonly Standing[]): fc.Arbitrary<ModelNode> {
  const horizon = fc.constantFrom("at_start", "continuous", "continuous", "whole_term");
  const leaf = fc
    .tuple(fc.constantFrom(...pool), horizon)
    .map(([{ leaf }, horizon]): ModelNode => ({ ...leaf, horizon }) as ModelLeaf);
  return fc.letrec<{ node: ModelNode }>((tie) => {
    const members = fc.array(tie("node"), { minLength: 2, maxLength: 4 });
    return {
      node: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        leaf,
        members.map((all) => ({ all })),
        members.map((any) => ({ any })),
        fc
          .tuple(members, fc.nat())
          .map(([of, pick]) => ({ at_least: { n: 1 + (pick % of.length), of } })),
      ),
    };
  }).node;
}

export const curableCase: fc.Arbitrary<CurableCase> = standings.chain((pool) =>
  fc
    .record({
      rules: fc.array(ruleOver(pool), { minLength: 1, maxLength: 2 }),
      accompanied: fc.boolean(),
      placed: fc.constantFrom(false, false, true),
      day: fc.constantFrom(undefined, undefined, "2026-08-30", "2026-09-08"),
    })
    .map(({ rules, accompanied, placed, day }) => {
      const ids = rules.map((_, i) => `R${i}@1`);
      const bare: Facts = {
        person: "p1",
        accompanied,
        age_dates: Object.assign({}, ...pool.map(({ ages }) => ages ?? {})),
      };
      return {
        rulesets: Object.fromEntries(rules.map((rule, i) => [`R${i}@1`, rule])),
        raw: {
          opening: { rules: ids, start: START, end: END, tz: "America/Phoenix" },
          ask: { at: ASKED, ...(day === undefined ? {} : { day }) },
          ...(placed ? { placement: { pinned: [] } } : {}),
          facts: pool.reduce((facts, { rows }) => adds(rows)(facts), bare),
        },
        actions: {
          ...Object.fromEntries(
            pool.flatMap(({ leaf, cure }) => (cure ? [[String(leaf.req), cure]] : [])),
          ),
          ...(accompanied
            ? {}
            : { [ACCOMPANY]: (facts: Facts) => ({ ...facts, accompanied: true }) }),
        },
      };
    }),
);
