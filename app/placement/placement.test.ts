import { expect, test } from "vitest";
import { gravestFirst, type TaskCause } from "./placement";

test.each<[what: string, TaskCause[], TaskCause[]]>([
  ["nothing", [], []],
  ["one cause", ["school-changed"], ["school-changed"]],
  [
    "a revoked badge before a change of the school, whichever came later",
    ["school-changed", "credential-revoked"],
    ["credential-revoked", "school-changed"],
  ],
  [
    "a cause that came twice once",
    ["hold-changed", "rule-published", "hold-changed"],
    ["hold-changed", "rule-published"],
  ],
])("says %s", (_, causes, said) => {
  expect(gravestFirst(causes)).toEqual(said);
  expect(gravestFirst(causes.toReversed())).toEqual(said);
});
