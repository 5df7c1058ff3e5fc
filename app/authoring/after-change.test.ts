import { expect, it } from "vitest";
import { textFor } from "../i18n/catalog";
import { afterChange, saveProblem } from "./after-change";

it.each([
  ["saved", {}, "/studio/d/figures?done=added"],
  ["nothing was held", { heldId: null }, "/studio/d/figures?done=added"],
  ["kept aside", { heldId: "h" }, "/studio/d/held/h"],
])("leads on: %s", (_what, changed, page) => {
  expect(afterChange("d", changed, "figures?done=added")).toBe(page);
});

it.each([
  ["size", { path: "x", most: 900 }, "text", /larger than 900 KB/],
  ["files", { most: 200 }, "text", /at most 200 files/],
  ["right", undefined, "", /not change it/],
  ["draft", undefined, "", /Open the page again/],
] as const)("says why nothing was saved: %s", (reason, detail, field, words) => {
  expect(saveProblem(reason, detail, textFor("en"))).toEqual({
    field,
    message: expect.stringMatching(words),
  });
});
