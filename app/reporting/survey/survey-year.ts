import { csvTable } from "../../record/csv";
import type { Enough, QUESTIONS, Question, Share } from "./survey";

/** An answer that is offered to some question. */
export type Option = Enough | (typeof QUESTIONS)[Question][number];

/** The answers to one question, each with how many gave it; null where that is hidden. */
export interface Tallied {
  question: Question | "enough";
  options: readonly { option: Option; schools: number | null }[];
  /** The first answer's share with its bounds; null where fewer than ten answered. */
  best: Share | null;
}

/** One year of a program's survey. */
export interface SurveyYear {
  year: number;
  closesOn: string;
  isOpen: boolean;
  asked: number;
  answered: number;
  /** Null until it is closed, and where fewer than ten answered. */
  results: readonly Tallied[] | null;
  /** What stopped them, without whose words they are; empty where the results are hidden. */
  words: readonly string[];
}

/** What a year's answers say of one question beside the other years. */
export interface Trend {
  question: Tallied["question"];
  /** The first answer, and its share of each year in which it may be told, oldest first. */
  option: Option;
  years: readonly { year: number; share: Share }[];
}

/** How the answers moved: each question that two years or more tell of. Years come newest first. */
export function trendsOf(years: readonly SurveyYear[]): Trend[] {
  const told = years.filter(({ results }) => results !== null).reverse();
  const [first] = told;
  return (first?.results ?? []).flatMap(({ question, options }) => {
    const [option] = options;
    const shares = told.flatMap(({ year, results }) => {
      const best = results?.find((one) => one.question === question)?.best ?? null;
      return best === null ? [] : [{ year, share: best }];
    });
    return option && shares.length > 1 ? [{ question, option: option.option, years: shares }] : [];
  });
}

/**
 * Every closed year as one table without a school in it: what was asked, how many gave each answer
 * where that may be told, and the words in an order that says nothing of whose they are.
 */
export function surveyCsv(years: readonly SurveyYear[]): string {
  return csvTable([
    ["year", "asked", "answered", "question", "answer", "schools"],
    ...years
      .filter(({ isOpen }) => !isOpen)
      .flatMap(({ year, asked, answered, results, words }) => [
        [year, asked, answered, "", "", ""],
        ...(results ?? []).flatMap(({ question, options }) =>
          options.map(({ option, schools }) => [
            year,
            asked,
            answered,
            question,
            option,
            schools ?? "under 10",
          ]),
        ),
        ...words.map((said) => [year, asked, answered, "stopped", said, ""]),
      ]),
  ]);
}
