import { describe, expect, it } from "vitest";
import { LICENCES, licenceAddress, licenceName, licencesAfter } from "./licence";

describe("a licence", () => {
  it.each([
    ["CC-BY-4.0", [...LICENCES]],
    ["CC-BY-SA-4.0", ["CC-BY-SA-4.0"]],
    ["CC-BY-NC-4.0", ["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"]],
    ["CC-BY-NC-SA-4.0", ["CC-BY-NC-SA-4.0"]],
    ["all-rights-reserved", []],
  ] as const)("%s allows what is made from it to be %j", (licence, allowed) => {
    expect(licencesAfter(licence)).toEqual(allowed);
  });

  it.each([
    ["CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/", "CC BY-NC-SA 4.0"],
    ["CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"],
    ["all-rights-reserved", null, null],
  ] as const)("%s is written down at %s", (licence, address, name) => {
    expect(licenceAddress(licence)).toBe(address);
    expect(licenceName(licence)).toBe(name);
  });
});
