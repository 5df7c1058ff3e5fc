import { expect, it } from "vitest";
import { oneOf } from "../../../tests/kind-1";
import { itemSchema } from "./index";
import { numeric } from "./numeric";

const item = oneOf("numeric"); // 1.5 hours ± 0.01; 0.9 tempts
const bare = { ...item, units: [], answer: 0.3, tolerance: 0, tempting: [] };
const oneUnit = { ...item, units: item.units.slice(0, 1) };

function judge(of: typeof item, typed: string) {
  const read = numeric.read(numeric.present(of), "seed", { answer: [], place: [], typed: [typed] });
  return read.ok ? numeric.score(numeric.key(of), read.given).right : read.problem;
}

it.each([
  ["1.5 hours", true],
  ["1,5 h", true],
  ["1.51 hour", true],
  ["1.49 Hours", true],
  ["1.52 hours", false],
  ["90 minutes", true],
  ["90 min.", true],
  ["1.5 minutes", false],
  ["1.5", "write-unit"],
  ["1.5 days", "write-unit"],
  ["1e309 hours", "write-number"],
  ["1,500 hours", "write-plainly"],
  ["", "write-answer"],
  ["  ", "write-answer"],
])("with several units, %j is %j", (typed, result) => {
  expect(judge(item, typed)).toBe(result);
});

it.each([
  [oneUnit, "1.5", true],
  [oneUnit, "1.5 hours", true],
  [oneUnit, "1.5 km", "write-unit"],
  [bare, "0.3", true],
  [bare, `${0.1 + 0.2}`, true],
  [bare, "0.300001", false],
  [bare, "0.3 km", "write-number"],
])("with one unit or none, case %#", (of, typed, result) => {
  expect(judge(of, typed)).toBe(result);
});

it("takes exactly one answer", () => {
  for (const typed of [[], ["1", "2"]])
    expect(numeric.read(numeric.present(bare), "", { answer: [], place: [], typed })).toEqual({
      ok: false,
      problem: "write-answer",
    });
});

it.each([
  [1.5, "hours", ["key", true], 2],
  [0.9, "hours", ["not-key", true], 2],
  [54, "minutes", ["not-key", true], 2],
  [7, "hours", ["not-key", true], 3],
])("reviews %d %s", (value, unit, chosen, rows) => {
  const given = { type: "numeric" as const, value, unit };
  const [all = []] = numeric.review(numeric.present(item), numeric.key(item), given, "").groups;
  expect(all).toHaveLength(rows);
  expect(all[0]?.text).toBe("1.5 ± 0.01 hours");
  const mine = all.filter(({ verdict }) => "chosen" in verdict && verdict.chosen);
  expect(mine.map(({ verdict }) => [verdict.kind, true])).toEqual([chosen]);
});

it("guesses .05 and slips .10", () => {
  const { guess, slip, inGate } = numeric.guessSlip(numeric.present(item));
  expect({ guess, slip, inGate }).toEqual({ guess: 0.05, slip: 0.1, inGate: true });
});

it.each([
  ["a first unit that is not the one", { units: [{ names: ["m"], factor: 2 }] }, "factor 1"],
  [
    "a name of two units",
    {
      units: [
        { names: ["m"], factor: 1 },
        { names: ["M"], factor: 2 },
      ],
    },
    "once",
  ],
  [
    "a tempting number that is right",
    { tempting: [{ value: 1.5, feedback: "Because." }] },
    "that are wrong",
  ],
  ["a tolerance below 0", { tolerance: -1 }, "0 or more"],
  ["no answer", { answer: undefined }, "Write the number"],
  ["an answer without end", { answer: Number.POSITIVE_INFINITY }, "Write the number"],
])("refuses %s", (_, change, words) => {
  const { error } = itemSchema.safeParse({ ...item, ...change });
  expect(JSON.stringify(error?.issues)).toContain(words);
});
