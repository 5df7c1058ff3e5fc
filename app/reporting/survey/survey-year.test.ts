import { expect, test } from "vitest";
import { shareOf } from "./survey";
import { type SurveyYear, surveyCsv, trendsOf } from "./survey-year";

const year = (of: Partial<SurveyYear>): SurveyYear => ({
  year: 2026,
  closesOn: "2026-11-30",
  isOpen: false,
  asked: 20,
  answered: 15,
  results: [
    {
      question: "again",
      options: [
        { option: "yes", schools: 12 },
        { option: "perhaps", schools: null },
        { option: "no", schools: null },
      ],
      best: shareOf(12, 15),
    },
  ],
  words: [],
  ...of,
});
const few = { answered: 9, results: null, words: [] };

test("a trend runs from the oldest year to the newest, over years that may be told", () => {
  const trends = trendsOf([year({ year: 2028 }), year({ year: 2027, ...few }), year({})]);
  expect(trends).toMatchObject([
    { question: "again", option: "yes", years: [{ year: 2026 }, { year: 2028 }] },
  ]);
});

test.each<[string, SurveyYear[]]>([
  ["no year", []],
  ["one year", [year({})]],
  ["one that may be told", [year({ year: 2027 }), year(few)]],
  [
    "a year whose first answer is hidden",
    [
      year({ year: 2027 }),
      year({
        results: [{ question: "again", options: [{ option: "yes", schools: null }], best: null }],
      }),
    ],
  ],
])("%s is no trend", (_, years) => {
  expect(trendsOf(years)).toEqual([]);
});

test("the file holds closed years, hides small numbers, and runs no formula", () => {
  const csv = surveyCsv([year({ year: 2027, isOpen: true }), year({ words: ["=1+1"] })]);
  expect(csv.split("\r\n")).toEqual([
    "year,asked,answered,question,answer,schools",
    "2026,20,15,,,",
    "2026,20,15,again,yes,12",
    "2026,20,15,again,perhaps,under 10",
    "2026,20,15,again,no,under 10",
    "2026,20,15,stopped,'=1+1,",
    "",
  ]);
});
