import { expect, test } from "vitest";
import { ACTIONS, type NextStep, OWNERS } from "./gate/next-step";
import { ownWay } from "./way";

const NAMES = { "rel-1": "REL-1", conduct: "Code of conduct" };
const step = (action: NextStep["action"], owner: NextStep["owner"] = "person") => ({
  action,
  owner,
});

test.each<[what: string, next: NextStep, about: Record<string, string>, href: string | null]>([
  ["a badge to earn", step("earn"), { def: "rel-1" }, "/courses/rel-1"],
  ["a badge to renew", step("renew"), { def: "rel-1" }, "/courses/rel-1"],
  ["a badge of no course here", step("earn"), { def: "elsewhere" }, null],
  ["an agreement", step("sign"), {}, "/agreements"],
  ["a statement", step("attest"), { what: "conduct" }, "/attestations/conduct"],
  ["a paper", step("attest"), { what: "diploma" }, "/record"],
  ["hours", step("attend"), {}, "/sessions"],
  ["a check to ask for", step("apply"), { type: "az_ivp_card" }, "/record"],
  ["another's step", step("observe", "coach"), {}, null],
])("%s", (_, next, about, href) => {
  expect(ownWay({ next, about, pass: null }, NAMES)?.href ?? null).toBe(href);
});

test("what is met needs no way", () => {
  const met = { next: step("renew"), about: { def: "rel-1" }, pass: "met" as const };
  expect(ownWay(met, NAMES)).toBeNull();
});

test("whatever step is the person's own has a place to take it", () => {
  const about = { def: "rel-1", what: "conduct" };
  for (const action of ACTIONS)
    for (const owner of OWNERS) {
      const way = ownWay({ next: { action, owner }, about, pass: null }, NAMES);
      expect([action, owner, way !== null]).toEqual([action, owner, owner === "person"]);
    }
});
