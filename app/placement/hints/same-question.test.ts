import { describe, expect, test } from "vitest";
import type { CaseFacts } from "../gate/case-facts";
import { questionKey } from "./same-question";

const agreement = (id: string, doc: string) => ({
  id,
  doc,
  version: 1,
  party: "school",
  on: "2026-09-01",
});
const FACTS: CaseFacts = { person: "p", agreements: [agreement("a1", "host")] };
const OPENING = {
  layers: ["CARD@1"],
  startsOn: "2026-11-09",
  endsOn: "2027-05-21",
  school: { id: "s1", name: "S1", timeZone: "America/Phoenix", state: "AZ", districtId: "d1" },
};
const RULES = [
  { id: "CARD@1", rule: { req: "c", kind: "clearance", type: "card", horizon: "continuous" } },
  {
    id: "HOST@1",
    rule: {
      any: [
        { req: "h", kind: "agreement", doc: "host", parties: ["school"], horizon: "continuous" },
      ],
    },
  },
];

describe("questions that are one", () => {
  const asked = questionKey(OPENING, FACTS, RULES);
  const school = (changes: object) => ({ ...OPENING.school, ...changes });

  test("at another school, whose own agreement no rule asks for", () => {
    const other = { ...OPENING, school: school({ id: "s2", name: "S2", districtId: "d2" }) };
    const facts = { ...FACTS, agreements: [agreement("a2", "host"), agreement("a3", "lease")] };
    expect(questionKey(other, facts, RULES)).toBe(asked);
  });

  test.each([
    ["on other days", { ...OPENING, endsOn: "2027-05-22" }, FACTS],
    ["from another day", { ...OPENING, startsOn: "2026-11-10" }, FACTS],
    ["under other rules", { ...OPENING, layers: ["CARD@1", "HOST@1"] }, FACTS],
    ["in another zone", { ...OPENING, school: school({ timeZone: "UTC" }) }, FACTS],
    ["with company", OPENING, { ...FACTS, accompanied: true }],
    ["with another fact", OPENING, { ...FACTS, holds: [{ id: "h1", from: "2026-11-01" }] }],
  ])("not %s", (_name, opening, facts) => {
    expect(questionKey(opening, facts, RULES)).not.toBe(asked);
  });

  test("not where a rule asks for the agreement that differs", () => {
    const opening = { ...OPENING, layers: ["HOST@1"] };
    const other = { ...FACTS, agreements: [agreement("a2", "host")] };
    expect(questionKey(opening, other, RULES)).not.toBe(questionKey(opening, FACTS, RULES));
  });
});
