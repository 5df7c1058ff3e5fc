import { expect, test } from "vitest";
import { isSameName } from "./name";

test.each<[string, string, boolean]>([
  ["Ana Begay", "Ana Begay", true],
  ["  ana   BEGAY ", "Ana Begay", true],
  ["Jose\u0301 Cruz", "José Cruz", true],
  ["Ana", "Ana Begay", false],
  ["", "Ana Begay", false],
  ["Jose Cruz", "José Cruz", false],
])("%j under the account of %j: %s", (typed, name, same) => {
  expect(isSameName(typed, name)).toBe(same);
});
