import { type Ask, asksOf } from "../../../db/queries/survey";
import { sha256 } from "../../record/canonical";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { SMALLEST_SHOWN, suppressLine } from "../../record/small-cells";
import type { LedProgram } from "../read-led-programs.server";
import { ENOUGH, QUESTION_NAMES, QUESTIONS, type SurveyAnswers, shareOf } from "./survey";
import type { Option, SurveyYear, Tallied } from "./survey-year";

/** Every year of a program's survey, newest first. Whoever calls has seen that the reader leads it. */
export async function readSurvey(
  { db, now }: Pick<Reading, "db" | "now">,
  program: Pick<LedProgram, "id" | "zone">,
): Promise<SurveyYear[]> {
  const all = await asksOf(db, program.id);
  const years = [...new Set(all.map(({ survey }) => survey.year))];
  return years.map((year) =>
    yearOf(
      all.filter(({ survey }) => survey.year === year),
      dayIn(now, program.zone),
    ),
  );
}

function yearOf(asks: readonly Ask[], today: string): SurveyYear {
  const [first] = asks;
  if (!first) throw new Error("a year of a survey asks somebody");
  const answered = asks.filter(({ answers }) => answers !== null);
  const isOpen = today <= first.survey.closesOn;
  // While answers still come, each look beside the last one would tell of the school between.
  const isShown = !isOpen && answered.length >= SMALLEST_SHOWN;
  const answers = answered.flatMap(({ answers: said }) => (said ? [said] : []));
  return {
    year: first.survey.year,
    closesOn: first.survey.closesOn,
    isOpen,
    asked: asks.length,
    answered: answered.length,
    results: isShown ? tallies(answers) : null,
    words: isShown ? unordered(answered).flatMap(({ stopped }) => stopped ?? []) : [],
  };
}

function tallies(answers: readonly SurveyAnswers[]): Tallied[] {
  const enough = answers.flatMap(({ enough: byRole }) => Object.values(byRole));
  return [
    tally("enough", ENOUGH, enough),
    ...QUESTION_NAMES.map((question) =>
      tally(
        question,
        QUESTIONS[question],
        answers.map(({ said }) => said[question]),
      ),
    ),
  ];
}

function tally(
  question: Tallied["question"],
  options: readonly Option[],
  given: readonly Option[],
): Tallied {
  const counts = options.map((option) => given.filter((one) => one === option).length);
  const shown = suppressLine(counts);
  const best = shown[0] ?? null;
  return {
    question,
    options: options.map((option, at) => ({ option, schools: shown[at] ?? null })),
    best: best === null ? null : shareOf(best, given.length),
  };
}

/** In an order that says nothing of the schools: by a hash of ids that nobody sees. */
function unordered(asks: readonly Ask[]): Ask[] {
  const key = ({ id }: Ask) => sha256(`order of ${id}`);
  return [...asks].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
