import type { Feedbacks } from "./feedback";
import type { Refused } from "./found";
import { letter } from "./ids";
import { type Losses, said } from "./said";
import { excerpt } from "./text/html-writing";

/** The most wrong answers that an item may say something of. */
export const mostTempting = 8;

/** An answer to type or to choose, as a file weighs it; `percent` of the mark. */
export interface Answer {
  text: string;
  percent: number;
  feedback: string;
  tolerance?: string | undefined;
}

export function isRight(percent: number): boolean {
  return percent > 99.9;
}

type Options = ReturnType<typeof optionsOf>;
/** The fields of a question of which one answer is chosen. */
export type Chosen = { type: "single"; options: Options } | Refused;

/** One right choice of several; names what the others earn. */
export function oneOfThem(answers: readonly Answer[], feedbacks: Feedbacks, lost: Losses): Chosen {
  const refused = oneRight(answers, lost);
  return refused ?? { type: "single", options: optionsOf(answers, feedbacks, isRight) };
}

/** All that earn anything are right, and no other. Weights that differ are named. */
export function severalOfThem(
  answers: readonly Answer[],
  feedbacks: Feedbacks,
  lost: Losses,
): { type: "multi"; options: Options } {
  const right = answers.filter(({ percent }) => percent > 0);
  const wrong = answers.filter(({ percent }) => percent <= 0);
  const differ = (of: readonly Answer[]) => new Set(of.map(({ percent }) => percent)).size > 1;
  if (differ(right) || differ(wrong)) lost.add(said("formats.lost.weights"));
  return { type: "multi", options: optionsOf(answers, feedbacks, (percent) => percent > 0) };
}

/** Names what several choices earn one by one, where Muster gives all for all of them or nothing. */
export function nameShares(answers: readonly Answer[], lost: Losses): void {
  if (answers.filter(({ percent }) => percent > 0).length > 1)
    lost.add(said("formats.lost.part-marks"));
  if (answers.some(({ percent }) => percent < 0)) lost.add(said("formats.lost.points-taken-off"));
}

/** Choices of an item or of a gap, by letters. */
export function optionsOf(
  answers: readonly Answer[],
  feedbacks: Feedbacks,
  right: (percent: number) => boolean,
) {
  return answers.map(({ text, percent, feedback }, at) => ({
    id: letter(at),
    text,
    correct: right(percent),
    feedback: feedbacks.choice(feedback, right(percent)),
  }));
}

/** Refuses answers of which not exactly one is right, and names those that are partly. */
export function oneRight(answers: readonly Answer[], lost: Losses): Refused | null {
  const right = answers.filter(({ percent }) => isRight(percent)).length;
  if (right === 0) return { refused: said("formats.reason.none-right") };
  if (right > 1) return { refused: said("formats.reason.many-right", { n: right }) };
  for (const answer of answers) namePartly(answer, lost);
  if (answers.some(({ percent }) => percent < 0)) lost.add(said("formats.lost.points-taken-off"));
  return null;
}

/** Names an answer that is worth something and counts as wrong here. */
export function namePartly({ text, percent }: Answer, lost: Losses): void {
  if (percent > 0 && !isRight(percent))
    lost.add(
      said("formats.lost.partly", {
        percent: String(Math.round(percent * 10) / 10),
        text: excerpt(text),
      }),
    );
}
