import { type Ask, askById, insertSurveyAnswer } from "../../../db/queries/survey";
import { dayIn } from "../../record/civil-day";
import type { Context, Reading } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import type { SurveyAnswers } from "./survey";

/** One school's questions, and whether an answer is still taken. */
export interface OpenAsk extends Ask {
  isOpen: boolean;
}

/** The questions that a link leads to; null for a link that is none of ours. */
export async function readAsk(
  { db, now }: Pick<Reading, "db" | "now">,
  askId: string | null,
): Promise<OpenAsk | null> {
  const ask = askId === null ? null : await askById(db, askId);
  return ask && { ...ask, isOpen: isOpen(ask, now) };
}

/**
 * Takes a school's answer in the place of its last one, until the survey closes. Whoever has the link
 * answers for the school: there is no sign-in.
 */
export async function answerSurvey(
  context: Context,
  input: { askId: string; answers: SurveyAnswers; stopped: string | null },
): Promise<Outcome<null, "unknown" | "closed">> {
  const ask = await askById(context.tx, input.askId);
  if (!ask) return refused("unknown");
  if (!isOpen(ask, context.now)) return refused("closed");
  await insertSurveyAnswer(context.tx, { ...input, at: context.now });
  return done(null);
}

function isOpen({ survey, program }: Ask, now: number): boolean {
  return dayIn(now, program.zone) <= survey.closesOn;
}
