import fc from "fast-check";
import { describe, expect, test } from "vitest";
import common from "./common-passwords.json";
import { passwordProblem } from "./password";

describe("passwordProblem", () => {
  test.each([
    ["eleven char", "too-short"],
    ["x".repeat(129), "too-long"],
    ["😀".repeat(11), "too-short"],
    ["passwordpassword", "repeats"],
    ["aaaaaaaaaaaa", "repeats"],
    ["123456789012", "repeats"],
    ["qwertyuiopas", "repeats"],
    ["password1234", "common"],
    ["P@ssw0rd2026!", "common"],
    ["!!!Sunshine!!!2026", "common"],
    ["muster2026!!", "common"],
    ["Muster-2026-!", "common"],
    ["M.u.s.t.e.r 2026", "common"],
    ["elena@mesa.example", "own-name"],
    ["elena.ruiz2026", "own-name"],
    ["12 elena.ruiz!", "own-name"],
  ])("%s is refused: %s", (typed, problem) => {
    expect(passwordProblem(typed, ["elena@mesa.example", "elena.ruiz@mesa.example"])).toBe(problem);
  });

  test.each([
    "correct horse battery staple",
    "seven lamps on a long road",
    "  spaces at both ends  ",
    "ñandú y colibrí, juntos",
    "😀🙈🐢🦋🌵🌶️🍋🥥🚲🛶🏔️🎈",
    "x7Qv-2mPz-9LtR",
  ])("%s is taken", (typed) => {
    expect(passwordProblem(typed, ["elena@mesa.example"])).toBeNull();
  });

  test("every one of the list's first 3,000 is refused, bare and with a year hung on it", () => {
    const first = common.words.split(" ").slice(0, 3000);
    expect(first).toHaveLength(3000);
    const taken = first.filter((word) => passwordProblem(word) === null);
    expect(taken).toEqual([]);
    const lettersOnly = first.filter((word) => /^[a-z]{7,}$/.test(word));
    expect(lettersOnly.filter((word) => passwordProblem(`${word}-2026!`) === null)).toEqual([]);
  });

  test("50 KB of hostile text is judged at once", () => {
    const started = performance.now();
    passwordProblem("-".repeat(25_000) + "a".repeat(25_000));
    passwordProblem(`${"1".repeat(127)}a`);
    expect(performance.now() - started).toBeLessThan(50);
  });

  test("only its own characters decide: any length from 12 to 128 code points is in bounds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 0, maxLength: 140 }), (typed) => {
        const length = [...typed].length;
        const problem = passwordProblem(typed);
        expect(problem === "too-short").toBe(length < 12);
        expect(problem === "too-long").toBe(length > 128);
      }),
    );
  });
});
