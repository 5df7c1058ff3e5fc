import fc from "fast-check";
import type { ModelCase, ModelLeaf, ModelNode } from "./gate-by-day";
import {
  body,
  common,
  DAY_MS,
  FIRST,
  instant,
  maybe,
  mostly,
  name,
  printed,
  REQS,
  rarely,
  record,
  role,
  rule,
  version,
  when,
} from "./gate-rules";

/** Random rule sets and cases over the whole rule language, on days close enough to collide. */
export interface RandomCase {
  rulesets: Record<string, ModelNode>;
  raw: ModelCase;
}

const some = <T>(arbitrary: fc.Arbitrary<T>, max = 3) => fc.array(arbitrary, { maxLength: max });

/** A waiver of a few days, now and then one that lacks something. */
function waiver(
  req: fc.Arbitrary<string>,
  approvedBy: fc.Arbitrary<string>,
  days = fc.tuple(fc.integer({ min: -5, max: 20 }), fc.integer({ min: -1, max: 12 })),
) {
  return fc
    .tuple(
      record({
        ...common,
        req,
        reason: mostly(fc.constantFrom("outage", "outage", "outage", " ")),
        approver: mostly(fc.constantFrom("lead-1", "lead-1", "lead-1", "p1", "p2")),
        approver_role: mostly(approvedBy),
      }),
      days.chain(([from, length]) =>
        record({
          from: mostly(when(from, from)),
          expires_on: mostly(when(from + length, from + length)),
        }),
      ),
    )
    .map(([made, days]) => ({ ...made, ...days }));
}

const facts = record({
  person: fc.constant("p1"),
  name_key: maybe(name),
  accompanied: fc.constantFrom(true, true, true, true, false, undefined),
  last_term_end: mostly(printed(-40, 5)),
  age_dates: record({ "17": when(-10, 30), "18": fc.option(when(0, 40), { nil: undefined }) }),
  merges: some(
    record({
      from: fc.constantFrom("p2", "p3"),
      into: fc.constantFrom("p1", "p2"),
      at: instant(-20, 20),
      undone_at: maybe(instant(-10, 20)),
    }),
    2,
  ),
  credentials: some(
    record({
      ...common,
      def: fc.constantFrom("a", "a", "a", "b"),
      issuer: fc.constantFrom("c1", "c1", "c1", "c2", "c3"),
      issued: when(),
      version: maybe(version),
      valid_through: maybe(when(-10, 60)),
      revoked: rarely(when(-10, 40)),
      revoked_recorded_at: maybe(instant(-10, 30)),
    }),
  ),
  clearances: some(
    record({
      ...common,
      type: fc.constantFrom("t1", "t1", "t1", "t2"),
      state: fc.constantFrom(
        "cleared",
        "cleared",
        "cleared",
        "cleared",
        "pending",
        "pending",
        "flagged",
        "suspended",
        "not_cleared",
        "withdrawn",
        "not_started",
      ),
      on: when(),
      adjudicator: fc.oneof({ weight: 8, arbitrary: body }, fc.constantFrom(null, "")),
      valid_through: maybe(when(-10, 60)),
      name_key: maybe(name),
    }),
    4,
  ),
  sessions: some(
    record({
      ...common,
      type: fc.constantFrom("s", "x"),
      mode: fc.constantFrom("in_person", "online"),
      on: when(),
      minutes: fc.constantFrom(30, 60, 90),
    }),
    4,
  ),
  observations: some(
    record({
      ...common,
      type: fc.constantFrom("o", "x"),
      on: when(),
      score: fc.integer({ min: 1, max: 4 }),
      observer: maybe(fc.constantFrom("c", "p1", "p2", "")),
      observer_role: maybe(role),
    }),
    4,
  ),
  agreements: some(
    record({
      ...common,
      doc: fc.constantFrom("d1", "d2"),
      version: maybe(version),
      party: fc.constantFrom("member", "program", "site"),
      on: when(),
      valid_through: maybe(when(-5, 60)),
    }),
    5,
  ),
  attests: some(record({ ...common, what: fc.constantFrom("w1", "w2"), on: when() })),
  holds: some(record({ ...common, from: when(), to: maybe(when(0, 40)) }), 2),
  waivers: some(waiver(fc.constantFrom(...REQS), fc.constantFrom("lead", "director", "coach")), 2),
});

type Families = Record<string, Record<string, unknown>[]>;

/** Records that would meet a leaf, most of the time, so that many answers are a yes. */
function favourable(leaf: ModelLeaf): fc.Arbitrary<Families> {
  const row = (family: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
    record({ ...fields, recorded_at: rarely(instant(-20, 20)) }).map((made) => ({
      [family]: [made],
    }));
  const on = when(-20, 2);
  const [by] = (leaf.by as string[] | undefined) ?? [];
  switch (leaf.kind) {
    case "credential": {
      const [issuer] = leaf.issuers as { id: string }[];
      return row("credentials", {
        def: fc.constant(leaf.def),
        issuer: fc.constant(issuer?.id),
        issued: on,
        version: fc.constantFrom(2, 3),
        valid_through: maybe(when(5, 45)),
        revoked: rarely(when(5, 40)),
      });
    }
    case "clearance":
      return row("clearances", {
        type: fc.constant(leaf.type),
        state: fc.constantFrom("cleared", leaf.while_pending ? "pending" : "cleared"),
        on,
        adjudicator: fc.constant(by ?? "state"),
        valid_through: maybe(when(5, 45)),
        name_key: name,
      });
    case "sessions":
      return row("sessions", {
        type: fc.constant(leaf.type),
        mode: fc.constant(leaf.mode ?? "in_person"),
        on,
        minutes: fc.constant(leaf.min_minutes ?? 60),
      });
    case "observations":
      return row("observations", {
        type: fc.constant(leaf.type),
        on,
        score: fc.constantFrom(3, 4),
        observer: fc.constant("c"),
        observer_role: fc.constant(by ?? "coach"),
      });
    case "agreement":
      return fc.tuple(on, maybe(when(5, 45))).map(([signed, through]) => ({
        agreements: (leaf.parties as string[]).map((party) => ({
          doc: leaf.doc,
          version: 3,
          party,
          on: signed,
          ...(through === undefined ? {} : { valid_through: through }),
        })),
      }));
    case "attest":
      return row("attests", { what: fc.constant(leaf.what), on });
    default:
      return fc.constant({});
  }
}

/** A waiver by someone the leaf names, where it can be waived. */
function excused(leaf: ModelLeaf): fc.Arbitrary<Families> {
  const allowed = leaf.waivable as { by: string[] } | undefined;
  if (!allowed) return fc.constant({});
  const early = fc.tuple(fc.integer({ min: -8, max: 2 }), fc.integer({ min: 4, max: 30 }));
  return waiver(fc.constant(leaf.req), fc.constantFrom(...allowed.by), early).map((made) => ({
    waivers: [made],
  }));
}

function leavesOf(node: ModelNode): ModelLeaf[] {
  if ("all" in node && Array.isArray(node.all)) return node.all.flatMap(leavesOf);
  if ("any" in node && Array.isArray(node.any)) return node.any.flatMap(leavesOf);
  if ("at_least" in node) return (node.at_least as { of: ModelNode[] }).of.flatMap(leavesOf);
  return [node as ModelLeaf];
}

/** Half of the cases hold favourable records for every leaf, beside the random ones. */
function factsFor(rules: readonly ModelNode[]): fc.Arbitrary<ModelCase["facts"]> {
  const helps = (leaf: ModelLeaf) =>
    fc.oneof({ weight: 4, arbitrary: favourable(leaf) }, { weight: 2, arbitrary: excused(leaf) });
  const helpful = fc.tuple(...rules.flatMap(leavesOf).map(helps));
  return fc
    .tuple(facts, fc.option(helpful, { nil: [], freq: 3 }), fc.nat({ max: 2 }))
    .map(([random, families, noise]) => {
      const made: Record<string, unknown> = { ...random };
      for (const key of FAMILIES) {
        const held = (made[key] as Record<string, unknown>[] | undefined) ?? [];
        made[key] = [
          ...families.flatMap((family) => family[key] ?? []),
          ...(noise === 0 || families.length === 0 ? held : held.slice(0, noise - 1)),
        ];
      }
      return made as unknown as ModelCase["facts"];
    });
}

const FAMILIES = [
  "credentials",
  "clearances",
  "sessions",
  "observations",
  "agreements",
  "attests",
  "holds",
  "waivers",
];

const rulesets = fc.record({ "A@1": rule, "A@2": rule, "B@1": rule, "B@2": rule });

export const randomCase: fc.Arbitrary<RandomCase> = rulesets.chain((made) =>
  fc
    .record({
      rules: fc.constantFrom<string[]>(
        ["A@1"],
        ["A@1"],
        ["A@2"],
        ["A@1", "B@1"],
        ["A@2", "B@2"],
        ["B@2", "A@1"],
      ),
      start: fc.integer({ min: -5, max: 15 }),
      length: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 8, max: 30 })),
      // Santiago skips midnight on 6 September 2026, Auckland shifts on the 27th.
      tz: fc.constantFrom(
        "America/Phoenix",
        "America/Santiago",
        "Asia/Kolkata",
        "Pacific/Auckland",
        "Pacific/Kiritimati",
        "UTC",
      ),
      at: instant(-5, 25),
      knownAt: rarely(instant(-10, 25)),
      day: rarely(fc.integer({ min: -8, max: 50 })),
      pinned: maybe(fc.constantFrom<string[]>(["A@1"], ["A@2"], ["B@1", "A@1"], ["C@1"], [])),
      grandfather: fc.record({
        "A@1": maybe(printed(0, 30)),
        "A@2": maybe(fc.oneof(printed(0, 30), fc.constant("term"))),
        "B@2": maybe(printed(-5, 30)),
      }),
      facts: factsFor(Object.values(made)),
    })
    .map(({ rules, start, length, tz, at, knownAt, day, pinned, grandfather, facts }) => {
      const dayAt = (n: number) => new Date(FIRST + n * DAY_MS).toISOString().slice(0, 10);
      return {
        rulesets: { ...made, "C@1": made["B@1"] },
        raw: {
          opening: { rules, start: dayAt(start), end: dayAt(start + length), tz },
          ask: {
            at,
            ...(knownAt === undefined ? {} : { known_at: knownAt }),
            ...(day === undefined ? {} : { day: dayAt(start + day) }),
          },
          ...(pinned === undefined ? {} : { placement: { pinned } }),
          grandfather: Object.fromEntries(
            Object.entries(grandfather).filter((entry): entry is [string, string] => !!entry[1]),
          ),
          facts,
        },
      };
    }),
);
