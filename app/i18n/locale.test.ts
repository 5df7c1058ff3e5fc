import { describe, expect, it } from "vitest";
import { chooseLocale } from "./locale";

describe("the language of a page", () => {
  it.each([
    [null, "en"],
    ["", "en"],
    ["en-US,en;q=0.9", "en"],
    ["fr, en;q=0.2", "en"],
    ["fr;q=1, de", "en"],
    ["en;q=nonsense", "en"],
    [";;,=,q", "en"],
  ])("for %j is %s", (header, locale) => {
    expect(chooseLocale(header)).toBe(locale);
  });
});
