import { expect, test } from "vitest";
import { parseRule } from "./language";

const hold = { req: "hold", kind: "no_hold", horizon: "continuous" };
const badge = {
  req: "p.badge",
  kind: "credential",
  def: "rel-1",
  issuers: [{ id: "college" }],
  horizon: "continuous",
};

test.each<[string, unknown]>([
  ["a leaf", hold],
  [
    "groups in groups",
    { all: [{ any: [hold, badge] }, { at_least: { n: 2, of: [hold, badge] } }] },
  ],
  [
    "every option of a credential",
    {
      ...badge,
      issuers: [{ id: "college", trusted_from: "2026-01-01", trusted_to: "2026-12-31" }],
      max_age: "P1Y",
      min_version: 2,
      older_ok_until: "2026-12-31",
      grace: "P14D",
      waivable: { by: ["program_lead"], max: "P30D" },
    },
  ],
])("%s is read", (_, rule) => {
  expect(parseRule(rule)).toHaveProperty("node");
});

test.each<[string, unknown, string]>([
  ["a misspelt option", { ...badge, max_agee: "P1Y" }, "p.badge: unknown option max_agee"],
  ["a missing option", { ...badge, def: undefined }, "p.badge: def: "],
  ["an empty issuer list", { ...badge, issuers: [] }, "p.badge: issuers: "],
  [
    "a misspelt issuer key",
    { ...badge, issuers: [{ id: "c", until: "2026-01-01" }] },
    "p.badge: issuers.0: unknown option until",
  ],
  ["a malformed period", { ...badge, max_age: "1Y" }, "p.badge: max_age: must be a period"],
  ["an unknown horizon", { ...hold, horizon: "sometimes" }, "hold: horizon: "],
  ["a missing horizon", { req: "hold", kind: "no_hold" }, "hold: horizon: "],
  ["a missing req", { kind: "no_hold", horizon: "continuous" }, "req: "],
  ["an option of another kind", { ...hold, age: "18" }, "hold: unknown option age"],
  [
    "a misspelt waivable key",
    { ...hold, waivable: { by: ["a"], maximum: "P1D" } },
    "hold: waivable: unknown option maximum",
  ],
  [
    "both measures",
    { req: "s", kind: "sessions", type: "t", n: 1, min_minutes: 1, horizon: "continuous" },
    "s: needs one of",
  ],
  [
    "neither measure",
    { req: "s", kind: "sessions", type: "t", horizon: "continuous" },
    "s: needs one of",
  ],
  [
    "minutes of zero",
    { req: "s", kind: "sessions", type: "t", min_minutes: 0, horizon: "continuous" },
    "s: min_minutes: ",
  ],
  ["an empty all", { all: [] }, "all must list requirements"],
  ["an empty any", { any: [] }, "any must list requirements"],
  ["a key beside all", { all: [hold], not: [hold] }, "unknown option not beside all"],
  ["n of zero", { at_least: { n: 0, of: [hold] } }, "at_least: n must be"],
  ["n above its members", { at_least: { n: 2, of: [hold] } }, "at_least: n must be"],
  ["a list", [hold], "a requirement must be a mapping"],
  ["nothing", null, "a requirement must be a mapping"],
])("%s cannot be judged", (_, rule, problem) => {
  const read = parseRule(rule);
  expect("problem" in read ? read.problem : read).toContain(problem);
});

test.each([["vibes"], ["constructor"], ["__proto__"]])("the kind %s is unknown", (kind) => {
  expect(parseRule({ all: [{ ...hold, kind }] })).toEqual({ kind });
});

test("a leaf without a kind is an unknown requirement kind", () => {
  expect(parseRule({ req: "hold", horizon: "continuous" })).toEqual({ kind: "" });
});

test("a rule nested without end is refused, not followed", () => {
  let rule: unknown = hold;
  for (let depth = 0; depth < 1000; depth++) rule = { all: [rule] };
  expect(parseRule(rule)).toEqual({ problem: "nested too deep" });
});
