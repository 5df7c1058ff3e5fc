/**
 * What k right of n say about a true proportion: tails and quantiles of the beta distribution, and
 * the intervals made of them. Held to scipy at 1e-9.
 */

/** A beta distribution over a proportion, by its two pseudo-counts. */
export interface Beta {
  a: number;
  b: number;
}

/** The chance that the proportion is at least `cut`. */
export function betaTail({ a, b }: Beta, cut: number): number {
  if (cut <= 0) return 1;
  if (cut >= 1) return 0;
  return incompleteBeta(b, a, 1 - cut);
}

/** The proportion below which the given share of the distribution lies, by bisection. */
export function betaQuantile({ a, b }: Beta, share: number): number {
  let [low, high] = [0, 1];
  while (high - low > 1e-15) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(a, b, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** What is believed about the proportion after k right of n. */
export function posterior(prior: Beta, k: number, n: number): Beta {
  return { a: prior.a + k, b: prior.b + n - k };
}

/** Wilson's interval (1927); `z` is the normal deviate, 1.959963984540054 for 95 %. */
export function wilson(k: number, n: number, z: number): [number, number] {
  const p = k / n;
  const scale = 1 + z ** 2 / n;
  const middle = (p + z ** 2 / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / scale;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Clopper and Pearson's interval (1934), never too narrow; `level` is .95 for 95 %. */
export function clopperPearson(k: number, n: number, level: number): [number, number] {
  const outside = (1 - level) / 2;
  return [
    k === 0 ? 0 : betaQuantile({ a: k, b: n - k + 1 }, outside),
    k === n ? 1 : betaQuantile({ a: k + 1, b: n - k }, 1 - outside),
  ];
}

/** The chance of k or more right of n at a true proportion. */
export function binomialTail(k: number, n: number, proportion: number): number {
  if (k <= 0) return 1;
  return k > n ? 0 : incompleteBeta(k, n - k + 1, proportion);
}

/** The chance of exactly k right of the next n, when the proportion is known only so well. */
export function betaBinomial({ a, b }: Beta, k: number, n: number): number {
  const ways = -Math.log(n + 1) - logBeta(k + 1, n - k + 1);
  return Math.exp(ways + logBeta(a + k, b + n - k) - logBeta(a, b));
}

/** The chance of k or more right of the next n. */
export function betaBinomialTail(beta: Beta, k: number, n: number): number {
  let sum = 0;
  for (let right = Math.max(0, k); right <= n; right++) sum += betaBinomial(beta, right, n);
  return sum;
}

/** The regularized incomplete beta function, by its continued fraction (Lentz; DLMF 8.17.22). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const tiny = 1e-300;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * fraction;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const;

/** ln Γ for a positive number (Lanczos, 9 terms). */
function logGamma(x: number): number {
  const sum = lanczos.reduce((so, term, i) => (i === 0 ? term : so + term / (x - 1 + i)), 0);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
