import { describe, expect, test } from "vitest";
import { isLanguage, languageName, languagesTyped, readLanguages } from "./languages";

describe("languages", () => {
  test.each([
    ["Spanish", { codes: ["es"] }],
    [" spanish ;NAVAJO, es", { codes: ["nv", "es"] }],
    ["American Sign Language", { codes: ["ase"] }],
    ["vi\nso", { codes: ["so", "vi"] }],
    [" , ;", { codes: [] }],
    ["Spanish, Klingonish", { unknown: "Klingonish" }],
    ["constructor", { unknown: "constructor" }],
  ])("%j are read by name or code", (words, read) => {
    expect(readLanguages(words)).toEqual(read);
  });

  test("are typed again as they were read", () => {
    const codes = ["nv", "es", "yue"];
    expect(readLanguages(languagesTyped(codes))).toEqual({ codes: expect.arrayContaining(codes) });
  });

  test("have a plain name each, and no two the same", () => {
    expect(languageName("es")).toBe("Spanish");
    expect(isLanguage("es")).toBe(true);
    expect(isLanguage("xx")).toBe(false);
    expect(readLanguages(languageName("hmn"))).toEqual({ codes: ["hmn"] });
  });
});
