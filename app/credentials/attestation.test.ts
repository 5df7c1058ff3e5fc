import { expect, test } from "vitest";
import { attestationFile } from "./attestation";

test("a version may be published once", () => {
  const one = { id: "conduct", version: "1", title: "T", language: "en", paragraphs: ["I will."] };
  expect(attestationFile.safeParse([one, { ...one, version: "2" }]).success).toBe(true);
  expect(attestationFile.safeParse([one, one]).success).toBe(false);
  expect(attestationFile.safeParse([{ ...one, paragraphs: [] }]).success).toBe(false);
});
