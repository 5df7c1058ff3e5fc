import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../gate/days";
import {
  type AgreementSignature,
  type AgreementText,
  askedAgreements,
  isAboutPerson,
  lastDayOfSignature,
  unsignedParties,
} from "./agreement";

const text = (changes: Partial<AgreementText> = {}): AgreementText => ({
  id: "t",
  programId: "p",
  doc: "host",
  version: 1,
  parties: ["program", "school"],
  title: "Host",
  words: "We agree.",
  endsOn: null,
  hash: "h",
  publishedAt: 0,
  ...changes,
});
const signed = (
  party: AgreementSignature["party"],
  changes: Partial<AgreementSignature> = {},
): AgreementSignature => ({
  id: party,
  textId: "t",
  party,
  about: { school: "s" },
  signedBy: party,
  at: 0,
  ended: null,
  ...changes,
});
const ended = (from: string) => ({ ended: { from, at: 0 } });

test.each([
  ["nobody", [], ["program", "school"]],
  ["one", [signed("school")], ["program"]],
  ["both", [signed("school"), signed("program")], []],
  [
    "one who took it back today",
    [signed("school", ended("2026-11-02")), signed("program")],
    ["school"],
  ],
  [
    "one who takes it back tomorrow",
    [signed("school", ended("2026-11-03")), signed("program")],
    [],
  ],
  [
    "one who signed again",
    [signed("school", ended("2026-11-02")), signed("school"), signed("program")],
    [],
  ],
  ["a version before", [signed("school", { textId: "old" }), signed("program")], ["school"]],
])("signed by %s", (_, signatures, missing) => {
  expect(unsignedParties(text(), signatures, "2026-11-02")).toEqual(missing);
});

test("a text's own end ends every signature, and an end early never makes it later", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (a, b) => {
      const [endsOn, from] = [addDays("2026-01-01", a), addDays("2026-01-01", b)];
      const last = lastDayOfSignature(text({ endsOn }), signed("school", ended(from)));
      expect(last).toBe(addDays("2026-01-01", Math.min(a, b - 1)));
      expect(lastDayOfSignature(text({ endsOn }), signed("school"))).toBe(endsOn);
    }),
  );
});

test("every party that any rule names signs", () => {
  const rule = (doc: string, parties: string[]) => ({
    id: "R@1",
    hash: "h",
    rule: { all: [{ req: doc, kind: "agreement", horizon: "continuous", doc, parties }] },
  });
  const asked = askedAgreements([
    rule("host", ["school", "program"]),
    rule("host", ["district"]),
    rule("service", ["person", "program"]),
  ]);
  expect([...asked]).toEqual([
    ["host", ["program", "school", "district"]],
    ["service", ["person", "program"]],
  ]);
  expect(isAboutPerson({ parties: asked.get("host") ?? [] })).toBe(false);
  expect(isAboutPerson({ parties: asked.get("service") ?? [] })).toBe(true);
});
