import { expect, test } from "vitest";
import { contentMark } from "../../catalog/content-mark";
import { packParts, partsAsked } from "./pack";

test.each([
  [null, packParts],
  ["", packParts],
  ["everything", packParts],
  ["cards", ["cards"]],
  ["rubric", ["rubric"]],
])("an address that asks for %j prints %j", (asked, parts) => {
  expect(partsAsked(asked)).toEqual(parts);
});

test("a content hash is compared by its start, in fours", () => {
  expect(contentMark(`3f2a91bc04de${"0".repeat(52)}`)).toBe("3f2a 91bc 04de");
});
