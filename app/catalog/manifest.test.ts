import { expect, test } from "vitest";
import { type Manifest, speaksOfCrisis } from "./manifest";

type SignOffs = NonNullable<Manifest["signOffs"]>;

test.each<[string, SignOffs | undefined, boolean]>([
  ["one that a clinician has yet to sign", [{ kind: "clinical", by: null }], true],
  ["one that a clinician signed", [{ kind: "clinical", by: "Dr. Ana Ruiz" }], true],
  ["one that only others sign", [{ kind: "legal", by: null }], false],
  ["one that nobody signs", [], false],
  ["an early version, which names no sign-offs", undefined, false],
])("a course speaks of crisis: %s", (_which, signOffs, speaks) => {
  expect(speaksOfCrisis({ signOffs })).toBe(speaks);
});
