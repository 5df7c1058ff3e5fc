/**
 * What is believed about one person and one objective: the mass of "can do it" and of "cannot yet".
 * Both are kept. Computing one as 1 − other sticks at 1 after a long run of right answers.
 */
export interface Belief {
  k: number;
  u: number;
}

/** One answer as evidence: chance of a lucky hit, of a slip, score in [0, 1], weight in [0, 1]. */
export interface Evidence {
  guess: number;
  slip: number;
  x: number;
  weight: number;
}

/** Keeps either mass from reaching zero, from where no evidence could bring it back. */
const smallest = 1e-300;

/** A belief from the probability of "can do it". */
export function belief(probability: number): Belief {
  return { k: probability, u: 1 - probability };
}

/**
 * The belief after one answer (mastery.md §1: two states, Corbett & Anderson 1994). `learn` is the
 * chance of learning from the answer and its feedback: 0 in a check. Weight 0 changes nothing.
 * Throws when the answer is impossible in both states (guess or slip of exactly 0 or 1).
 */
export function believe(before: Belief, evidence: Evidence, learn: number): Belief {
  const { guess, slip, x, weight } = evidence;
  if (weight === 0) return before;
  const k = before.k * likelihood(1 - slip, slip, x) ** weight;
  const u = before.u * likelihood(guess, 1 - guess, x) ** weight;
  const total = k + u;
  if (!(total > 0)) throw new RangeError("No belief explains this answer: check guess and slip.");
  return {
    k: Math.max(smallest, k / total + (u / total) * learn),
    u: Math.max(smallest, (u / total) * (1 - learn)),
  };
}

/** How likely a score is, from the chances of a right and of a wrong answer: a geometric blend. */
function likelihood(right: number, wrong: number, x: number): number {
  if (x === 1) return right;
  return x === 0 ? wrong : right ** x * wrong ** (1 - x);
}

/** The chance that the next answer to such an item is right. */
export function predicted({ k, u }: Belief, { guess, slip }: Pick<Evidence, "guess" | "slip">) {
  return k * (1 - slip) + u * guess;
}

/** ln(k / u): what a check adds up. */
export function logOdds({ k, u }: Belief): number {
  return Math.log(k) - Math.log(u);
}
