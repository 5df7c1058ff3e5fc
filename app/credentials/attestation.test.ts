import { expect, test } from "vitest";
import { attestationFile, isSameName } from "./attestation";

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

test("a version may be published once", () => {
  const one = { id: "conduct", version: "1", title: "T", language: "en", paragraphs: ["I will."] };
  expect(attestationFile.safeParse([one, { ...one, version: "2" }]).success).toBe(true);
  expect(attestationFile.safeParse([one, one]).success).toBe(false);
  expect(attestationFile.safeParse([{ ...one, paragraphs: [] }]).success).toBe(false);
});
