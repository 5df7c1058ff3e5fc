/** Fewer people of the smaller group than this: the interval is shown, and no verdict (mastery.md §4). */
export const FEWEST_FOCAL = 200;
/** A group of fewer people is not told of at all. */
export const FEWEST_TOLD = 10;

/** One person's answer to a question, with what they are matched by. */
export interface MatchedAnswer {
  focal: boolean;
  right: boolean;
  /** How they did otherwise: people of one stratum are compared with each other. */
  stratum: string | number;
}

/** Whether a question is harder for one group at the same level (Mantel and Haenszel). */
export interface Fairness {
  focal: number;
  reference: number;
  chi2: number;
  /** The common odds ratio; above 1 it favors the reference group. */
  alpha: number;
  /** −2.35 ln alpha: below 0 it is harder for the focal group. */
  delta: number;
  se: number;
  /** 95 of 100 such intervals hold the true delta. */
  interval: [low: number, high: number];
  /** ETS A (slight), B, C (large); null under 200 focal people: there is not enough data. */
  ets: "A" | "B" | "C" | null;
}

/** The figures of one question; null where a group is too small to be told of, or nothing can be compared. */
export function fairnessOf(answers: readonly MatchedAnswer[]): Fairness | null {
  const focal = answers.filter((one) => one.focal).length;
  const reference = answers.length - focal;
  if (focal < FEWEST_TOLD || reference < FEWEST_TOLD) return null;
  const sums = { r: 0, s: 0, pr: 0, psqr: 0, qs: 0, a: 0, expected: 0, variance: 0 };
  for (const { a, b, c, d } of tables(answers)) {
    const n = a + b + c + d;
    if (n < 2) continue;
    const [r, s] = [(a * d) / n, (b * c) / n];
    const [p, q] = [(a + d) / n, (b + c) / n];
    sums.r += r;
    sums.s += s;
    sums.pr += p * r;
    sums.psqr += p * s + q * r;
    sums.qs += q * s;
    sums.a += a;
    sums.expected += ((a + b) * (a + c)) / n;
    sums.variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
  }
  if (sums.r === 0 || sums.s === 0 || sums.variance === 0) return null;
  const alpha = sums.r / sums.s;
  const off = Math.abs(sums.a - sums.expected);
  const chi2 = (off - (off >= 0.5 ? 0.5 : 0)) ** 2 / sums.variance;
  const delta = -2.35 * Math.log(alpha);
  const variance =
    sums.pr / (2 * sums.r ** 2) + sums.psqr / (2 * sums.r * sums.s) + sums.qs / (2 * sums.s ** 2);
  const se = 2.35 * Math.sqrt(variance);
  return {
    ...{ focal, reference, chi2, alpha, delta, se },
    interval: [delta - 1.96 * se, delta + 1.96 * se],
    ets: focal < FEWEST_FOCAL ? null : etsOf(Math.abs(delta), se, chi2),
  };
}

/** Chi-squared with one degree of freedom at .05. */
const SIGNIFICANT = 3.841458820694124;

/** A: under 1 or not significant; C: at least 1.5 and surely over 1; B: the rest. */
function etsOf(size: number, se: number, chi2: number): "A" | "B" | "C" {
  if (size < 1 || chi2 < SIGNIFICANT) return "A";
  return size >= 1.5 && (size - 1) / se > 1.645 ? "C" : "B";
}

/** The cell of a table in which an answer counts. */
function cellOf(focal: boolean, right: boolean): "a" | "b" | "c" | "d" {
  if (focal) return right ? "c" : "d";
  return right ? "a" : "b";
}

/** Of each stratum: reference right and wrong, focal right and wrong. */
function tables(answers: readonly MatchedAnswer[]) {
  const found = new Map<string | number, { a: number; b: number; c: number; d: number }>();
  for (const { focal, right, stratum } of answers) {
    const table = found.get(stratum) ?? { a: 0, b: 0, c: 0, d: 0 };
    table[cellOf(focal, right)] += 1;
    found.set(stratum, table);
  }
  return found.values();
}
