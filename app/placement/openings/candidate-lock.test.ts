import { expect, test } from "vitest";
import { textFor } from "../../i18n/catalog";
import type { ExplainedLeaf } from "../gate/explain";
import { type CandidateLock, lockShown } from "./candidate-lock";

const t = textFor("en");
const leaf = (req: string, type: string): ExplainedLeaf => ({
  op: "leaf",
  req,
  kind: "clearance",
  horizon: "continuous",
  about: { type },
  evidence: [],
  needed: true,
  pass: null,
  why: "no evidence",
});
const page = (steps: readonly ExplainedLeaf[] | null) => ({
  opening: { id: "o1" },
  personId: "p1",
  answer: { steps },
  names: { card: "Fingerprint card", check: "State check" },
});
const shown = (lock: CandidateLock, steps: readonly ExplainedLeaf[] | null = null) =>
  lockShown(lock, page(steps), t);

test("a no names every item that is missing, and leads to them", () => {
  const { reason, way } = shown("not-eligible", [leaf("a", "card"), leaf("b", "check")]);
  expect(reason).toContain("Fingerprint card");
  expect(reason).toContain("State check");
  expect(way.href).toBe("#missing");
});

test.each<[CandidateLock, string]>([
  ["not-eligible", "#why"],
  ["full", "/openings/o1"],
  ["over", "/openings"],
  ["asked", "/openings/o1/people/p1"],
])("%s says why, and leads to %s", (lock, href) => {
  const { reason, way } = shown(lock);
  expect(reason.length).toBeGreaterThan(10);
  expect(way.href).toBe(href);
  expect(way.label).not.toBe("");
});
