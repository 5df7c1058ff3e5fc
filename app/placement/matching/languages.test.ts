import { describe, expect, test } from "vitest";
import { locales } from "../../i18n/locale";
import { isLanguage, languageName, languagesTyped, readLanguages } from "./languages";

describe("languages", () => {
  test.each([
    ["Spanish", { codes: ["es"] }],
    [" spanish ;NAVAJO, es", { codes: ["nv", "es"] }],
    ["American Sign Language", { codes: ["ase"] }],
    ["vi\nso", { codes: ["so", "vi"] }],
    [" , ;", { codes: [] }],
    ["Spanish, Klingonish", { unknown: "Klingonish" }],
    ["español, Navajo", { codes: ["nv", "es"] }],
    ["ESPANOL; lengua de señas estadounidense", { codes: ["ase", "es"] }],
    ["criollo haitiano", { codes: ["ht"] }],
    ["constructor", { unknown: "constructor" }],
  ])("%j are read by name or code", (words, read) => {
    expect(readLanguages(words)).toEqual(read);
  });

  test.each(locales)("are typed again in %s as they were read", (locale) => {
    const codes = ["nv", "es", "yue", "kar", "ase"];
    expect(readLanguages(languagesTyped(codes, locale))).toEqual({
      codes: expect.arrayContaining(codes),
    });
  });

  test("have a plain name each, and no two the same", () => {
    expect(languageName("es", "en")).toBe("Spanish");
    expect(languageName("es", "es")).toBe("español");
    expect(isLanguage("es")).toBe(true);
    expect(isLanguage("xx")).toBe(false);
    expect(readLanguages(languageName("hmn", "en"))).toEqual({ codes: ["hmn"] });
  });
});
