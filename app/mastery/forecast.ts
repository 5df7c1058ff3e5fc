import type { AnswerSequences } from "./answers";
import { belief, believe, predicted } from "./belief";

/** The four numbers of a skill whose items are all of one kind. */
export interface SkillModel {
  prior: number;
  learn: number;
  guess: number;
  slip: number;
}

/**
 * The chance that each answer would be right, said before it was given, in the order of the
 * sequences. Every person begins each skill anew.
 */
export function forecasts(
  { codes, starts, skills }: AnswerSequences,
  modelOf: (skill: number) => SkillModel,
): Float64Array {
  const chances = new Float64Array(codes.length);
  for (const [s, skill] of skills.entries()) {
    const { prior, learn, guess, slip } = modelOf(skill);
    let state = belief(prior);
    for (let i = starts[s]!; i < starts[s + 1]!; i++) {
      const x = codes[i]! & 1;
      chances[i] = predicted(state, { guess, slip });
      state = believe(state, { guess, slip, x, weight: 1 }, learn);
    }
  }
  return chances;
}
