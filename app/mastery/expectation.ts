import type { AnswerSequences } from "./answers";

/** What is learned about a skill: the chance to know it at first, and to learn it from one answer. */
export interface SkillNumbers {
  prior: number;
  learn: number;
}

/** What is learned about a kind of item. */
export interface KindNumbers {
  guess: number;
  slip: number;
}

/** The numbers of a two-state model, by skill and by kind of item. */
export interface Model {
  skills: SkillNumbers[];
  kinds: KindNumbers[];
}

/** What the data alone says, the same in every round. */
export interface Counts {
  /** Answers by code. */
  codes: Float64Array;
  /** Sequences, and answers, by skill. */
  sequences: Float64Array;
  answers: Float64Array;
  /** Room for one number per answer of the longest sequence. */
  room: Float64Array;
}

/** Counts the answers once, before the rounds. */
export function countsOf(answers: AnswerSequences, skillCount: number, kindCount: number): Counts {
  const { codes, starts, skills } = answers;
  const counts = {
    codes: new Float64Array(2 * kindCount),
    sequences: new Float64Array(skillCount),
    answers: new Float64Array(skillCount),
  };
  let longest = 0;
  for (const code of codes) counts.codes[code]!++;
  for (const [s, skill] of skills.entries()) {
    const length = starts[s + 1]! - starts[s]!;
    counts.sequences[skill]!++;
    counts.answers[skill]! += length;
    longest = Math.max(longest, length);
  }
  return { ...counts, room: new Float64Array(longest) };
}

/** What the answers lead one to expect under a model. */
export interface Expected {
  /** Answers given while able, by code. */
  able: Float64Array;
  /** By skill: sequences begun able; answers from which it was learned; answers it could have been. */
  begunAble: Float64Array;
  learned: Float64Array;
  couldLearn: Float64Array;
}

/** Odds beyond this are written down smaller, so that no run of right answers can overflow. */
const huge = 2 ** 300;
const logHuge = Math.log(huge);

/**
 * One pass forward and back over every sequence. Forward in odds able : not able, which is both
 * masses scaled by the second: odds after an answer are odds before × its ratio, and before the next
 * one (odds + learn) / (1 − learn). Backward, who is able after an answer was so before it with the
 * share odds / (odds + learn).
 */
export function expectation(
  { codes, starts, skills }: AnswerSequences,
  counts: Counts,
  model: Model,
): { ll: number; expected: Expected } {
  const { room } = counts;
  const ratios = ratiosOf(model);
  const able = new Float64Array(ratios.length);
  const begunAble = new Float64Array(model.skills.length);
  const learned = new Float64Array(model.skills.length);
  const couldLearn = new Float64Array(model.skills.length);
  let ll = logOfNotAble(counts, model);
  /** Logarithms are slow: those of many sequences are taken at once. */
  let product = 1;

  /** The ratios with the step from one answer to the next, for the skill at hand. */
  const stepped = new Float64Array(ratios.length);
  let steppedFor = -1;
  for (let s = 0; s < skills.length; s++) {
    const skill = skills[s]!;
    const { prior, learn } = model.skills[skill]!;
    if (skill !== steppedFor)
      for (const [c, ratio] of ratios.entries()) stepped[c] = ratio / (1 - learn);
    steppedFor = skill;
    const from = starts[s]!;
    const last = starts[s + 1]! - 1 - from;
    let gain = learn;
    let scaled = 0;
    let odds = (prior / (1 - prior)) * ratios[codes[from]!]!;
    for (let i = 0; i < last; i++) {
      if (odds > huge) {
        odds /= huge;
        scaled++;
        gain = 0;
      } else if (scaled > 0 && odds < 1) {
        odds *= huge;
        scaled--;
        gain = scaled > 0 ? 0 : learn;
      }
      const whole = odds + gain;
      room[i] = odds / whole;
      odds = whole * stepped[codes[from + i + 1]!]!;
    }
    const end = scaled > 0 ? 1 : odds / (1 + odds);
    ll += scaled * logHuge;
    product *= scaled > 0 ? odds : 1 + odds;
    if (product > huge || product < 1 / huge) {
      ll += Math.log(product);
      product = 1;
    }

    let now = end;
    let before = 0;
    able[codes[from + last]!]! += now;
    for (let i = last - 1; i >= 0; i--) {
      now *= room[i]!;
      before += now;
      able[codes[from + i]!]! += now;
    }
    begunAble[skill]! += now;
    learned[skill]! += end - now;
    couldLearn[skill]! += last - before;
  }
  return { ll: ll + Math.log(product), expected: { able, begunAble, learned, couldLearn } };
}

/** How much likelier each answer is from someone able, by code. */
function ratiosOf({ kinds }: Model): Float64Array {
  const ratios = new Float64Array(2 * kinds.length);
  for (const [kind, { guess, slip }] of kinds.entries()) {
    ratios[2 * kind] = slip / (1 - guess);
    ratios[2 * kind + 1] = (1 - slip) / guess;
  }
  return ratios;
}

/** ln of the chance of all these answers with nobody ever able: what the odds are relative to. */
function logOfNotAble(counts: Counts, { skills, kinds }: Model): number {
  let sum = 0;
  for (const [skill, { prior, learn }] of skills.entries()) {
    const sequences = counts.sequences[skill]!;
    sum += sequences * Math.log1p(-prior);
    sum += (counts.answers[skill]! - sequences) * Math.log1p(-learn);
  }
  for (const [kind, { guess }] of kinds.entries())
    sum +=
      counts.codes[2 * kind]! * Math.log1p(-guess) + counts.codes[2 * kind + 1]! * Math.log(guess);
  return sum;
}
