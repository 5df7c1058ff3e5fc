import type { AnswerSequences } from "./answers";
import { type Counts, countsOf, type Expected, expectation, type Model } from "./expectation";

export interface Fit extends Model {
  /** ln of the likelihood of the answers, without the priors. */
  ll: number;
  /** How often the numbers were improved. */
  rounds: number;
}

/** mastery.md §1–2: what a skill without any answers has, and where fitting starts. */
export const unseenSkill = { prior: 0.4, learn: 0.15, guess: 0.25, slip: 0.1 } as const;
const start = { prior: 0.5, learn: 0.2, guess: 0.2, slip: 0.1 } as const;

/** mastery.md §2, Beta priors as pseudo-counts; a guess has the same strength around its own mean. */
const pseudo = {
  prior: { a: 2, b: 2 },
  learn: { a: 2, b: 9 },
  slip: { a: 3, b: 18 },
} as const;
const guessStrength = 20;

/** The guess that the prior holds when nothing is known of the kind of item: Beta(5, 15). */
export const usualGuess = 0.25;

const box = {
  prior: [0.001, 0.999],
  learn: [0.001, 0.6],
  guess: [0.01, 0.5],
  slip: [0.01, 0.3],
} as const;
const mostRounds = 100;
const enough = 1e-3;

/**
 * The most probable numbers of the two-state model for these answers, by expectation-maximization
 * with priors (mastery.md §2). Priors, and not likelihood alone, because that drives guess or slip
 * past a half on thin data. `guessMeans` is the mean of the guess prior of each kind of item.
 */
export function fitModel(
  answers: AnswerSequences,
  skillCount: number,
  guessMeans: readonly number[],
): Fit {
  const still = countsOf(answers, skillCount, guessMeans.length);
  let model: Model = {
    skills: Array.from({ length: skillCount }, () => ({ prior: start.prior, learn: start.learn })),
    kinds: guessMeans.map(() => ({ guess: start.guess, slip: start.slip })),
  };
  let before = Number.NEGATIVE_INFINITY;
  for (let rounds = 0; ; rounds++) {
    const { ll, expected } = expectation(answers, still, model);
    const objective = ll + logPrior(model, guessMeans);
    if (rounds === mostRounds || Math.abs(objective - before) < enough)
      return { ...model, ll, rounds };
    model = improved(still, expected, guessMeans);
    before = objective;
  }
}

/** Fits each skill with its own guess and slip, as data without item types allows. */
export function fitEach(answers: AnswerSequences, skillCount: number): Fit[] {
  const { starts, skills, codes } = answers;
  const fits: Fit[] = [];
  for (let skill = 0, from = 0; skill < skillCount; skill++) {
    let to = from;
    while (skills[to] === skill) to++;
    const [first, last] = [starts[from]!, starts[to]!];
    const own = {
      codes: codes.subarray(first, last).map((code) => code & 1),
      starts: starts.subarray(from, to + 1).map((at) => at - first),
      skills: new Int32Array(to - from),
    };
    fits.push(fitModel(own, 1, [usualGuess]));
    from = to;
  }
  return fits;
}

interface Beta {
  a: number;
  b: number;
}

function improved(counts: Counts, expected: Expected, guessMeans: readonly number[]): Model {
  const { able, begunAble, learned, couldLearn } = expected;
  const share = (part: number, whole: number, { a, b }: Beta, [low, high]: readonly number[]) =>
    Math.min(high!, Math.max(low!, (part + a - 1) / (whole + a + b - 2)));
  return {
    skills: [...counts.sequences].map((sequences, skill) => ({
      prior: share(begunAble[skill]!, sequences, pseudo.prior, box.prior),
      learn: share(learned[skill]!, couldLearn[skill]!, pseudo.learn, box.learn),
    })),
    kinds: guessMeans.map((mean, kind) => {
      const [wrong, right] = [2 * kind, 2 * kind + 1];
      const unableRight = counts.codes[right]! - able[right]!;
      const unable = counts.codes[wrong]! - able[wrong]! + unableRight;
      return {
        guess: share(unableRight, unable, guessBeta(mean), box.guess),
        slip: share(able[wrong]!, able[wrong]! + able[right]!, pseudo.slip, box.slip),
      };
    }),
  };
}

function guessBeta(mean: number): Beta {
  return { a: guessStrength * mean, b: guessStrength * (1 - mean) };
}

function logPrior({ skills, kinds }: Model, guessMeans: readonly number[]): number {
  const log = (value: number, { a, b }: Beta) =>
    (a - 1) * Math.log(value) + (b - 1) * Math.log1p(-value);
  const bySkill = skills.map(
    ({ prior, learn }) => log(prior, pseudo.prior) + log(learn, pseudo.learn),
  );
  const byKind = kinds.map(
    ({ guess, slip }, kind) => log(guess, guessBeta(guessMeans[kind]!)) + log(slip, pseudo.slip),
  );
  return [...bySkill, ...byKind].reduce((sum, one) => sum + one, 0);
}
