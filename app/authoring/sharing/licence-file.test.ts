import { describe, expect, it } from "vitest";
import { licenceIn, withLicence } from "./licence-file";

describe("the licence in course.yaml", () => {
  it.each([
    ["id: A-1\n", "CC-BY-4.0"],
    ["id: A-1\nlicence: CC-BY-SA-4.0\n", "CC-BY-SA-4.0"],
    ["licence: mine\n", null],
    ["a: [", null],
    ["- a\n", "CC-BY-4.0"],
  ])("%j has %s", (text, licence) => {
    expect(licenceIn(text)).toBe(licence);
  });

  it.each([
    ["# kept\nid: A-1 # too\n", "# kept\nid: A-1 # too\nlicence: CC-BY-SA-4.0\n"],
    ["licence: CC-BY-4.0\nid: A-1\n", "licence: CC-BY-SA-4.0\nid: A-1\n"],
    ["a: [", null],
  ])("is written into %j", (text, written) => {
    expect(withLicence(text, "CC-BY-SA-4.0")).toBe(written);
  });
});
