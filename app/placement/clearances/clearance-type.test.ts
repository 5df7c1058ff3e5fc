import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { holdsAt } from "./clearance";
import { clearanceTypeFile } from "./clearance-type";

const shipped = () => parse(readFileSync("courses/clearances.yaml", "utf8"));

describe("types of clearance", () => {
  test("the file that ships is one", () => {
    expect(clearanceTypeFile.parse(shipped()).length).toBeGreaterThan(10);
  });

  test.each([
    ["an id with a space", { id: "a b" }],
    ["nobody who decides", { decided_by: [] }],
    ["a vendor who decides", { decided_by: ["vendor"] }],
    ["a state in words", { state: "Arizona" }],
    ["an unknown key", { max_age: "P1Y" }],
    ["a version in words", { version: "one" }],
  ])("refuses %s", (_what, change) => {
    const [first] = shipped();
    expect(clearanceTypeFile.safeParse([{ ...first, ...change }]).success).toBe(false);
  });

  test("refuses a version that is there twice", () => {
    expect(clearanceTypeFile.safeParse([...shipped(), shipped()[0]]).success).toBe(false);
  });
});

describe("where a decision holds", () => {
  const place = { state: "AZ", districtId: "mesa", programId: "p1" };
  test.each([
    ["state", "AZ", true],
    ["state", "CA", false],
    ["licensed_clinician", "AZ", true],
    ["licensed_clinician", "CA", false],
    ["district", "mesa", true],
    ["district", "tempe", false],
    ["program", "p1", true],
    ["program", "p2", false],
  ] as const)("%s of %s: %s", (body, jurisdiction, holds) => {
    expect(holdsAt({ body, jurisdiction }, place)).toBe(holds);
  });
  test("nowhere, where the school’s state or district is not known", () => {
    const unknown = { state: null, districtId: null, programId: "p1" };
    for (const body of ["state", "district", "licensed_clinician"] as const)
      expect(holdsAt({ body, jurisdiction: "AZ" }, unknown)).toBe(false);
  });
});
